#!/usr/bin/env python3
"""Loads an export into real databases on loopback and asks each the analysts' three questions.

    databases.py FOLDER [--stem dossier] [--tables FOLDER/PREFIX] [--dossier COMMAND] [--only oxigraph,virtuoso,ladybug]
                 [--articles N --generator COMMAND | --large FILE.nt]

FOLDER/STEM.nt goes into Oxigraph and Virtuoso over the Graph Store Protocol, by `COMMAND load` where a command is
given, else by plain HTTP; PREFIXnodes.csv and PREFIXedges.csv (made by `COMMAND export --format nodes` and `edges`
where they are not there) go into Ladybug by COPY. All must give the same answers, which pyoxigraph gives in this process
too, and which must be those of `COMMAND meetings`, `statements`, `path` and `who`; the guide's own queries are run as well.
--articles makes a large graph of so many generated articles, --large takes a file of N-Triples: it is loaded everywhere,
counted, and the time printed. A database that is not installed is named and passed over. Needs: pyoxigraph; oxigraph and ladybug from PyPI; virtuoso-opensource-7(-bin) from apt.
"""
import argparse
import contextlib
import csv
import http.server
import json
import os
import pathlib
import re
import shlex
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

import pyoxigraph

PREFIXES = "PREFIX dsr: <https://w3id.org/dossier/ns#> "
GRAPH = "https://dossier.example/graph"
SPARQL = {
    "who met whom": "SELECT ?a ?b WHERE { ?a dsr:metWith ?b FILTER(STR(?a) < STR(?b)) }",
    "what X said about Y": "SELECT ?x ?y ?words WHERE { ?s a dsr:Statement ; dsr:speaker ?x ; dsr:about ?y ; dsr:content ?words }",
    "how X and Y are connected": """SELECT DISTINCT ?x ?z ?y WHERE { ?x dsr:metWith ?z . ?z dsr:metWith ?y
        FILTER(STR(?x) < STR(?y)) FILTER NOT EXISTS { ?x dsr:metWith ?y } }""",
}
CYPHER = {
    "who met whom": "MATCH (a:Node)-[:Edge {type: 'metWith'}]-(b:Node) WHERE a.id < b.id RETURN DISTINCT a.id, b.id",
    "what X said about Y": """MATCH (x:Node)<-[:Edge {type: 'speaker'}]-(s:Node)-[:Edge {type: 'about'}]->(y:Node)
        RETURN x.id, y.id, s.content""",
    "how X and Y are connected": """MATCH (x:Node)-[:Edge {type: 'metWith'}]-(z:Node)-[:Edge {type: 'metWith'}]-(y:Node)
        WHERE x.id < y.id AND NOT EXISTS { MATCH (x)-[:Edge {type: 'metWith'}]-(y) } RETURN DISTINCT x.id, z.id, y.id""",
}
NODE_TYPES = {"length:int": "INT64", "confidence:double": "DOUBLE"}
EDGE_TYPES = {"weight:int": "INT64", "confidence:double": "DOUBLE", "sentence:int": "INT64", "start:int": "INT64", "stop:int": "INT64"}
failures = []


def check(passed, what):
    print(("ok   " if passed else "FAIL ") + what, flush=True)
    if not passed:
        failures.append(what)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def request(url, data=None, kind=None, accept=None, method=None):
    headers = {k: v for k, v in (("Content-Type", kind), ("Accept", accept)) if v}
    asked = urllib.request.Request(url, data, headers, method=method)
    with urllib.request.urlopen(asked, timeout=600) as answer:
        return answer.read()


