# make demo            sets the machine up, builds, reads the digests in seeds/articles, writes exports/
# make demo ARTICLES=FOLDER OUTPUT=FOLDER     the same on your own articles
# make test            every test

ARTICLES ?= seeds/articles
OUTPUT ?= exports
TITLE ?=
BUILD := swift build -c release --product dossier
DOSSIER := .build/release/dossier
SHARED := ../shared

# What Debian and Ubuntu must have: to build, to draw, to fetch the model; and what the tests check with.
APT := libgraphviz-dev fonts-liberation2 libxml2-dev pkg-config python3 python3-pip python3-venv
APT_TEST := graphviz raptor2-utils libxml2-utils poppler-utils chromium virtuoso-opensource-7 virtuoso-opensource-7-bin
PIP_TEST := pyoxigraph oxigraph ladybug pyld rdflib pyshacl owlrl jsonschema playwright
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: setup build demo test test-setup bench bench-rdf bench-scale lint check-exports score w3c clean

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

test: test-setup
	swift build --build-tests $(STRICT)
	swift test --skip-build $(STRICT)
	.venv/bin/python Tests/ExportTests/Validation/shapes.py Tests/ExportTests/Snapshots/harbour-assertions.ttl
	@rm -rf .build/demo && $(DOSSIER) build seeds/articles --output .build/demo >/dev/null
	.venv/bin/python Tests/ExportTests/Validation/validate.py .build/demo --rules
	.venv/bin/python Tests/ExportTests/Databases/databases.py .build/demo --dossier $(DOSSIER)
	.venv/bin/python Tests/ExplorerTests/Browser/explorer_test.py .build/demo/explorer.html
	@$(DOSSIER) explore .build/demo --max-nodes 20 --output .build/demo/part.html
	.venv/bin/python Tests/ExplorerTests/Browser/explorer_test.py .build/demo/part.html

# Medians beside spaCy on the same text; then RDF beside serdi, rapper and oxigraph.
bench: test-setup
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check spacy
	swift build -c release --product benchmarks
	.venv/bin/python Tests/Benchmarks/Language/bench_language.py --program .build/release/benchmarks \
	    --model "$$($(DOSSIER) setup --print-path)"

bench-rdf: build
	swift build -c release --product rdf-convert
	Tests/Benchmarks/bench_rdf.py

# A build of COUNT generated articles beside one of a tenth of them: time, peak memory, size.
COUNT ?= 100000
bench-scale: build
	swift build -c release --product corpus-generator
	Tests/Benchmarks/bench_scale.py $(COUNT)

lint:
	swift format lint --strict --configuration .ci/swift-format.json --recursive Sources Tests Package.swift

# Makes the committed exports again, twice and in another order, and compares.
check-exports: build
	Tests/EndToEnd/check_exports.sh $(DOSSIER)

# The extractor against the hand-made graph and the public benchmarks, with floors; needs ../shared.
score: build
	Tests/EndToEnd/score.py $(DOSSIER) $(SHARED)

# The W3C suites of RDF 1.1 through dossier convert; needs ../shared.
w3c: build
	.venv/bin/python $(SHARED)/rdf/w3c_roundtrip.py --suites $(SHARED)/rdf/suites --suite rdf11 \
	    --cmd '$(CURDIR)/$(DOSSIER) convert --from {from} --to {to} --base {base}' \
	    --read turtle,ntriples,nquads,trig --write ntriples,turtle,nquads,trig
	.venv/bin/python $(SHARED)/rdf/w3c_roundtrip.py --suites $(SHARED)/rdf/suites --suite jsonld-fromRdf \
	    --cmd '$(CURDIR)/$(DOSSIER) convert --from {from} --to {to} --base {base}' \
	    --read nquads --write jsonld

clean:
	rm -rf .build .venv

# Installs what is missing, asking nothing.
define install
missing=""; for package in $(1); do dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
if [ -n "$$missing" ]; then $(SUDO) apt-get update -qq && \
DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi
endef
