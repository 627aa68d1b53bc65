#!/usr/bin/env bash
# Installs what is missing on Debian 12, builds, reads the sample letters, shows what was found in each and writes
# a report of them all.
set -euo pipefail
cd "$(dirname "$0")/.."
. pipeline/setup.sh
install_packages pipeline/packages.txt
build_release -DLETTERLENS_DEVELOPER=OFF

letterlens=$BUILD/pipeline/letterlens
letters=tests/letters
out=build/demo
mkdir -p "$out"
"$letterlens" extract --register "$letters/authorities.csv" "$letters"/*.pdf > "$out/records.jsonl"
"$letterlens" summary --register "$letters/authorities.csv" "$letters"/*.pdf
echo
"$letterlens" add --corpus "$out/letters.corpus" --register "$letters/authorities.csv" "$letters"/*.pdf
"$letterlens" report --corpus "$out/letters.corpus" --out "$out/report"
echo
echo "The whole records: $PWD/$out/records.jsonl (one JSON record a line)"
echo "The report:        file://$PWD/$out/report/index.html (open it in a browser)"
echo "Your own letters:  $letterlens extract --pretty FILE.pdf"