@contextlib.contextmanager
def server(command, url, **options):
    """A server that is up once it answers, and down when the block ends."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    try:
        for _ in range(240):
            if process.poll() is not None:
                raise RuntimeError(f"{command[0]} ended with {process.returncode}")
            try:
                request(url)
                break
            except urllib.error.HTTPError:
                break
            except OSError:
                time.sleep(0.25)
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def load(options, endpoint, path, graph):
    """The file into the store; what was loaded is counted by whoever asks, not here."""
    start = time.time()
    if options.dossier:
        command = shlex.split(options.dossier) + ["load", str(path), "--endpoint", endpoint, "--replace"]
        done = subprocess.run(command + (["--graph", graph] if graph else []), capture_output=True, text=True)
        check(done.returncode == 0, f"{' '.join(command[-4:])} ends with {done.returncode} {done.stderr.strip()[-300:]}")
    else:
        target = endpoint + ("?graph=" + urllib.parse.quote(graph, safe="") if graph else "?default")
        with contextlib.suppress(urllib.error.HTTPError):
            request(target, method="DELETE")
        request(target, path.read_bytes(), "application/n-triples", method="POST")
    return time.time() - start


def ask_sparql(url, query, graph):
    text = PREFIXES + query
    fields = {"query": text} | ({"default-graph-uri": graph} if graph else {})
    answer = request(url, urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded", "application/sparql-results+json")
    found = json.loads(answer)
    return rows([[row[name]["value"] for name in found["head"]["vars"]] for row in found["results"]["bindings"]])


def rows(found):
    """Answers as a set, with relative IRIs, in which a connection has no direction."""
    base = "https://dossier.example/"
    return {tuple(cell.removeprefix(base) for cell in row) for row in found}


def expected_answers(path):
    store = pyoxigraph.Store()
    store.bulk_load(path.read_bytes(), format=pyoxigraph.RdfFormat.N_TRIPLES)
    answers = {}
    for name, query in SPARQL.items():
        found = store.query(PREFIXES + query)
        answers[name] = rows([[cell.value for cell in row] for row in found])
        print(f"     {name}: {len(answers[name])} answers")
    return answers, len(store)


def over_sparql(options, name, endpoint, query_url, path, answers, size, graph):
    load(options, endpoint, path, graph)
    found = ask_sparql(query_url, "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", graph)
    check(found == {(str(size),)}, f"{name} holds {size} triples {found}")
    for question, query in SPARQL.items():
        check(ask_sparql(query_url, query, graph) == answers[question], f"{name}: {question}")
    if options.large:
        took = load(options, endpoint, options.large, "https://dossier.example/large" if graph else None)
        large = len(set(options.large.open("rb")))
        found = ask_sparql(query_url, "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", "https://dossier.example/large" if graph else None)
        check(found == {(str(large),)}, f"{name} holds the {large} different triples of {options.large.name} after {took:.0f} s {found}")


def ask_dossier(options, *words):
    command = shlex.split(options.dossier) + [*words, "--json", "--graph", str(options.folder)]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def compare_with_dossier(options, answers, path):
    """The answers of the databases are those of the command's own questions."""
    meetings = [m for m in ask_dossier(options, "meetings") if m["status"] in ("held", "ongoing")]
    people = [sorted({one["iri"] for one in meeting["participants"]}) for meeting in meetings]
    met = {(a, b) for some in people for a in some for b in some if a < b}
    check(met == answers["who met whom"], f"dossier meetings: {len(met)} pairs {sorted(met ^ answers['who met whom'])[:3]}")
    said = {(x["iri"], y["iri"], one["content"]) for one in ask_dossier(options, "statements") for x in one["speakers"] for y in one["about"]}
    wanted = answers["what X said about Y"]
    check(said == wanted, f"dossier statements: {len(said)} answers {sorted(said ^ wanted)[:3]}")
    between = {}
    for x, z, y in answers["how X and Y are connected"]:
        between.setdefault((x, y), set()).add(z)
    pairs, right = sorted(between), 0
    pairs = pairs[:: max(1, len(pairs) // 12)]
    for x, y in pairs:
        routes = [route["steps"] for route in ask_dossier(options, "path", x, y)["paths"]]
        meetings = [step for steps in routes for step in steps if step["relation"] == "meeting"]
        middles = {steps[0]["to"]["iri"] for steps in routes if [step["relation"] for step in steps] == ["meeting", "meeting"]}
        # A path weighs its steps and may lead by other relations; what it says of meetings, the databases say too.
        known = all(tuple(sorted((step["from"]["iri"], step["to"]["iri"]))) in met for step in meetings)
        right += bool(routes) and known and middles <= between[x, y]
    check(right == len(pairs), f"dossier path: {right} of {len(pairs)} pairs are connected as the databases say")
    store = pyoxigraph.Store()
    store.bulk_load(path.read_bytes(), format=pyoxigraph.RdfFormat.N_TRIPLES)
    holders = {}
    for holder, tenure in store.query(PREFIXES + "SELECT ?p ?t WHERE { ?t a dsr:Tenure ; dsr:holder ?p }"):
        (one,) = rows([[holder.value, tenure.value]])
        holders.setdefault(one[0], set()).add(one[1])
    some = sorted(holders)[:: max(1, len(holders) // 12)]
    right = sum({one["iri"] for one in ask_dossier(options, "who", person)["tenures"]} == holders[person] for person in some)
    check(right == len(some) > 0, f"dossier who: {right} of {len(some)} people have the tenures that the databases say")


def make_large(options, folder):
    """A graph of generated articles as N-Triples, nodes and edges."""
    lines, facts = folder / "articles.jsonl", folder / "facts.jsonl"
    with lines.open("wb") as out:
        subprocess.run(shlex.split(options.generator) + [str(options.articles)], check=True, stdout=out)
    with facts.open("wb") as out:
        subprocess.run(shlex.split(options.dossier) + ["extract", str(lines)], check=True, stdout=out)
    for form, name in (("ntriples", "large.nt"), ("nodes", "nodes.csv"), ("edges", "edges.csv")):
        command = shlex.split(options.dossier) + ["export", str(facts), "--format", form, "--output", str(folder / name)]
        subprocess.run(command, check=True)
    options.large, options.large_tables = folder / "large.nt", str(folder) + "/"
    with options.large.open("rb") as file:
        size = sum(1 for _ in file)
    check(size >= 1_000_000, f"the large graph has {size} triples")


def oxigraph(options, path, answers, size):
    binary = shutil.which("oxigraph") or shutil.which("oxigraph", path=os.path.dirname(sys.executable))
    if not binary:
        return print("     no oxigraph here (pip install oxigraph): passed over")
    with tempfile.TemporaryDirectory() as folder:
        url = f"http://127.0.0.1:{(port := free_port())}"
        with server([binary, "serve", "--location", folder, "--bind", f"127.0.0.1:{port}"], url):
            over_sparql(options, "Oxigraph", url + "/store", url + "/query", path, answers, size, None)
            if options.dossier:
                over_tls(options, port, path, size)
        if options.dossier and options.large:
            with server([binary, "serve", "--bind", f"127.0.0.1:{port}"], url) as process:
                dies_half_way(options, url + "/store", process)


def run_load(options, path, *words, password=""):
    command = shlex.split(options.dossier) + ["load", str(path), "--replace", *words]
    environment = dict(os.environ, DOSSIER_PASSWORD=password)
    return subprocess.run(command, capture_output=True, text=True, env=environment)


class Forwarder(http.server.BaseHTTPRequestHandler):
    """Hands requests on to the server on another port."""

    def forward(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        wanted = {name: self.headers[name] for name in ("Content-Type", "Accept") if self.headers[name]}
        asked = urllib.request.Request(f"http://127.0.0.1:{self.server.behind}{self.path}", body or None, wanted, method=self.command)
        try:
            with urllib.request.urlopen(asked, timeout=600) as answer:
                status, said = answer.status, answer.read()
        except urllib.error.HTTPError as error:
            status, said = error.code, error.read()
        self.send_response(status)
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    do_POST = do_DELETE = forward

    def log_message(self, *_):
        pass


def over_tls(options, port, path, size):
    """A load over https, with a certificate that only --ca-file makes trusted."""
    if not shutil.which("openssl"):
        return print("     no openssl here: TLS is passed over")
    with tempfile.TemporaryDirectory() as folder:
        key, certificate = folder + "/key.pem", folder + "/certificate.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
             "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate], check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        front = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Forwarder)
        front.behind = port
        front.socket = context.wrap_socket(front.socket, server_side=True)
        threading.Thread(target=front.serve_forever, daemon=True).start()
        endpoint = f"https://localhost:{front.server_port}/store"
        done = run_load(options, path, "--endpoint", endpoint, "--ca-file", certificate)
        check(done.returncode == 0 and str(size) in done.stdout, f"TLS: {done.stdout.strip()} {done.stderr.strip()}")
        done = run_load(options, path, "--endpoint", endpoint)
        check(done.returncode == 1 and "no trusted connection" in done.stderr, f"TLS, unknown certificate: {done.stderr.strip()}")
        front.shutdown()


def by_digest(options, url, path, size):
    """Virtuoso's own service for those it knows asks for digest authentication."""
    words = ["--endpoint", url + "/sparql-graph-crud-auth", "--graph", GRAPH + "/digest", "--user", "dba"]
    done = run_load(options, path, *words, password="dba")
    check(done.returncode == 0 and f"holds {size}" in done.stdout, f"digest: {done.stdout.strip()} {done.stderr.strip()}")
    done = run_load(options, path, *words, password="wrong")
    check(done.returncode == 1 and "credentials are missing or refused" in done.stderr, f"digest, wrong password: {done.stderr.strip()}")


def dies_half_way(options, endpoint, process):
    """A server killed in the middle of a load: an error that names it, and nothing reported as loaded."""
    command = shlex.split(options.dossier) + ["load", str(options.large), "--endpoint", endpoint]
    loading = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while loading.poll() is None:
        found = ask_sparql(endpoint.replace("/store", "/query"), "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", None)
        if found != {("0",)}:
            break
        time.sleep(0.05)
    process.kill()
    said, complained = loading.communicate(timeout=120)
    check(loading.returncode == 1 and not said, f"a store that dies half-way: exit {loading.returncode}, “{complained.strip()}”")


VIRTUOSO = """[Database]
DatabaseFile = {0}/v.db
ErrorLogFile = {0}/v.log
LockFile = {0}/v.lck
TransactionFile = {0}/v.trx
xa_persistent_file = {0}/v.pxa
[TempDatabase]
DatabaseFile = {0}/v-temp.db
TransactionFile = {0}/v-temp.trx
[Parameters]
ServerPort = {1}
DirsAllowed = {0}
NumberOfBuffers = 170000
MaxDirtyBuffers = 130000
[HTTPServer]
ServerPort = {2}
ServerRoot = {0}
MaxClientConnections = 5
[SPARQL]
ResultSetMaxRows = 1000000
"""


def virtuoso(options, path, answers, size):
    binary, isql = shutil.which("virtuoso-t"), shutil.which("isql-vt")
    if not binary or not isql:
        return print("     no Virtuoso here (apt-get install virtuoso-opensource-7 virtuoso-opensource-7-bin): passed over")
    with tempfile.TemporaryDirectory() as folder:
        sql, http = free_port(), free_port()
        (pathlib.Path(folder) / "v.ini").write_text(VIRTUOSO.format(folder, f"127.0.0.1:{sql}", f"127.0.0.1:{http}"))
        url = f"http://127.0.0.1:{http}"
        with server([binary, "+foreground", "+configfile", f"{folder}/v.ini"], url + "/sparql"):
            grant = "GRANT SPARQL_UPDATE TO \"SPARQL\"; DB.DBA.RDF_DEFAULT_USER_PERMS_SET('nobody', 7);"
            subprocess.run([isql, f"127.0.0.1:{sql}", "dba", "dba", f"EXEC={grant}"], check=True, capture_output=True)
            if options.dossier:
                by_digest(options, url, path, size)
            over_sparql(options, "Virtuoso", url + "/sparql-graph-crud", url + "/sparql", path, answers, size, GRAPH)


def table(path, key_columns, types):
    with path.open(encoding="utf-8") as file:
        names = file.readline().strip().split(",")[key_columns:]
    return ", ".join(f"`{name.split(':')[0] or 'type'}` {types.get(name, 'STRING')}" for name in names)


def ladybug(options, answers):
    try:
        import ladybug as database
    except ImportError:
        return print("     no Ladybug here (pip install ladybug): passed over")
    nodes, edges = (pathlib.Path(options.tables + name) for name in ("nodes.csv", "edges.csv"))
    if not nodes.exists() and options.dossier:
        for form, file in (("nodes", nodes), ("edges", edges)):
            command = shlex.split(options.dossier) + ["export", str(options.folder), "--format", form, "--output", str(file)]
            subprocess.run(command, check=True)
    if not nodes.exists():
        return check(False, f"{nodes} is not there")
    with copied(database, nodes, edges) as connection:
        for question, query in CYPHER.items():
            found = rows(connection.execute(query).get_all())
            check(found == answers[question], f"Ladybug: {question}" + ("" if found == answers[question] else f" {found ^ answers[question]}"))
    if options.large_tables:
        nodes, edges = (pathlib.Path(options.large_tables + name) for name in ("nodes.csv", "edges.csv"))
        with copied(database, nodes, edges) as connection:
            for pattern, file in (("(n:Node) RETURN COUNT(n)", nodes), ("()-[e:Edge]->() RETURN COUNT(e)", edges)):
                with file.open(encoding="utf-8", newline="") as table_file:
                    size = sum(1 for _ in csv.reader(table_file)) - 1
                found = connection.execute("MATCH " + pattern).get_all()[0][0]
                check(found == size, f"Ladybug holds the {size} rows of {file.name} {found}")


@contextlib.contextmanager
def copied(database, nodes, edges):
    """A new Ladybug database with the tables of a graph."""
    with tempfile.TemporaryDirectory() as folder:
        with database.Database(folder + "/graph") as held, database.Connection(held) as connection:
            connection.execute(f"CREATE NODE TABLE Node(id STRING PRIMARY KEY, {table(nodes, 1, NODE_TYPES)})")
            connection.execute(f"CREATE REL TABLE Edge(FROM Node TO Node, {table(edges, 2, EDGE_TYPES)})")
            start = time.time()
            for name, file in (("Node", nodes), ("Edge", edges)):
                connection.execute(f"COPY {name} FROM '{file}' (HEADER=true, PARALLEL=false)")
            print(f"     COPY took {time.time() - start:.1f} s")
            yield connection


def guide(options):
    """Every query and every table of the guide, run as it stands there on the invented graph it speaks of."""
    page = (pathlib.Path(__file__).parents[3] / "Sources/Dossier/Dossier.docc/Databases.md").read_text()
    blocks = [block for block in re.findall(r"```\n(.*?)```", page, re.S)]
    invented = pathlib.Path(__file__).parents[1] / "Snapshots"
    store = pyoxigraph.Store()
    store.bulk_load((invented / "harbour-assertions.nt").read_bytes(), format=pyoxigraph.RdfFormat.N_TRIPLES)
    for block in blocks:
        if block.startswith("PREFIX"):
            check(len(list(store.query(block))) > 0, f"the guide's {block.splitlines()[-3][:60]}…")
    if "ladybug" not in options.only:
        return
    try:
        import ladybug as database
    except ImportError:
        return
    with tempfile.TemporaryDirectory() as folder:
        with database.Database(folder + "/graph") as held, database.Connection(held) as connection:
            for block in blocks:
                if not block.startswith(("CREATE NODE", "MATCH")):
                    continue
                text = re.sub(r"'(nodes|edges)\.csv'", lambda found: f"'{invented}/harbour-{found[1]}.csv'", block)
                for statement in filter(str.strip, text.split(";\n")):
                    found = connection.execute(statement.strip().rstrip(";")).get_all()
                    if block.startswith("MATCH"):
                        check(len(found) > 0, f"the guide's {statement.strip().splitlines()[0][:60]}…")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--stem", default="dossier")
    parser.add_argument("--tables", help="what stands before nodes.csv and edges.csv; FOLDER/ if not given")
    parser.add_argument("--dossier", help="the command, such as .build/release/dossier")
    parser.add_argument("--large", type=pathlib.Path)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--generator", help="the command that writes generated articles")
    parser.add_argument("--only", default="oxigraph,virtuoso,ladybug")
    options = parser.parse_args()
    options.tables = options.tables or str(options.folder) + "/"
    options.large_tables = None
    with tempfile.TemporaryDirectory() as folder:
        if options.articles:
            make_large(options, pathlib.Path(folder))
        run(options)
    print(f"{len(failures)} failures")
    sys.exit(1 if failures else 0)


def run(options):
    path = options.folder / f"{options.stem}.nt"
    answers, size = expected_answers(path)
    if options.dossier:
        compare_with_dossier(options, answers, path)
    guide(options)
    wanted = options.only.split(",")
    if "oxigraph" in wanted:
        oxigraph(options, path, answers, size)
    if "virtuoso" in wanted:
        virtuoso(options, path, answers, size)
    if "ladybug" in wanted:
        ladybug(options, answers)


if __name__ == "__main__":
    main()
