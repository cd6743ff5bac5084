#!/usr/bin/env python3
"""Holds a folder of exports against independent readers.

    validate.py FOLDER [--ontology ontology] [--stem dossier] [--tables PREFIX] [--rules]

Turtle, N-Triples and JSON-LD (STEM.ttl, .nt, .jsonld) must be one graph to rdflib, pyoxigraph, pyld and, where it is
installed, rapper; TriG and N-Quads (.trig, .nq) one data set. The graph must have no blank node, conform to the SHACL
shapes (`--rules` adds the SPARQL rules, slow on large graphs), be consistent with the ontology under OWL 2 RL, and
every meeting, statement and tenure must lead to words of a document. CSV and GraphML must hang together. Facts records (facts.jsonl) must fit their schema.
Needs: rdflib pyoxigraph pyld pyshacl owlrl jsonschema.
"""
import argparse
import csv
import json
import pathlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree

import owlrl
import pyld
import pyoxigraph
import pyshacl
import rdflib

DSR = "https://w3id.org/dossier/ns#"
UNGROUNDED = """PREFIX dsr: <https://w3id.org/dossier/ns#> PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT (COUNT(DISTINCT ?c) AS ?n) WHERE {
    VALUES ?type { dsr:Meeting dsr:Statement dsr:Tenure } ?c a ?type .
    FILTER NOT EXISTS { ?c dsr:evidence ?m . ?m oa:start ?b ; oa:end ?e ; oa:exact ?x ; dsr:inDocument/dsr:length ?n .
        FILTER(STRLEN(?x) = ?e - ?b && ?e <= ?n) } }"""
failures = []


def check(passed, what):
    print(("ok   " if passed else "FAIL ") + what)
    if not passed:
        failures.append(what)


def oxigraph_triples(path, form):
    """The quads of a file, as sorted lines in canonical N-Quads."""
    quads = pyoxigraph.parse(path.read_bytes(), format=form)
    return sorted({str(quad) for quad in quads})


def pyld_triples(path):
    """The quads that a JSON-LD processor reads, through oxigraph so that both are spelt alike."""
    text = pyld.jsonld.to_rdf(json.loads(path.read_text()), {"format": "application/n-quads"})
    return sorted({str(quad) for quad in pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.N_QUADS)})


def compare(folder, stem):
    """Every format as the same graph to every reader; gives back rdflib's."""
    expected = oxigraph_triples(folder / f"{stem}.nt", pyoxigraph.RdfFormat.N_TRIPLES)
    check(not any("_:" in line.split('"')[0] for line in expected), f"{stem}.nt has no blank node")
    lines = (folder / f"{stem}.nt").read_text().splitlines()
    check(len(lines) == len(set(lines)) == len(expected), f"{stem}.nt: {len(expected)} triples, none twice")
    graph = rdflib.Graph().parse(folder / f"{stem}.ttl", format="turtle")
    check(len(graph) == len(expected), f"{stem}.ttl: {len(graph)} triples to rdflib")
    turtle = folder / f"{stem}.ttl"
    check(oxigraph_triples(turtle, pyoxigraph.RdfFormat.TURTLE) == expected, f"{stem}.ttl is {stem}.nt to oxigraph")
    jsonld = folder / f"{stem}.jsonld"
    if jsonld.exists():
        check(oxigraph_triples(jsonld, pyoxigraph.RdfFormat.JSON_LD) == expected, f"{stem}.jsonld is {stem}.nt to oxigraph")
        check(pyld_triples(jsonld) == expected, f"{stem}.jsonld is {stem}.nt to pyld")
    if shutil.which("rapper"):
        for name, syntax in ((f"{stem}.ttl", "turtle"), (f"{stem}.nt", "ntriples")):
            done = subprocess.run(["rapper", "-q", "-i", syntax, "-o", "ntriples", folder / name], capture_output=True)
            found = oxigraph_from_bytes(done.stdout)
            check(done.returncode == 0 and found == expected, f"{name} is {stem}.nt to rapper")
    return graph


def oxigraph_from_bytes(data):
    return sorted({str(quad) for quad in pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.N_TRIPLES)})


def compare_data_sets(folder, stem):
    formats = {"nq": pyoxigraph.RdfFormat.N_QUADS, "trig": pyoxigraph.RdfFormat.TRIG, "jsonld": pyoxigraph.RdfFormat.JSON_LD}
    files = {end: folder / f"{stem}.{end}" for end in formats if (folder / f"{stem}.{end}").exists()}
    if len(files) < 2 or "nq" not in files or "trig" not in files:
        return
    expected = oxigraph_triples(files["nq"], formats["nq"])
    for end, path in files.items():
        check(oxigraph_triples(path, formats[end]) == expected, f"{path.name} is {stem}.nq to oxigraph")
    if "jsonld" in files:
        check(pyld_triples(files["jsonld"]) == expected, f"{stem}.jsonld is {stem}.nq to pyld")


