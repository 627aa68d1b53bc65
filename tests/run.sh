#!/usr/bin/env bash
# Installs what is missing on a bare Debian 12, builds and tests, in named steps, each printed with its seconds.
#
#   bash tests/run.sh        what every change has to pass
#   bash tests/run.sh quick  the fast loop: build, and the tests that need neither a browser nor an office suite
#   bash tests/run.sh full   what every change has to pass, and what is too slow for that
#
# The first step that fails ends the run with its name. The last line is CTest's count of tests.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/steps.sh

case "${1:-}" in
  '') steps=(packages format build tests) ;;
  quick) steps=(quick_packages quick_build quick_tests) ;;
  full) steps=(packages full_packages format build sanitizers clang tidy coverage valgrind tests) ;;
  *)
    echo "usage: bash tests/run.sh [quick|full]" >&2
    exit 64
    ;;
esac

times=()
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for name in "${steps[@]}"; do
  echo "== $name: ${descriptions[$name]}"
  start=$SECONDS
  status=0
  # In a shell of its own: on the left of || this one would not stop at the first command that fails.
  bash -euo pipefail -c '. pipeline/setup.sh; . tests/steps.sh; "step_$0"' "$name" 2>&1 | tee "$log" || status=$?
  times+=("$(printf '%-16s %5d s' "$name" $((SECONDS - start)))")
  if [ "$status" -ne 0 ]; then
    printf '%s\n' '' "${times[@]}"
    echo "== $name: FAILED after $((SECONDS - start)) s"
    exit "$status"
  fi
  echo "== $name: passed in $((SECONDS - start)) s"
done

printf '%s\n' '' "steps:" "${times[@]}" "$(printf '%-16s %5d s' 'in all' "$SECONDS")"
grep '% tests passed' "$log"
