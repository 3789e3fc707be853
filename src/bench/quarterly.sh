#!/usr/bin/env bash
# Measures the whole quarterly job on the sample ledgers: each run is a new process in a fresh copy of the last commit, with
# data/ and output/ removed. Beside each run, on the same files and with the same Java options, runs a baseline that only
# reads the ledgers with POI (Baseline.java), so that the result is also told as a ratio that holds on another machine.
# Use: src/bench/quarterly.sh [RUNS]   (5 unless told; needs git, jq and GNU time)
set -euo pipefail

runs=${1:-5}
round=2024-Q3
run_log=output/haidong-2024/$round/run-log.json
top=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
options=(-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1)

# Runs a command and notes its wall time, CPU time (both in seconds) and peak memory (in MB) in a line of that file.
timed() {
    local file=$1 code=0
    shift
    /usr/bin/time -q -o "$work/time" -f '%e %U %S %M' "$@" >"$work/screen" 2>&1 </dev/null || code=$?
    if [ $code -gt 1 ]; then
        cat "$work/screen" >&2
        exit $code
    fi
    awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' "$work/time" >>"$work/$file"
}

prepare() {
    git clone -q "$top" "$work/copy"
    cd "$work/copy"
    ./taizhang --help >/dev/null
    poi=$(printf '%s:' "$PWD"/target/lib/{poi,xmlbeans,commons-,log4j-api,SparseBitSet,curvesapi}*.jar)
    "${java}c" -d "$work/classes" -cp "$poi" src/bench/Baseline.java
    # The job takes in the earlier rounds first; the baseline reads the same files.
    find input/haidong-2024 -type f -path '*/2024-Q[1-3]/*' | LC_ALL=C sort >"$work/ledgers"
}

measure() {
    rm -rf data output
    timed job ./taizhang quarterly "$round"
    jq '.peakHeapBytes / 1048576 | round' "$run_log" >>"$work/heap"
    timed baseline "$java" "${options[@]}" -cp "$work/classes:$poi" Baseline "$work/ledgers"
    timed start "$java" "${options[@]}" -version
}

# The median, least and greatest of a column of a file.
spread() {
    awk -v column="$2" '{ print $column }' "$work/$1" | sort -n | awk '
        { value[NR] = $1 }
        END {
            median = NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2
            printf "%s %s %s\n", median, value[1], value[NR]
        }'
}

row() {
    local median least greatest
    read -r median least greatest < <(spread "$2" "$3")
    printf '| %s | %s | %s | %s |\n' "$1" "$median" "$least" "$greatest"
}

# The job's median over the baseline's.
ratio() {
    awk -v job="$(spread job "$1")" -v baseline="$(spread baseline "$1")" 'BEGIN {
        split(job, j, " ")
        split(baseline, b, " ")
        printf "%.2f", j[1] / b[1]
    }'
}

report() {
    printf '%s runs on %s cores, %s; %s ledgers\n\n' "$runs" "$(getconf _NPROCESSORS_ONLN)" \
        "$("$java" -version 2>&1 | head -n 1)" "$(wc -l <"$work/ledgers")"
    printf '| | median | least | greatest |\n|---|---|---|---|\n'
    row 'job: wall, s' job 1
    row 'job: CPU, s' job 2
    row 'job: peak memory, MB' job 3
    row 'job: peak heap, MB' heap 1
    row 'baseline, POI reads the ledgers: wall, s' baseline 1
    row 'baseline: CPU, s' baseline 2
    row 'baseline: peak memory, MB' baseline 3
    row 'Java starts: wall, s' start 1
    printf '\nwall time, job to baseline: %s\nCPU time, job to baseline: %s\n' "$(ratio 1)" "$(ratio 2)"
    printf '\nsteps of the last run, ms:\n'
    jq -r '.steps[] | "\(.millis)\t\(.step)"' "$run_log"
}

prepare
for _ in $(seq "$runs"); do
    measure
done
report
