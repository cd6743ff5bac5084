#!/usr/bin/env bash
# Exports the records that stand on standard input: export_stdin.sh DOSSIER OPTION...
set -euo pipefail
records=$(mktemp --suffix .jsonl)
trap 'rm -f "$records"' EXIT
cat >"$records"
"$1" export "${@:2}" "$records"
