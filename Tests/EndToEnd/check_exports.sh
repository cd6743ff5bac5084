#!/usr/bin/env bash
# Makes the committed exports again, twice, the second time from the articles in another order; every byte must agree.
#   check_exports.sh DOSSIER
set -euo pipefail
cd "$(dirname "$0")/../.."
first=$(mktemp -d) second=$(mktemp -d)
trap 'rm -rf "$first" "$second"' EXIT
"$1" build seeds/articles --output "$first" >/dev/null
# shellcheck disable=SC2046
"$1" build $(ls -r seeds/articles/*-*.md) --threads 1 --output "$second" >/dev/null
diff -rq "$first" "$second" || { echo "two runs over the same articles differ"; exit 1; }
diff -rq "$first" exports || { echo "exports/ is not what the command makes now: run make demo and commit it"; exit 1; }
echo "exports/ is what the command makes, in any order of the articles"
