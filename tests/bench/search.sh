#!/usr/bin/env bash
# Time of twenty searches from rare to very common, process start included: the least of five runs of each, their
# median and the worst. Usage: bash tests/bench/search.sh CORPUS [OPTION...]
# A corpus for it: cmake --build --preset release --target search_load; build/release/tests/bench/search_load DIR
set -euo pipefail
corpus=$1
shift
letterlens=$(dirname "$0")/../../build/release/pipeline/letterlens
queries=(molmolpraf verprakuku wymolprari verlingen 'kuferwywi*' '"reviewing officers"' '"social workers" asylum' asylum
  'domestic abuse' 'exploitation NOT missing' '(police OR health) thresholds' 'supervision oversight' 'assess*'
  '"quality of"' '"the quality of plans"' 'quality of plans' children the 'and the children' 'prot* OR co*')

least_seconds() { # QUERY OPTION...: of five runs, the one that the machine disturbed least
  local TIMEFORMAT='%R'
  for _ in 1 2 3 4 5; do
    { time "$letterlens" search --corpus "$corpus" "$@" >/dev/null 2>&1; } 2>&1
  done | sort -n | head -n 1
}

for query in "${queries[@]}"; do
  printf '%s\t%s\n' "$(least_seconds "$query" "$@")" "$query"
done | sort -n | awk -F '\t' '{printf "%6.0f ms  %s\n", 1000 * $1, $2; s[NR] = $1}
  END {printf "median %.0f ms (aim 20), worst %.0f ms (aim 120)\n", 500 * (s[int((NR + 1) / 2)] + s[int(NR / 2) + 1]), 1000 * s[NR]}'
