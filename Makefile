# make demo            sets the machine up, builds, reads the digests in seeds/articles, writes exports/
# make demo ARTICLES=FOLDER OUTPUT=FOLDER     the same on your own articles
# make test            every test

ARTICLES ?= seeds/articles
OUTPUT ?= exports
TITLE ?=
# Swift's library is linked in: the binary wants nothing but libgraphviz, libxml2 and the C and C++ runtime.
RELEASE := -c release --static-swift-stdlib
BUILD := swift build $(RELEASE) --product dossier
DOSSIER := .build/release/dossier
SHARED := ../shared

# What Debian and Ubuntu must have: to build, to draw, to fetch the model; and what the tests check with.
APT := libgraphviz-dev fonts-liberation2 libxml2-dev libcurl4-openssl-dev pkg-config python3 python3-pip python3-venv
APT_TEST := graphviz binutils openssl raptor2-utils serdi libxml2-utils poppler-utils chromium virtuoso-opensource-7 virtuoso-opensource-7-bin
PIP_TEST := pyoxigraph oxigraph ladybug pyld rdflib pyshacl owlrl jsonschema playwright
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: setup build demo test test-setup bench bench-rdf bench-render bench-scale memory-check fuzz static lint check-exports \
    score confidence w3c clean

setup:
	@$(call install,$(APT))
	@$(MAKE) --no-print-directory build
	@$(DOSSIER) setup

build:
	@$(BUILD)

demo: setup
	$(DOSSIER) build $(ARTICLES) --output $(OUTPUT) $(if $(TITLE),--title "$(TITLE)")

test-setup: setup
	@$(call install,$(APT_TEST))
	@[ -x .venv/bin/python ] || python3 -m venv .venv
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check $(PIP_TEST)

# Warnings are errors, and a module may import only what Package.swift grants it.
STRICT := --explicit-target-dependency-import-check error -Xswiftc -warnings-as-errors -Xswiftc -require-explicit-sendable

# So many generated articles give a graph of a million triples.
ARTICLES_IN_LARGE_GRAPH ?= 1400

test: test-setup
	swift build --build-tests $(STRICT)
	swift test --skip-build $(STRICT)
	.venv/bin/python Tests/ExportTests/Validation/shapes.py Tests/ExportTests/Snapshots/harbour-assertions.ttl
	@rm -rf .build/demo && $(DOSSIER) build seeds/articles --output .build/demo >/dev/null
	.venv/bin/python Tests/ExportTests/Validation/validate.py .build/demo --rules
	.venv/bin/python Tests/ExportTests/Databases/databases.py .build/demo --dossier $(DOSSIER) \
	    --articles $(ARTICLES_IN_LARGE_GRAPH) --generator .build/debug/corpus-generator
	.venv/bin/python Tests/ExplorerTests/Browser/explorer_test.py .build/demo/explorer.html
	@$(DOSSIER) explore .build/demo --max-nodes 10 --output .build/demo/part.html
	.venv/bin/python Tests/ExplorerTests/Browser/explorer_test.py .build/demo/part.html

# One table: medians of five, ratios first, beside spaCy and serdi. Three minutes; run it on an idle machine.
bench: test-setup
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check spacy
	swift build $(RELEASE) --product benchmarks
	swift build --product corpus-generator
	@.venv/bin/python Tests/Benchmarks/bench.py --dossier $(DOSSIER) --engine .build/release/benchmarks \
	    --generator .build/debug/corpus-generator --model "$$($(DOSSIER) setup --print-path)"

# RDF in every direction beside serdi, rapper and oxigraph; needs ../shared.
bench-rdf: test-setup
	.venv/bin/python Tests/Benchmarks/bench_rdf.py

# Inputs grown by libFuzzer for every reader, two readers at once, SECONDS each; what is found stays in .build/fuzz.
SECONDS ?= 60
fuzz: setup
	Tests/Fuzz/fuzz.sh $(SECONDS)

# CPU and memory of a thousand renderings of each picture; fails where they leave more than 10 MB.
bench-render: build
	swift build $(RELEASE) --product render-cost
	@for view in network timeline statements ego offices; do \
	    .build/release/render-cost exports/$$view.dot 1000 10000 || exit 1; done

# Whole drawings under valgrind.
memory-check:
	@$(call install,$(APT) valgrind gcc libc6-dev)
	Tests/EndToEnd/memory_check.sh

# A build of COUNT generated articles beside one of a tenth of them: time, peak memory, size.
COUNT ?= 100000
bench-scale: build
	swift build --product corpus-generator
	Tests/Benchmarks/bench_scale.py $(COUNT)

lint:
	swift format lint --strict --configuration .ci/swift-format.json --recursive Sources Tests Package.swift

# The release binary alone: what it is linked with, and that it works in a root that holds nothing else.
static: setup
	Tests/EndToEnd/static.sh $(DOSSIER) "$$($(DOSSIER) setup --print-path)"

# Makes the committed exports again, twice and in another order, and compares.
check-exports: build
	Tests/EndToEnd/check_exports.sh $(DOSSIER)

# The extractor against the hand-made graph and the public benchmarks, with floors; needs ../shared.
score: build
	Tests/EndToEnd/score.py $(DOSSIER) $(SHARED)

# What --min-confidence trades and how often each rule is right: the tables of Confidence.md; needs ../shared.
confidence: build
	Tests/EndToEnd/confidence.py $(DOSSIER) $(SHARED)

# The W3C suites of RDF 1.1 through dossier convert; needs ../shared.
w3c: build
	.venv/bin/python $(SHARED)/rdf/w3c_roundtrip.py --suites $(SHARED)/rdf/suites --suite rdf11 \
	    --cmd '$(CURDIR)/$(DOSSIER) convert --from {from} --to {to} --base {base}' \
	    --read turtle,ntriples,nquads,trig --write ntriples,turtle,nquads,trig
	.venv/bin/python $(SHARED)/rdf/w3c_roundtrip.py --suites $(SHARED)/rdf/suites --suite jsonld-fromRdf \
	    --cmd '$(CURDIR)/$(DOSSIER) convert --from {from} --to {to} --base {base}' \
	    --read nquads --write jsonld
	Tests/EndToEnd/stable.sh $(DOSSIER) $(SHARED) .venv/bin/python

clean:
	rm -rf .build .venv

# Installs what is missing, asking nothing.
define install
missing=""; for package in $(1); do dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
if [ -n "$$missing" ]; then $(SUDO) apt-get update -qq && \
DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi
endef
