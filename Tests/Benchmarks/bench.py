"""One table of what Dossier costs, ratios first: medians of five turns in which all programs run one after the other.

    python bench.py --dossier .build/release/dossier --engine .build/release/benchmarks
                    --generator .build/release/corpus-generator --model MODEL [--turns 5] [--bytes N] [FILE.jsonl...]

FILE is JSON Lines with a `text`. Without one, the news of ../shared/benchmarks is taken where it stands beside the
project, else the project's own digests. spaCy and Dossier run on one and the same core with the same model and the same
text; their rates are of CPU seconds, since a core may be shared. The start-up and the gain of a second core are of
seconds on the clock: run this on an idle machine. Two cores, memory, resolver and writers are measured on generated
articles. A ratio above 1 says that Dossier is the better; beside nothing, it says what two cores give.
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]

SPACY = """
import json, resource, sys, time, warnings
warnings.simplefilter("ignore")
clock, start = time.time(), time.process_time()
import spacy
nlp = spacy.load(sys.argv[1])
load = time.process_time() - start
articles = [[line for line in json.loads(text)["text"].split("\\n") if line] for text in open(sys.argv[2], encoding="utf-8")]
first = time.time()
list(nlp.pipe(articles[0]))
first = time.time() - clock
start, count = time.process_time(), 0
for doc in nlp.pipe(line for article in articles for line in article):
    count += sum(not token.is_space for token in doc)
