#!/usr/bin/env bash
# memory_check.sh [FILE.dot...]: whole drawings under valgrind, those of exports/ where none is named. Fails where memory is
# read or written that is not there or was never set. Needs Debian's valgrind and a C compiler.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
[ $# -gt 0 ] || set -- exports/*.dot
# gcc does not know what clang tells Swift about null.
cc -std=gnu2x -g -O1 -D_Nonnull= -D_Nullable= -ISources/CDrawing/include Tests/EndToEnd/memory_check.c \
    Sources/CDrawing/*.c -o "$folder/memory-check" $(pkg-config --cflags --libs libgvc)
valgrind --quiet --run-libc-freeres=no --error-exitcode=9 --log-file="$folder/log-%p.txt" \
    "$folder/memory-check" "$@"
if grep -lE "Invalid (read|write)|uninitialised" "$folder"/log-*.txt; then exit 1; fi
echo "no invalid read or write, in the process or in its copies"
