#!/usr/bin/env bash
# CPU time of letterlens beside pdftotext and mutool over the same PDFs in one run, as ratios, and the time of each
# stage. Usage: bash tests/bench.sh [PDF...]   (without PDFs: the sample letters)
set -euo pipefail
cd "$(dirname "$0")/.."
. pipeline/setup.sh
install_packages pipeline/packages.txt
install_packages tests/bench-packages.txt
build_release >/dev/null

letterlens=$BUILD/pipeline/letterlens
files=("$@")
[ ${#files[@]} -gt 0 ] || files=(tests/letters/*.pdf)
list=$(mktemp)
trap 'rm -f "$list"' EXIT
printf '%s\0' "${files[@]}" > "$list"

cpu_seconds() { # COMMAND...: user and system time of the command and all that it starts
  local TIMEFORMAT='%U %S'
  { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{printf "%.3f", $1 + $2}'
}
run_letterlens() { "$letterlens" extract -0 --files-from "$list"; }
run_pdftotext() { xargs -0 -n 1 -I{} pdftotext {} - < "$list"; }
run_mutool() { xargs -0 -n 1 -I{} mutool draw -q -F stext {} < "$list"; }
smallest() { # COMMAND: of five runs in turn, the least is the one the machine disturbed least
  local best='' seconds
  for _ in 1 2 3 4 5; do
    seconds=$(cpu_seconds "$1")
    best=$(awk -v a="$seconds" -v b="${best:-$seconds}" 'BEGIN {print (a < b) ? a : b}')
  done
  echo "$best"
}

ours=$(smallest run_letterlens)
poppler=$(smallest run_pdftotext)
mupdf=$(smallest run_mutool)
echo "${#files[@]} PDFs, CPU seconds (least of five runs)"
awk -v o="$ours" -v p="$poppler" -v m="$mupdf" 'BEGIN {
  printf "  letterlens extract --files-from -  %8.3f\n", o
  printf "  pdftotext, one process a file      %8.3f   letterlens / pdftotext %.2f (aim 0.20)\n", p, o / p
  printf "  mutool draw -F stext, one a file   %8.3f   letterlens / mutool    %.2f (aim 1.25)\n", m, o / m
}'
echo "stages:"
"$letterlens" extract -0 --files-from "$list" --timings 2>&1 >/dev/null | tail -n 1 | awk '{
  print "  " $0
  for (i = 1; i <= NF; ++i) { if ($i == "read") read = $(i + 1); else if ($(i + 2) ~ /^ms/ && $i != "read" && $i !~ /^[0-9]/) rest += $(i + 1) }
  printf "  everything behind the reader: %.1f %% of the reader'"'"'s time (aim 25 %%)\n", 100 * rest / read
}'