print(json.dumps({"load": load, "first": first, "count": count, "time": time.process_time() - start,
    "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""


def articles(files, limit):
    """Whole articles of about so many bytes."""
    shared = ROOT.parent / "shared/benchmarks/data/polnear/dev.inputs.jsonl"
    if not files and not shared.exists():
        digests = sorted((ROOT / "seeds/articles").glob("[0-9]*.md"))
        return [path.read_text(encoding="utf-8").split("---\n", 2)[-1].strip() for path in digests]
    found, size = [], 0
    for file in map(pathlib.Path, files or [shared]):
        for line in file.read_text(encoding="utf-8").splitlines():
            if size < limit:
                found.append(json.loads(line)["text"])
                size += len(found[-1].encode())
    return found


def run(command, cores, output=subprocess.DEVNULL):
    """Runs a command on some cores: its output, CPU seconds, seconds on the clock and peak memory in MB."""
    variables = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")
    start = time.time()
    process = subprocess.Popen(
        command, stdout=output, stderr=subprocess.DEVNULL, env=variables, preexec_fn=lambda: os.sched_setaffinity(0, cores))
    said = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"bench: {' '.join(map(str, command))} ended with {process.returncode}")
    return said, usage.ru_utime + usage.ru_stime, time.time() - start, usage.ru_maxrss / 1024


class Table:
    """Figures by row and program, gathered turn by turn."""

    def __init__(self):
        self.figures = {}

    def add(self, row, program, figure):
        self.figures.setdefault(row, {}).setdefault(program, []).append(figure)

    def median(self, row, program):
        found = self.figures.get(row, {}).get(program)
        return statistics.median(found) if found else None

    def line(self, row, other, inverse=False, digits=0):
        ours, theirs = self.median(row, "ours"), self.median(row, other)
        if ours is None:
            return
        ratio = "" if not theirs else f"{theirs / ours if inverse else ours / theirs:.2f}×"
        shown = "" if theirs is None else f"{theirs:,.{digits}f}  {other}"
        print(f"{row:46s}{ratio:>9s}{ours:>14,.{digits}f}    {shown}")


def language(options, table, folder, core):
    """One turn of spaCy, the engine and the whole of extract on the same articles and core."""
    lines, text = folder / "articles.jsonl", folder / "articles.txt"
    said, *_ = run([sys.executable, "-c", SPACY, options.model, lines], core, subprocess.PIPE)
    spacy = json.loads(said.splitlines()[-1])
    said, *_ = run([options.engine, "language", text], core, subprocess.PIPE)
    engine = json.loads(said.splitlines()[-1])
    if engine["runs"][0][0] != spacy["count"]:
        sys.exit(f"bench: the programs found {spacy['count']} and {engine['runs'][0][0]} tokens")
    count = spacy["count"]
    _, cpu, _, _ = run([options.dossier, "extract", "--threads", "1", "--from", "jsonl", lines], core)
    number = sum(1 for _ in lines.open())
    for row, tokens_per, articles_per in (
        ("engine: tokens/s", count / engine["runs"][0][1], None), ("engine, caches warm: tokens/s", count / engine["runs"][1][1], None),
        ("engine: articles/s", None, number / engine["runs"][0][1]), ("extract, start-up included: tokens/s", count / cpu, None),
        ("extract, start-up included: articles/s", None, number / cpu),
    ):
        table.add(row, "ours", tokens_per or articles_per)
        table.add(row, "spaCy", count / spacy["time"] if tokens_per else number / spacy["time"])
    with (folder / "first.txt").open("w", encoding="utf-8") as file:
        file.write(json.loads(lines.open(encoding="utf-8").readline())["text"])
    _, _, clock, _ = run([options.dossier, "extract", folder / "first.txt"], core)
    table.add("start to first record: s", "ours", clock)
    table.add("start to first record: s", "spaCy", spacy["first"])
    table.add("peak memory: MB", "spaCy", spacy["memory"])
    return count


def pipeline(options, table, folder, cores):
    """One turn of extract on one core and on two, of the resolver and of the writers."""
    lines, facts, graph = (folder / name for name in ("generated.jsonl", "facts.jsonl", "graph.nt"))
    clocks = {}
    for threads in (1, 2)[: len(cores)]:
        chosen = set(sorted(cores)[:threads])
        _, _, clocks[threads], memory = run([options.dossier, "extract", "--threads", str(threads), lines], chosen)
        table.add("peak memory: MB" if threads == 2 else "peak memory, one core: MB", "ours", memory)
    if 2 in clocks:
        table.add("extract on two cores: articles/s", "ours", options.articles / clocks[2])
        table.add("extract on two cores: articles/s", "one core", options.articles / clocks[1])
    core = set(sorted(cores)[:1])
    _, cpu, _, _ = run([options.dossier, "resolve", facts], core)
    table.add("resolve, records read and written: records/s", "ours", options.articles / cpu)
    for form in ("ntriples", "turtle", "jsonld"):
        row = f"convert, N-Triples to {form}: triples/s"
        _, cpu, _, _ = run([options.dossier, "convert", "--to", form, graph], core)
        table.add(row, "ours", options.triples / cpu)
        if shutil.which("serdi") and form != "jsonld":
            _, cpu, _, _ = run(["serdi", "-i", "ntriples", "-o", form, graph], core)
            table.add(row, "serdi", options.triples / cpu)


def prepare(options, folder):
    """Writes the texts, and the records and the graph of generated articles."""
    texts = articles(options.files, options.bytes)
    with (folder / "articles.jsonl").open("w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            file.write(json.dumps({"id": f"a{number}", "text": text}) + "\n")
    lines = [line for text in texts for line in text.split("\n") if line]
    (folder / "articles.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with (folder / "generated.jsonl").open("wb") as out:
        subprocess.run([options.generator, str(options.articles)], check=True, stdout=out, cwd=ROOT)
    with (folder / "facts.jsonl").open("wb") as out:
        subprocess.run([options.dossier, "extract", folder / "generated.jsonl"], check=True, stdout=out)
    subprocess.run(
        [options.dossier, "export", folder / "facts.jsonl", "--format", "ntriples", "--output", folder / "graph.nt"], check=True)
    with (folder / "graph.nt").open("rb") as file:
        options.triples = sum(1 for _ in file)
    return len(texts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("dossier", "engine", "generator", "model"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--bytes", type=int, default=200_000)
    parser.add_argument("--articles", type=int, default=800, help="how many are generated")
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    for name in ("dossier", "engine", "generator"):
        setattr(options, name, os.path.abspath(getattr(options, name)))
    os.environ["DOSSIER_MODEL"] = options.model
    cores, load = os.sched_getaffinity(0), os.getloadavg()[0]
    table = Table()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        number = prepare(options, folder)
        for _ in range(options.turns):
            count = language(options, table, folder, {max(cores)})
            pipeline(options, table, folder, cores)
    print(f"{number} articles, {count} tokens; {options.articles} generated articles, {options.triples} triples; "
          f"medians of {options.turns}; load before: {load:.1f} on {len(cores)} cores\n")
    print(f"{'':46s}{'ratio':>9s}{'Dossier':>14s}    beside")
    for row in ("engine: tokens/s", "engine, caches warm: tokens/s", "engine: articles/s", "extract, start-up included: tokens/s",
                "extract, start-up included: articles/s"):
        table.line(row, "spaCy", digits=0 if "tokens" in row else 1)
    table.line("start to first record: s", "spaCy", inverse=True, digits=2)
    table.line("peak memory: MB", "spaCy", inverse=True)
    table.line("extract on two cores: articles/s", "one core", digits=1)
    table.line("resolve, records read and written: records/s", "")
    for form in ("ntriples", "turtle", "jsonld"):
        table.line(f"convert, N-Triples to {form}: triples/s", "serdi")


if __name__ == "__main__":
    main()
