"""Measures the language engine against spaCy: same model, same text, one core, in turns, medians of five.

    python bench_language.py --program .build/release/benchmarks --model MODEL [--bytes N] [FILE...]

FILE is text of one paragraph a line, or JSON Lines with a `text`. Without one, the news of ../shared/benchmarks is taken
where it stands beside the project, else the project's own digests. Each turn starts both programs anew: the first pass is
measured with empty caches, the second on the same text with warm ones. Times are CPU seconds of the process, since a core
may be shared; loading the model is left out of the rates and shown by itself.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]

SPACY = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
start = time.process_time()
import spacy
nlp = spacy.load(sys.argv[1])
load = time.process_time() - start
lines = [line.rstrip("\\n") for line in open(sys.argv[2], encoding="utf-8", newline="\\n")]
lines = [line for line in lines if line]
runs = []
for _ in range(2):
    start, count = time.process_time(), 0
    for doc in nlp.pipe(lines):
        count += sum(not token.is_space for token in doc)
    runs.append([count, time.process_time() - start])
print(json.dumps({"load": load, "runs": runs}))
"""


def texts(files, limit):
    if not files:
        shared = ROOT.parent / "shared" / "benchmarks" / "data" / "polnear" / "dev.inputs.jsonl"
        files = [shared] if shared.exists() else sorted((ROOT / "seeds" / "articles").glob("*.md"))
    lines, size = [], 0
    for file in map(pathlib.Path, files):
        content = file.read_text(encoding="utf-8")
        if file.suffix == ".jsonl":
            content = "\n".join(json.loads(line)["text"] for line in content.splitlines() if line)
        for line in content.split("\n"):
            if size >= limit:
                return lines
            if line:
                lines.append(line)
                size += len(line.encode())
    return lines


def run(command, core):
    environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")
    pinned = ["taskset", "-c", str(core)] + command
    output = subprocess.run(pinned, env=environment, check=True, stdout=subprocess.PIPE).stdout
    return json.loads(output.splitlines()[-1])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--bytes", type=int, default=200_000)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    core = max(os.sched_getaffinity(0))
    os.environ["DOSSIER_MODEL"] = options.model
    results = {"spaCy": [], "Dossier": []}
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
        file.write("\n".join(texts(options.files, options.bytes)) + "\n")
        file.flush()
        for _ in range(options.turns):
            results["spaCy"].append(run([sys.executable, "-c", SPACY, options.model, file.name], core))
            results["Dossier"].append(run([options.program, "language", file.name], core))
    tokens = {name: runs[0]["runs"][0][0] for name, runs in results.items()}
    if tokens["spaCy"] != tokens["Dossier"]:
        sys.exit("the programs found %(spaCy)d and %(Dossier)d tokens" % tokens)
    print("%d tokens, one core, medians of %d" % (tokens["spaCy"], options.turns))
    print("%-28s %8s %12s %12s" % ("", "ratio", "Dossier", "spaCy"))
    for index, name in enumerate(["tokens/s, empty caches", "tokens/s, warm caches"]):
        rates = {
            program: statistics.median(run["runs"][index][0] / run["runs"][index][1] for run in runs)
            for program, runs in results.items()
        }
        ratio = rates["Dossier"] / rates["spaCy"]
        print("%-28s %7.1fx %12.0f %12.0f" % (name, ratio, rates["Dossier"], rates["spaCy"]))
    loads = {program: statistics.median(run["load"] for run in runs) for program, runs in results.items()}
    ratio = loads["spaCy"] / loads["Dossier"]
    print("%-28s %7.1fx %12.3f %12.3f" % ("start-up, s", ratio, loads["Dossier"], loads["spaCy"]))


if __name__ == "__main__":
    main()
