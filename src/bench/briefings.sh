#!/usr/bin/env bash
# Measures the PDFs of a round (BriefingsBench.java): 督查专报, 财政简报 and the notices of all units, written in process by the
# program's own classes from the frozen figures of the sample's third quarter; beside them the same pages drawn with OpenPDF
# directly (DirectDrawing.java) from lists read from the finished PDFs beforehand (DrawnPages.java). First it shows by pictures that
# the pages are the same; then cold, each in fresh processes in turn; then what heap is needed; then warm, both in one process in turn;
# last it counts how often typefaces are parsed and layouts loaded. Every process has the program's own Java options. Measures the
# program as it stands in this folder, and builds it first if need be; what it makes goes to a temporary folder.
# Use: src/bench/briefings.sh [ROUNDS [COLD]]   (20 warm rounds and 7 cold processes each unless told; needs pdftoppm)
set -euo pipefail

rounds=${1:-20}
cold=${2:-7}
top=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
options=(-XX:+UseSerialGC -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8)
read -r -a more <<<"${TAIZHANG_JAVA_OPTS:--XX:TieredStopAtLevel=1}"
home=$work/home
export LC_ALL=C.UTF-8

# A step of the bench with so many MB of heap.
bench() {
    local heap=$1 step=$2
    shift 2
    "$java" "-Xmx${heap}m" "${options[@]}" "${more[@]}" -cp "$work/classes:$program" \
        org.taizhang.briefing.BriefingsBench "$step" "$home" "$work/made" "$@"
}

prepare() {
    "$top/taizhang" --help >/dev/null
    program="$top/target/taizhang.jar:$top/target/lib/*"
    "${java}c" -encoding UTF-8 -d "$work/classes" -cp "$program" \
        "$top"/src/bench/{BriefingsBench,DrawnPages,DirectDrawing,Pictures}.java
    mkdir -p "$home" "$work/made"
    cp -r "$top/input" "$top/jobs" "$home"
    "$java" -Xmx512m "${options[@]}" "${more[@]}" -Dtaizhang.home="$home" -Dtaizhang.terminal=false \
        -jar "$top/target/taizhang.jar" quarterly 2024-Q3 >"$work/screen" 2>&1 || [ $? -eq 1 ] || {
        cat "$work/screen" >&2
        exit 3
    }
}

# The pages of all documents in a folder as grey pictures.
pictures() {
    local document name
    mkdir -p "$2"
    find "$1" -name '*.pdf' | while read -r document; do
        name=${document#"$1/"}
        pdftoppm -r 72 -gray "$document" "$2/${name//\//-}"
    done
}

same_pages() {
    bench 512 list
    bench 512 cold program >/dev/null
    pictures "$work/made/program" "$work/pictures/program"
    pictures "$work/made/baseline" "$work/pictures/baseline"
    "$java" -cp "$work/classes:$program" org.taizhang.briefing.BriefingsBench compare "$work/pictures/program" \
        "$work/pictures/baseline"
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
    local median least greatest of
    read -r median least greatest < <(spread program "$2")
    read -r of _ < <(spread baseline "$2")
    printf '| %s | %s | %s to %s | %s | %s |\n' "$1" "$median" "$least" "$greatest" "$of" \
        "$(awk -v a="$median" -v b="$of" 'BEGIN { printf "%.2f", a / b }')"
}

cold() {
    for _ in $(seq "$cold"); do
        bench 512 cold program >>"$work/program"
        bench 512 cold baseline >>"$work/baseline"
    done
    printf '| cold, %s processes each | program | least to greatest | direct | ratio |\n|---|---|---|---|---|\n' "$cold"
    row 'first document: wall, ms' 1
    row 'first document: CPU, ms' 2
    row 'all documents: wall, ms' 3
    row 'all documents: CPU, ms' 4
    row 'documents a second' 6
    row 'pages a second' 7
    row 'peak heap, MB' 5
}

# Whether the program gets through with less, and what it then takes.
heap() {
    local megabytes result
    printf '| heap allowed, MB | all documents, cold: CPU, ms | peak heap, MB |\n|---|---|---|\n'
    for megabytes in 512 256 128 96 64; do
        if result=$(bench "$megabytes" cold program 2>/dev/null); then
            awk -v heap="$megabytes" '{ printf "| %s | %s | %s |\n", heap, $4, $5 }' <<<"$result"
        else
            printf '| %s | not enough | |\n' "$megabytes"
        fi
    done
}

prepare
printf '%s cores, %s, load %s\n' "$(getconf _NPROCESSORS_ONLN)" "$("$java" -version 2>&1 | head -n 1)" \
    "$(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime)"
same_pages
echo
cold
echo
heap
echo
bench 512 warm "$rounds"
echo
# Room enough that nothing is collected: every object that was ever made can be counted. Threads that come and go take but little of it.
more+=(-Xms4g -Xmn3500m -XX:TLABSize=64k -XX:-ResizeTLAB -XX:MetaspaceSize=512m)
bench 4096 count 2
printf '\nload at the end: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime)"
