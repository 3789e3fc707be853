#!/usr/bin/env bash
# Shows what a very long item list needs (ItemListBench.java): makes one of so many rows, with shared texts and with texts in the
# cells, reads each row by row and has the whole intake make a ledger of each, under ever less memory. Measures the program as it stands in this folder, and builds it first
# if need be; what it makes goes to a temporary folder.
# Use: src/bench/itemlist.sh [ROWS]   (200000 unless told)
set -euo pipefail

rows=${1:-200000}
top=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

"$top/taizhang" --help >/dev/null
program="$top/target/taizhang.jar:$top/target/lib/*"
"${java}c" -encoding UTF-8 -d "$work/classes" -cp "$program" "$top/src/bench/ItemListBench.java"

printf '| texts | reading | file, MB | heap allowed, MB | CPU, s | heap used at most, MB |\n|---|---|---|---|---|---|\n'
for texts in shared inline; do
    "$java" -cp "$work/classes:$program" ItemListBench make "$work/$texts.xlsx" "$texts" "$rows"
    for reading in open intake; do
        for heap in 512 128 64; do
            printf '| %s | %s |' "$texts" "$reading"
            "$java" -Xmx${heap}m -XX:+UseSerialGC -cp "$work/classes:$program" \
                ItemListBench "$reading" "$work/$texts.xlsx" "$rows" "$top"
        done
    done
done