def frames(folder, stem, ontology):
    """The published frames, applied by a JSON-LD processor: what comes out is in the graph, and where Dossier wrote a
    framed node itself (STEM-framed-NAME.jsonld), both say the same."""
    flat = folder / f"{stem}.jsonld"
    if not flat.exists():
        return
    known = set(pyld_triples(flat))
    document = json.loads(flat.read_text())
    for path in sorted((ontology / "frames").glob("*.jsonld")):
        frame = json.loads(path.read_text())
        framed = pyld.jsonld.frame(document, frame, {"omitGraph": False})
        nodes = framed.get("@graph", [])
        said = {node["id"]: node_triples(framed["@context"], node) for node in nodes}
        check(all(lines <= known for lines in said.values()), f"frame {path.stem}: {len(nodes)} nodes, all in the graph")
        own = folder / f"{stem.split('-')[0]}-framed-{path.name}"
        if own.exists():
            written = json.loads(own.read_text())
            lines = node_triples(written["@context"], written)
            check(lines in said.values(), f"{own.name} says what a processor says by the frame")


def node_triples(context, node):
    text = pyld.jsonld.to_rdf({**node, "@context": context}, {"format": "application/n-quads"})
    return {str(quad) for quad in pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.N_QUADS)}


def conforms(graph, ontology, rules):
    shapes = rdflib.Graph().parse(ontology / "shapes.ttl")
    if rules:
        shapes.parse(ontology / "rules.ttl")
    ont = rdflib.Graph().parse(ontology / "dossier.ttl")
    ok, _, text = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=ont, inference="none", allow_warnings=True)
    check(ok, "conforms to the shapes" + (" and rules" if rules else ""))
    if not ok:
        print(text[:4000])


def consistent(graph, ontology):
    """OWL 2 RL: the closure of graph and ontology says nothing contradictory (owlrl reports by rdfs:comment)."""
    closure = rdflib.Graph()
    for triple in graph:
        closure.add(triple)
    closure.parse(ontology / "dossier.ttl")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closure)
    errors = list(closure.objects(None, rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")))
    nothing = list(closure.subjects(rdflib.RDF.type, rdflib.OWL.Nothing))
    check(not errors and not nothing, "consistent with the ontology under OWL 2 RL")
    for error in errors[:10]:
        print("    ", error)


def tables(folder, prefix):
    """CSV and GraphML: every edge leads from a node to a node, and GraphML is well-formed."""
    nodes, edges = folder / f"{prefix}nodes.csv", folder / f"{prefix}edges.csv"
    if nodes.exists() and edges.exists():
        with nodes.open(newline="", encoding="utf-8") as file:
            known = [row[":LABEL"] and row["id:ID"] for row in csv.DictReader(file)]
        with edges.open(newline="", encoding="utf-8") as file:
            found = list(csv.DictReader(file))
        check(len(set(known)) == len(known), f"{nodes.name}: {len(known)} nodes, none twice")
        loose = [row for row in found if row[":START_ID"] not in set(known) or row[":END_ID"] not in set(known)]
        check(not loose, f"{edges.name}: {len(found)} edges, {len(loose)} without a node")
    for path in folder.glob("*.graphml"):
        graph = xml.etree.ElementTree.parse(path).getroot().find("{*}graph")
        ids = {node.get("id") for node in graph.findall("{*}node")}
        links = graph.findall("{*}edge")
        check(all({link.get("source"), link.get("target")} <= ids for link in links), f"{path.name}: {len(ids)} nodes, {len(links)} edges")


def records(folder, ontology):
    import jsonschema

    path = folder / "facts.jsonl"
    if not path.exists():
        return
    validator = jsonschema.Draft202012Validator(json.loads((ontology / "facts.schema.json").read_text()))
    for number, line in enumerate(path.read_text().splitlines(), 1):
        errors = [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in validator.iter_errors(json.loads(line))]
        check(not errors, f"facts.jsonl line {number} fits the schema" + "".join("\n       " + e for e in errors[:5]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--ontology", type=pathlib.Path, default=pathlib.Path(__file__).parents[3] / "ontology")
    parser.add_argument("--stem", default="dossier")
    parser.add_argument("--tables", default="", help="what stands before nodes.csv and edges.csv")
    parser.add_argument("--rules", action="store_true")
    options = parser.parse_args()
    if (options.folder / f"{options.stem}.nt").exists():
        graph = compare(options.folder, options.stem)
        conforms(graph, options.ontology, options.rules)
        found = list(graph.query(UNGROUNDED))[0][0].toPython()
        check(found == 0, f"{found} meetings, statements and tenures without words of a document")
        if len(graph) < 20_000:
            consistent(graph, options.ontology)
            frames(options.folder, options.stem, options.ontology)
    compare_data_sets(options.folder, options.stem)
    tables(options.folder, options.tables)
    records(options.folder, options.ontology)
    print(f"{len(failures)} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
