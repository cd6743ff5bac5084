#!/usr/bin/env python3
"""Builds a generated corpus and one of a tenth of its size, and prints time, peak memory and size of each.

    bench_scale.py COUNT [--dossier FILE] [--generator FILE] [--folder FOLDER] [--keep]

The outputs are deleted after they are measured: those of 100,000 articles are some 40 GB. Standard library only.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--dossier", default=".build/release/dossier")
    parser.add_argument("--generator", default=".build/debug/corpus-generator")
    parser.add_argument("--folder", help="where the corpora and the outputs go, instead of a temporary folder")
    parser.add_argument("--keep", action="store_true", help="do not delete the outputs")
    return parser.parse_args()


def build(options, folder, count):
    """Builds COUNT articles; returns seconds, seconds of CPU, peak bytes and bytes written."""
    articles, output = folder / f"articles-{count}.jsonl", folder / f"exports-{count}"
    with open(articles, "wb") as file:
        subprocess.run([options.generator, str(count)], stdout=file, check=True)
    begun = time.monotonic()
    command = [options.dossier, "build", articles, "--output", output]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"the build of {count} articles ended with status {os.waitstatus_to_exitcode(status)}")
    seconds = time.monotonic() - begun
    size = sum(file.stat().st_size for file in output.iterdir())
    if not options.keep:
        shutil.rmtree(output)
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, size


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(options.folder or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        rows = []
        print(f"{'articles':>9} {'wall s':>8} {'CPU s':>8} {'peak MB':>8} {'files GB':>9}", flush=True)
        for count in (options.count // 10, options.count):
            seconds, cpu, peak, size = build(options, folder, count)
            rows.append((seconds, cpu))
            print(f"{count:>9} {seconds:>8.0f} {cpu:>8.0f} {peak / 1e6:>8.0f} {size / 1e9:>9.2f}", flush=True)
        wall, cpu = (large / small for small, large in zip(*rows))
        print(f"ten times the articles: {wall:.1f} times the wall time, {cpu:.1f} times the CPU time")


if __name__ == "__main__":
    main()
