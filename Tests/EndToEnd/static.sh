#!/usr/bin/env bash
# The release binary stands alone: static.sh DOSSIER MODEL
#
# It may be linked with nothing but the C and C++ runtime, libgraphviz and libxml2; it reads articles and answers in a
# folder that holds itself, those libraries and the model, and draws where the toolchain cannot be reached.
set -euo pipefail
dossier=$(realpath "$1")
model=$(realpath "$2")
allowed='^(libgvc|libcgraph|libcdt|libxml2|libc|libm|libstdc\+\+|libgcc_s|ld-linux-x86-64|ld-linux-aarch64)\.so'
strangers=$(objdump -p "$dossier" | awk '$1 == "NEEDED" { print $2 }' | grep -Ev "$allowed" || true)
[ -z "$strangers" ] || { echo "FAIL linked with $strangers"; exit 1; }
echo "ok   linked with $(objdump -p "$dossier" | awk '$1 == "NEEDED" { print $2 }' | tr '\n' ' ')"

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
article='President Zoe Kerenski of Estland met Prime Minister Ana Loris in Brenlow on Monday. "We agree," Kerenski said.'
unshare -rm true 2>/dev/null || { echo "     no name space can be made here: the binary is not run alone"; exit 0; }

# A root of nothing but the binary, the libraries that the loader names, and the model.
mkdir -p "$root/alone/tmp" "$root/alone/proc"
cp "$dossier" "$root/alone/dossier"
cp -rL "$model" "$root/alone/model"
ldd "$dossier" | grep -o '/[^ ]*' | while read -r library; do cp --parents -L "$library" "$root/alone"; done
echo "$article" >"$root/alone/a.txt"
alone() { unshare -rm sh -c 'mount --rbind /proc "$0/proc" && exec env -i "$(command -v chroot)" "$0" /dossier "$@"' "$root/alone" "$@"; }
record=$(alone extract --model /model --date 2031-02-03 /a.txt)
[[ $record == *'"status":"ok"'* && $record == *'"kind":"meeting"'* ]] || { echo "FAIL extract alone: $record"; exit 1; }
echo "$record" >"$root/alone/facts.jsonl"
alone export --format jsonld /facts.jsonl | grep -q '"Meeting"' || { echo "FAIL export"; exit 1; }
alone meetings --graph /facts.jsonl | grep -q Kerenski || { echo "FAIL meetings"; exit 1; }
echo "ok   extract, export and meetings in an empty root of $(find "$root/alone" -name '*.so*' | wc -l) libraries"

# Drawing, with an empty environment and the toolchain out of reach.
toolchain=$(dirname "$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")")
mkdir "$root/out"
unshare -rm env -i DOSSIER="$dossier" MODEL="$model" ROOT="$root" TOOLCHAIN="$toolchain" /bin/sh -ec '
    case "$TOOLCHAIN" in / | /usr | "$ROOT"*) ;; *) mount -t tmpfs none "$TOOLCHAIN"; [ ! -e "$TOOLCHAIN/usr" ] ;; esac
    "$DOSSIER" build --model "$MODEL" --output "$ROOT/out" "$ROOT/alone/a.txt" >/dev/null'
[ -s "$root/out/network.png" ] || { echo "FAIL no picture"; exit 1; }
echo "ok   build draws with an empty environment and without $toolchain"
