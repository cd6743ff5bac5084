#!/usr/bin/env python3
"""Scores the extractor on the gold graph and the public benchmarks beside the project, and asserts floors.

    score.py DOSSIER SHARED [--report]

DOSSIER is the command, SHARED the folder with articles, gold and benchmarks. A figure under its floor fails the run;
floors are only ever raised. --report prints the figures alone. Standard library only.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

# Figure: floor. F1 in per cent, on development data.
GOLD = {
    "people": 97, "aliases": 94, "offices": 95, "offices+of": 93, "countries": 98, "organisations": 95, "places": 94,
    "meetings": 89, "meetings-strict": 60, "statements": 93, "statements-strict": 91, "statements-span": 91,
}
BENCHMARKS = {
    "DWIE names, strict": 85, "DWIE entities, CoNLL": 86.7, "DWIE offices, strong": 64,
    "DWIE across documents, pairs": 90, "DWIE across documents, hard pairs found": 88,
    "PolNeAR content + speaker": 62, "PolNeAR quoted, soft + speaker": 82.5,
    "RAMS meetings found": 53, "RAMS participants": 69, "TempEval-3 strict": 87, "TempEval-3 value": 79,
}


class Scorer:
    def __init__(self, dossier, shared, folder):
        self.dossier, self.shared, self.folder = dossier, shared, folder
        self.figures = {}

    def run(self, *argv, to=None):
        done = subprocess.run([str(a) for a in argv], stdout=subprocess.PIPE, check=True, text=True)
        if to:
            to.write_text(done.stdout)
        return done.stdout

    def extract(self, name, data, resolve=False):
        facts, predictions = self.folder / f"{name}.facts", self.folder / f"{name}.pred"
        self.run(self.dossier, "extract", "--from", "jsonl", data, to=facts)
        if resolve:
            resolved = self.folder / f"{name}.resolved.jsonl"
            self.run(self.dossier, "resolve", facts, to=resolved)
            facts = resolved
        self.run(self.shared / "benchmarks/facts_to_predictions.py", facts, to=predictions)
        return predictions

    def gold(self):
        facts, graphs = self.folder / "gold.jsonl", self.folder / "gold"
        self.run(self.dossier, "extract", "--from", "jsonl", self.shared / "articles/articles.jsonl", to=facts)
        self.run(self.shared / "gold/facts_to_graph.py", facts, self.shared / "articles", graphs)
        text = self.run(self.shared / "gold/score.py", graphs, self.shared / "gold/seeds")
        for name in GOLD:
            self.figures["gold: " + name] = 100 * float(re.search(rf"^{re.escape(name)} +\S+ +\S+ +(\S+)", text, re.M)[1])

    def figure(self, name, text, pattern):
        self.figures[name] = float(re.search(pattern, text, re.M)[1])

    def benchmarks(self):
        tools, data = self.shared / "benchmarks", self.shared / "benchmarks/data"
        dwie = self.extract("dwie", data / "dwie/dev.inputs.jsonl", resolve=True)
        gold = data / "dwie/dev.gold.jsonl"
        f1 = r".*?F1 +(\S+)"
        self.figure("DWIE names, strict", self.run(tools / "eval_mentions.py", gold, dwie), "^strict micro" + f1)
        coref = self.run(tools / "eval_coref.py", gold, dwie, "--types", "PER,ORG,LOC")
        self.figure("DWIE entities, CoNLL", coref, r"^CoNLL mean F1 (\S+)")
        self.figure("DWIE offices, strong", self.run(tools / "eval_offices.py", gold, dwie, "--strong"), r"^pairs \(strong\)" + f1)
        across = self.run(tools / "eval_crossdoc.py", gold, dwie)
        self.figure("DWIE across documents, pairs", across, "^pairs across documents" + f1)
        self.figure("DWIE across documents, hard pairs found", across, r"^recall of hard pairs.*?\) (\S+)")
        inputs, gold = data / "polnear/dev.inputs.jsonl", data / "polnear/dev.gold.jsonl"
        said = self.run(tools / "eval_statements.py", inputs, gold, self.extract("polnear", inputs))
        self.figure("PolNeAR content + speaker", said, r"^content\+speaker, all" + f1)
        self.figure("PolNeAR quoted, soft + speaker", said, r"^soft overlap\+speaker, quoted" + f1)
        inputs, gold = data / "rams_meet/dev.inputs.jsonl", data / "rams_meet/dev.gold.jsonl"
        met = self.run(tools / "eval_meetings.py", inputs, gold, self.extract("rams", inputs))
        self.figure("RAMS meetings found", met, r"^events found.*?R +(\S+)")
        self.figure("RAMS participants", met, "^participants" + f1)
        inputs, gold = data / "tempeval3/dev.inputs.jsonl", data / "tempeval3/dev.gold.jsonl"
        times = self.run(tools / "eval_times.py", gold, self.extract("tempeval", inputs))
        self.figure("TempEval-3 strict", times, "^strict span" + f1)
        self.figure("TempEval-3 value", times, r"^relaxed \+ value" + f1)


def main():
    dossier, shared = pathlib.Path(sys.argv[1]).absolute(), pathlib.Path(sys.argv[2]).absolute()
    floors = {**{"gold: " + name: floor for name, floor in GOLD.items()}, **BENCHMARKS}
    with tempfile.TemporaryDirectory() as folder:
        scorer = Scorer(dossier, shared, pathlib.Path(folder))
        scorer.gold()
        scorer.benchmarks()
    failed = 0
    for name, floor in floors.items():
        figure = scorer.figures[name]
        failed += figure < floor
        print(f"{name:45} {figure:6.2f}   floor {floor:6.2f} {'  BELOW' if figure < floor else ''}")
    sys.exit(1 if failed and "--report" not in sys.argv else 0)


if __name__ == "__main__":
    main()
