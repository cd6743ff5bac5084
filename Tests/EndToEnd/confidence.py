#!/usr/bin/env python3
"""What --min-confidence trades, and how often each rule is right, on the development data beside the project.

usage: confidence.py DOSSIER SHARED

Prints the tables of Confidence.md: precision and recall of statements (PolNeAR dev) and of offices (DWIE dev, strong) and
meetings (gold graph) that are at least so sure, then for each rule the claims it made, the share of them that is right
and the confidence that it gives.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile


class Measure:
    """One kind of claim: where it stands in a record, and how the scorers beside the project judge it."""

    def __init__(self, key, rows, judge, thresholds):
        self.key, self.rows, self.judge, self.thresholds = key, rows, judge, thresholds

    def judged(self, keep):
        """Precision and recall in per cent of the claims that `keep` keeps."""
        return self.judge([{**row, self.key: [c for c in row.get(self.key, []) if keep(c)]} for row in self.rows])

    def print(self):
        print(f"\n{self.key}: at least, precision, recall")
        for threshold in self.thresholds:
            precision, recall = self.judged(lambda claim: claim["confidence"] >= threshold)
            print(f"{threshold:6.2f} {precision:6.1f} {recall:6.1f}")
        claims = [claim for row in self.rows for claim in row.get(self.key, [])]
        given = collections.defaultdict(set)
        for claim in claims:
            given[claim["rule"]].add(claim["confidence"])
        counts = collections.Counter(claim["rule"] for claim in claims)
        print(f"{self.key}: rule, claims, precision, confidence given")
        for rule, count in counts.most_common():
            precision, _ = self.judged(lambda claim: claim["rule"] == rule)
            print(f"{rule:32} {count:5} {precision:6.1f}   {', '.join(f'{c:.2f}' for c in sorted(given[rule]))}")


def main():
    dossier, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    benchmarks = shared / "benchmarks"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)

        def run(*command):
            return subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, text=True, check=True).stdout

        def extracted(articles):
            return [json.loads(line) for line in run(dossier, "extract", "--from", "jsonl", articles).splitlines()]

        def written(rows):
            path = folder / "facts.jsonl"
            path.write_text("".join(json.dumps(row) + "\n" for row in rows))
            return path

        def predictions(rows):
            path = folder / "predictions.jsonl"
            path.write_text(run(benchmarks / "facts_to_predictions.py", written(rows)))
            return path

        def figures(text, row):
            found = re.search(rf"^{row}.*?P +([\d.]+) +R +([\d.]+)", text, re.M)
            return (float(found[1]), float(found[2])) if found else (0.0, 0.0)

        def statements(rows):
            data = benchmarks / "data/polnear"
            text = run(
                benchmarks / "eval_statements.py", data / "dev.inputs.jsonl", data / "dev.gold.jsonl", predictions(rows))
            return figures(text, r"content\+speaker, all")

        def offices(rows):
            gold = benchmarks / "data/dwie/dev.gold.jsonl"
            return figures(run(benchmarks / "eval_offices.py", gold, predictions(rows), "--strong"), r"pairs \(strong\)")

        def meetings(rows):
            target = folder / "graphs"
            run(shared / "gold/facts_to_graph.py", written(rows), shared / "articles", target)
            text = run(shared / "gold/score.py", target, shared / "gold/seeds")
            cells = re.search(r"^meetings .*", text, re.M)[0].split()
            return 100 * float(cells[1]), 100 * float(cells[2])

        for key, rows, judge, thresholds in [
            ("statements", benchmarks / "data/polnear/dev.inputs.jsonl", statements, (0, 0.6, 0.7, 0.8, 0.9, 0.95)),
            ("tenures", benchmarks / "data/dwie/dev.inputs.jsonl", offices, (0, 0.7, 0.75, 0.8)),
            ("meetings", shared / "articles/articles.jsonl", meetings, (0, 0.6, 0.7, 0.8, 0.9)),
        ]:
            Measure(key, extracted(rows), judge, thresholds).print()


if __name__ == "__main__":
    main()
