#!/usr/bin/env python3
"""CPU seconds and peak memory of RDF conversions, beside serdi, rapper and oxigraph where they are installed.

    Tests/Benchmarks/bench_rdf.py [--triples 1000000] [--runs 3] [--command '.build/release/dossier convert']

The graph is made by ../shared/rdf/gen_kg.py (or --input FILE.nt). Every tool reads the same file and writes to
/dev/null, one after the other, round by round; the figure is the least of the rounds' user and system time.
"""
import argparse, os, shutil, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
RAPPER = {"ntriples": "ntriples", "turtle": "turtle"}
OXIGRAPH = {"ntriples": "nt", "turtle": "ttl", "jsonld": "jsonld"}


def measure(argv, output=os.devnull):
    """Runs a command; CPU seconds and peak memory in MB, or None where it fails."""
    with open(output, "wb") as out:
        process = subprocess.Popen(argv, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = status
    return None if status else (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def tools(command):
    """The commands by name: each takes the formats of input and output and a file."""
    found = {"ours": lambda i, o, f: command + ["--from", i, "--to", o, f],
             "ours --sort": lambda i, o, f: command + ["--sort", "--from", i, "--to", o, f]}
    if shutil.which("serdi"):
        found["serdi"] = lambda i, o, f: None if o == "jsonld" else ["serdi", "-i", i, "-o", o, f]
    if shutil.which("rapper"):
        found["rapper"] = lambda i, o, f: None if o == "jsonld" else ["rapper", "-q", "-i", RAPPER[i], "-o", RAPPER[o], f]
    oxigraph = shutil.which("oxigraph") or shutil.which("oxigraph", path=os.path.dirname(sys.executable))
    if oxigraph:
        found["oxigraph"] = lambda i, o, f: [
            oxigraph, "convert", "--from-format", OXIGRAPH[i], "--to-format", OXIGRAPH[o], "--from-file", f]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--input")
    parser.add_argument("--command", default=os.path.join(ROOT, ".build/release/dossier convert"))
    arguments = parser.parse_args()
    command = arguments.command.split()
    with tempfile.TemporaryDirectory() as folder:
        lines = arguments.input
        if not lines:
            generator = os.path.join(ROOT, "../shared/rdf/gen_kg.py")
            if not os.path.exists(generator):
                sys.exit("bench_rdf: ../shared/rdf/gen_kg.py is not beside the project; give a file with --input")
            subprocess.run([sys.executable, generator, str(arguments.triples), os.path.join(folder, "kg")], check=True,
                           stdout=subprocess.DEVNULL)
            lines = os.path.join(folder, "kg.nt")
        turtle = os.path.join(folder, "kg.ttl")
        measure(command + ["--from", "ntriples", "--to", "turtle", lines], turtle)
        report(tools(command), {"ntriples": lines, "turtle": turtle}, arguments.runs)


def report(commands, files, runs):
    """Prints the table, a row for each direction; a ratio is to serdi in that direction, or to its slower one."""
    directions = [(i, o) for i in ("ntriples", "turtle") for o in ("ntriples", "turtle", "jsonld")]
    best = {}
    for _ in range(runs):
        for i, o in directions:
            for name, argv in commands.items():
                arguments = argv(i, o, files[i])
                taken = arguments and measure(arguments)
                if taken:
                    old = best.get((i, o, name), (1e9, 0))
                    best[i, o, name] = (min(old[0], taken[0]), max(old[1], taken[1]))
    print(f"{'CPU s (peak MB)':22s}" + "".join(f"{name:>18s}" for name in commands) + "      ours/serdi  --sort/serdi")
    for i, o in directions:
        row = [best.get((i, o, name)) for name in commands]
        cells = "".join(f"{'-':>18s}" if not cell else f"{cell[0]:10.2f} ({cell[1]:5.0f})" for cell in row)
        serdi = best.get((i, o, "serdi")) or best.get((i, "ntriples", "serdi"))
        ratios = "".join(
            f"{best[i, o, name][0] / serdi[0]:14.2f}" for name in ("ours", "ours --sort")
            if serdi and (i, o, name) in best)
        print(f"{i + ' -> ' + o:22s}{cells}{ratios}")


main()
