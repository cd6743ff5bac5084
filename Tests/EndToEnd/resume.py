#!/usr/bin/env python3
"""Kills a build with SIGKILL at seeded moments, goes on with --resume, and compares every byte with an undisturbed run.

    resume.py DOSSIER ARTICLES [KILLS] [SEED]

ARTICLES is a file of JSON Lines (`swift run corpus-generator 300 > articles.jsonl`). Standard library only.
"""
import filecmp
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time


def build(dossier, articles, output, *options):
    return subprocess.Popen(
        [dossier, "build", articles, "--output", output, *options],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def finished(process):
    errors = process.communicate()[1].decode()
    if process.returncode != 0:
        sys.exit(f"the build ended with {process.returncode}: {errors}")


def differences(first, second):
    names = sorted(p.name for p in first.iterdir())
    others = sorted(p.name for p in second.iterdir())
    if names != others:
        return sorted(set(names) ^ set(others))
    return filecmp.cmpfiles(first, second, names, shallow=False)[1]


def main():
    dossier, articles = str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2]
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    moments = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        whole, torn = folder / "whole", folder / "torn"
        begun = time.monotonic()
        finished(build(dossier, articles, whole))
        duration = time.monotonic() - begun
        print(f"undisturbed: {duration:.1f} s")
        hit = 0
        for number in range(kills):
            # Every build begins anew, is killed once, and is finished; each second one is killed twice.
            options = []
            for _ in range(1 + number % 2):
                process = build(dossier, articles, torn, *options)
                moment = moments.uniform(0.02, 0.98) * duration
                time.sleep(moment)
                process.send_signal(signal.SIGKILL)
                process.communicate()
                hit += process.returncode == -signal.SIGKILL
                journal = torn / ".facts.partial.jsonl"
                kept = journal.read_bytes().count(b"\n") if journal.exists() else 0
                print(f"{number + 1}: killed after {moment:.2f} s, {kept} records in the journal")
                options = ["--resume"]
            finished(build(dossier, articles, torn, *options))
            wrong = differences(whole, torn)
            if wrong:
                sys.exit(f"after kill {number + 1} these differ: {', '.join(wrong)}")
        print(f"{hit} kills, and the same bytes as an undisturbed run after each")


if __name__ == "__main__":
    main()
