#!/usr/bin/env bash
# Fuzzes every target for MINUTES, two at once: tests/fuzz/run.sh MINUTES [target...]
#
# The minutes are of processor time: on a busy machine it takes longer, and does not do less.
#
# Builds the preset `fuzz` first (needs clang); HANKEHAKU_FUZZ_BUILD names a folder that is built already.  What the
# fuzzers learn is kept in $HANKEHAKU_FUZZ_WORK (build/fuzz-work): inputs in corpus/, findings in findings/, logs in
# logs/.  Ends with a line for each target; the exit code is 1 when there is a finding.
set -euo pipefail
cd "$(dirname "$0")"
minutes=${1:?tests/fuzz/run.sh MINUTES [target...]}
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(reader format archive masking analyzer query search value record synonym c_interface http)

build=${HANKEHAKU_FUZZ_BUILD:-}
if [ -z "$build" ]; then
    build=$PWD/../../build/fuzz
    (cd ../.. && cmake --preset fuzz && cmake --build --preset fuzz)
fi
work=${HANKEHAKU_FUZZ_WORK:-$PWD/../../build/fuzz-work}
mkdir -p "$work"/{corpus,findings,logs}
export ASAN_OPTIONS=detect_leaks=1:new_delete_type_mismatch=0 UBSAN_OPTIONS=print_stacktrace=1

# watch PID FILE: tells the process to finish when it has had its minutes; the file says how many seconds it has had.
watch() {
    local used
    while used=$(ps -o cputimes= -p "$1"); do
        echo $((used)) >"$2"
        [ "$used" -lt $((minutes * 60)) ] || kill -USR1 "$1" 2>/dev/null || true
        sleep 2
    done
}

fuzz() {
    local target=$1 corpus=$work/corpus/$1 options=()
    mkdir -p "$corpus" "$work/findings/$target"
    [ ! -f "dictionaries/$target.dict" ] || options+=("-dict=dictionaries/$target.dict")
    # Looking for leaks after each request, with an index in memory, would take most of the time: once, at the end.
    [ "$target" != http ] || options+=(-detect_leaks=0)
    local scratch
    scratch=$(mktemp -d)
    trap "rm -rf '$scratch'" EXIT
    TMPDIR=$scratch "$build/tests/fuzz/fuzz_$target" "${options[@]}" \
        -timeout=600 -report_slow_units=600 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$work/findings/$target/" "$corpus" "seeds/$target" \
        >"$work/logs/$target.log" 2>&1 &
    watch $! "$work/logs/$target.seconds"
}

export -f fuzz watch
export build work minutes
printf '%s\n' "${targets[@]}" | xargs -P 2 -I{} bash -c 'fuzz {}'

failed=0
for target in "${targets[@]}"; do
    executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/logs/$target.log")
    findings=$(find "$work/findings/$target" -type f | wc -l)
    seconds=$(cat "$work/logs/$target.seconds")
    echo "$target: $seconds seconds of processor time, ${executions:-no} executions, $findings findings"
    [ "$findings" -eq 0 ] && [ -n "$executions" ] || failed=1
done
exit $failed
