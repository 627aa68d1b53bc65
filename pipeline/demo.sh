#!/usr/bin/env bash
# Installs what is missing on Debian 12, builds, reads the sample letters and shows what was found in each.
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
echo "The whole records: $PWD/$out/records.jsonl (one JSON record a line)"
echo "Your own letters:  $letterlens extract --pretty FILE.pdf"
