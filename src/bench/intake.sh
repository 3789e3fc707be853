#!/usr/bin/env bash
# Measures intake alone (IntakeBench.java): this folder's committed sample ledgers and so many sets of further ones, read by one
# warm thread, against the floor of inflating and tokenising the same files in the same process. Measures the program as it
# stands in this folder, and builds it first if need be; what it makes goes to a temporary folder.
# Use: src/bench/intake.sh [ROUNDS [SETS]]   (20 rounds and 24 sets of 84 ledgers unless told)
set -euo pipefail

rounds=${1:-20}
sets=${2:-24}
top=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

"$top/taizhang" --help >/dev/null
program="$top/target/taizhang.jar:$top/target/lib/*"
"${java}c" -encoding UTF-8 -d "$work/classes" -cp "$program" "$top/src/bench/IntakeBench.java"
"$java" -Xmx512m -XX:+UseSerialGC -cp "$work/classes:$program" IntakeBench "$top" "$work/ledgers" "$sets" "$rounds"
