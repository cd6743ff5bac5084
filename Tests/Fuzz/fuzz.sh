#!/usr/bin/env bash
# Fuzzes every target for some seconds, two at once: fuzz.sh SECONDS [TARGET...]
#
# libFuzzer grows inputs by the code that they reach, from the same seeds and random numbers each time. An input that
# crashes, leaks beyond 1.5 GB or takes more than 25 s is left in .build/fuzz/TARGET/ and named; the exit code is then 1.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
build=.build/fuzzer
swift build -c release --build-path "$build" --product fuzz --sanitize fuzzer -Xswiftc -DFUZZING -Xswiftc -enable-testing
swift build --product fuzz
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(.build/debug/fuzz targets)

one() {
    local target=$1 folder=.build/fuzz/$1
    mkdir -p "$folder/corpus"
    .build/debug/fuzz seeds "$target" "$folder/seeds"
    if DOSSIER_FUZZ=$target SWIFT_BACKTRACE=enable=no .build/fuzzer/release/fuzz "$folder/corpus" "$folder/seeds" \
        -dict=Tests/Fuzz/words.dict -seed="${SEED:-1}" -max_total_time="$seconds" -max_len="${MAX_LEN:-3000}" -timeout=25 \
        -rss_limit_mb=1500 -artifact_prefix="$folder/" -print_final_stats=1 >"$folder/log" 2>&1; then
        echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/log") inputs, no finding"
    else
        echo "$target: FOUND $(sed -n 's/^.*Test unit written to //p' "$folder/log")" \
            "$(grep -m1 -E 'Fatal error|SUMMARY|ERROR' "$folder/log")"
        return 1
    fi
}
export -f one
export seconds
printf '%s\n' "${targets[@]}" | xargs -P 2 -I{} bash -c 'one {}'
rm -rf /dev/shm/dossier-fuzz-*
