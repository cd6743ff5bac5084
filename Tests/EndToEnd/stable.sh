#!/usr/bin/env bash
# The same bytes for the same graph in any order, in every format: stable.sh DOSSIER SHARED PYTHON
#
# The driver of ../shared/rdf runs a command twice on a file of lines and once on the same lines in another order:
# `convert --sort` on the triples of the committed exports, `export` on their records.
set -euo pipefail
dossier=$(realpath "$1")
driver="$3 $2/rdf/w3c_roundtrip.py --suites $2/rdf/suites --only no-such-test"

all=ntriples,turtle,nquads,trig,jsonld

# judge NAME COMMAND FILE FORMATS
judge() {
    local said
    said=$($driver --cmd "$2" --stable-file "$3" --write "$4" | grep '^stable-file')
    echo "$said" | sed "s|^stable-file|$1|"
    [ "$(echo "$said" | grep -c 'same input twice: same bytes; lines shuffled: same bytes; [1-9]')" = \
        "$(echo "$4" | tr , '\n' | wc -l)" ]
}

judge "convert --sort" "$dossier convert --sort --from {from} --to {to}" exports/dossier.nt "$all"
for kind in "assertions $all" "none $all" "graphs nquads,trig,jsonld"; do
    set -- $kind
    judge "export --provenance $1" \
        "bash Tests/EndToEnd/export_stdin.sh $dossier --format {to} --provenance $1" exports/facts.jsonl "$2"
done
