#!/usr/bin/env python3
"""Each SHACL shape has an example that fails it, and each error of the ontology one that OWL 2 RL finds.

    shapes.py GRAPH.ttl [--ontology ontology]

GRAPH conforms; each example is the graph with one change, after which the shape of that name must report it.
Needs: rdflib pyshacl owlrl.
"""
import argparse
import pathlib
import sys

import owlrl
import pyshacl
import rdflib

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
SHAPE = "https://w3id.org/dossier/shapes#"
PREFIXES = """PREFIX dsr: <https://w3id.org/dossier/ns#> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX : <https://dossier.example/bad/>
"""
ONE = "DELETE { ?s %s ?o } INSERT { ?s %s %s } WHERE { { SELECT ?s ?o WHERE { ?s a dsr:%s ; %s ?o } ORDER BY ?s LIMIT 1 } }"


def change(kind, predicate, value):
    """Another value for one node of a class."""
    return ONE % (predicate, predicate, value, kind, predicate)


def drop(kind, predicate):
    """No value for one node of a class."""
    return f"DELETE {{ ?s {predicate} ?o }} WHERE {{ {{ SELECT ?s WHERE {{ ?s a dsr:{kind} ; {predicate} ?x }} ORDER BY ?s LIMIT 1 }} ?s {predicate} ?o }}"


EXAMPLES = [
    ("Entity", drop("Person", "dsr:name")),
    ("Entity", change("Organisation", "dsr:countryCode", '"xn"')),
    ("Entity", change("Person", "dsr:name", '"Mira"@en')),
    ("Mentioned", "INSERT DATA { :nobody a dsr:Person ; dsr:name \"Nobody\" }"),
    ("Person", change("Person", "dsr:gender", '"female"')),
    ("Country", drop("Country", "dsr:countryCode")),
    ("Office", drop("Office", "dsr:role")),
    ("Office", "INSERT { ?o dsr:officeOf ?p } WHERE { { SELECT ?o ?p WHERE { ?o a dsr:Office . ?p a dsr:Person FILTER NOT EXISTS { ?o dsr:officeOf ?x } } LIMIT 1 } }"),
    ("Agreement", change("Agreement", "dsr:status", '"in-force"')),
    ("Document", change("Document", "dsr:sha256", '"XYZ"')),
    ("Claim", drop("Tenure", "dsr:evidence")),
    ("Claim", change("Meeting", "dsr:confidence", '"1.5"^^xsd:decimal')),
    ("Claim", change("Meeting", "dsr:begin", '"last week"')),
    ("Tenure", "INSERT { ?t dsr:holder ?c } WHERE { { SELECT ?t ?c WHERE { ?t a dsr:Tenure . ?c a dsr:Country } LIMIT 1 } }"),
    ("Tenure", change("Tenure", "dsr:status", '"held"')),
    ("Meeting", change("Meeting", "dsr:kind", '"lunch"')),
    ("Meeting", drop("Meeting", "dsr:participant")),
    ("Statement", drop("Statement", "dsr:content")),
    ("Statement", change("Statement", "dsr:form", '"quoted"')),
    ("Acting", "INSERT { ?s dsr:speaker ?p } WHERE { { SELECT ?s ?p WHERE { ?s a dsr:Statement . ?p a dsr:Place } LIMIT 1 } }"),
    ("Mention", change("Mention", "oa:start", '"999999"^^xsd:nonNegativeInteger')),
    ("Mention", drop("Mention", "dsr:inDocument")),
    ("Assertion", drop("Assertion", "rdf:object")),
    ("Assertion", change("Assertion", "rdf:predicate", "dsr:participant")),
    ("EndAfterBegin", "INSERT { ?m dsr:end \"1999\"^^xsd:gYear } WHERE { { SELECT ?m WHERE { ?m a dsr:Meeting ; dsr:begin ?b FILTER NOT EXISTS { ?m dsr:end ?e } } LIMIT 1 } }"),
    ("NoStatementReportsItself", "INSERT { ?o dsr:reportedBy ?s } WHERE { ?s dsr:reportedBy ?o }"),
    ("ExactFillsSpan", change("Mention", "oa:exact", '"too long to be what stood there in the text of the document"')),
    ("SpanInsideDocument", change("Document", "dsr:length", '"3"^^xsd:nonNegativeInteger')),
    ("ContactIsBacked", "DELETE { ?m dsr:status \"held\" } INSERT { ?m dsr:status \"planned\" } WHERE { ?m dsr:status \"held\" }"),
    ("HoldingIsBacked", "DELETE { ?t dsr:status \"current\" } INSERT { ?t dsr:status \"former\" } WHERE { ?t a dsr:Tenure }"),
    ("EdgeIsAsserted", "DELETE { ?a rdf:subject ?s } WHERE { ?a rdf:subject ?s }"),
]
CONTRADICTIONS = [
    ("a person is no place", "INSERT DATA { :x a dsr:Person , dsr:Place }"),
    ("a country holds no office", "INSERT { ?t dsr:holder ?c } WHERE { ?t a dsr:Tenure . ?c a dsr:Country }"),
    ("an unnamed source is no document", "INSERT { ?s a dsr:Document } WHERE { ?s a dsr:Source }"),
]


def reported(graph, shapes, ontology):
    """The names of the shapes that report anything, warnings included."""
    _, results, _ = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=ontology, inference="none", allow_warnings=True)
    names = set()
    for source in results.objects(None, SH.sourceShape):
        owners = [source] + list(shapes.subjects(SH.property, source))
        names |= {str(owner)[len(SHAPE):] for owner in owners if str(owner).startswith(SHAPE)}
    for constraint in results.objects(None, SH.sourceConstraint):
        names |= {str(owner)[len(SHAPE):] for owner in shapes.subjects(SH.sparql, constraint)}
    return names


def contradicts(graph, ontology):
    closure = rdflib.Graph()
    for triple in graph:
        closure.add(triple)
    for triple in ontology:
        closure.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closure)
    return any("ErrorMessage" in str(kind) for kind in closure.objects(None, rdflib.RDF.type))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph", type=pathlib.Path)
    parser.add_argument("--ontology", type=pathlib.Path, default=pathlib.Path(__file__).parents[3] / "ontology")
    options = parser.parse_args()
    ontology = rdflib.Graph().parse(options.ontology / "dossier.ttl")
    shapes = rdflib.Graph().parse(options.ontology / "shapes.ttl").parse(options.ontology / "rules.ttl")
    failures = 0

    def check(passed, what):
        nonlocal failures
        print(("ok   " if passed else "FAIL ") + what)
        failures += not passed

    def changed(update):
        graph = rdflib.Graph().parse(options.graph)
        size = set(graph)
        graph.update(PREFIXES + update)
        assert set(graph) != size, f"changes nothing: {update}"
        return graph

    base = rdflib.Graph().parse(options.graph)
    check(not reported(base, shapes, ontology), "the graph itself is reported by no shape")
    check(not contradicts(base, ontology), "the graph itself contradicts nothing")
    for name, update in EXAMPLES:
        found = reported(changed(update), shapes, ontology)
        check(name in found, f"{name} reports {update[:70]}…" + ("" if name in found else f" (reported: {sorted(found)})"))
    named = {str(s)[len(SHAPE):] for s in shapes.subjects(rdflib.RDF.type, SH.NodeShape)}
    check(named == {name for name, _ in EXAMPLES}, f"every shape has a failing example {sorted(named - {n for n, _ in EXAMPLES})}")
    for name, update in CONTRADICTIONS:
        check(contradicts(changed(update), ontology), f"contradiction found: {name}")
    print(f"{failures} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
