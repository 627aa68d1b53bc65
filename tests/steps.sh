# The steps of tests/run.sh, one function each. Sourced; the working directory is the top of the checkout.

declare -A descriptions=(
  [packages]="install what is missing"
  [quick_packages]="install what is missing for the fast loop"
  [full_packages]="install what is missing for a full run"
  [format]="every source is as clang-format sets it"
  [build]="release build with g++, warnings are errors"
  [sanitizers]="unit and golden tests under the address and undefined-behaviour sanitizers"
  [tests]="the whole test suite"
  [quick_build]="build without optimisation"
  [quick_tests]="unit, corpus, matching and architecture tests"
  [clang]="build with clang, warnings are errors"
  [tidy]="clang-tidy over the whole tree"
  [coverage]="lines that unit and golden tests reach"
  [valgrind]="memory that is used before it is set, in a few runs"
)

sources() { git ls-files '*.cpp' '*.h'; }

step_packages() {
  install_packages pipeline/packages.txt
  install_packages tests/packages.txt
  # Node from elsewhere brings its own npm, beside which Debian's cannot be installed.
  command -v npm >/dev/null || install_packages tests/node-packages.txt
  npm ci --prefix tests/readers --no-audit --no-fund
}

step_quick_packages() {
  install_packages pipeline/packages.txt
  install_packages tests/quick-packages.txt
}

step_full_packages() { install_packages tests/full-packages.txt; }

step_format() { sources | xargs clang-format --dry-run -Werror; }

step_build() { build_release -DLETTERLENS_DEVELOPER=ON -DLETTERLENS_WERROR=ON -DCMAKE_CXX_COMPILER=g++; }

step_tests() {
  ctest --test-dir build/release --output-on-failure --no-tests=error -j "$(nproc)"
}

# Quick to compile, quick enough to run: only what the unit and golden tests need is built.
step_sanitizers() {
  cmake --preset sanitize -G Ninja -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1"
  cmake --build build/sanitize --target letterlens unit_tests golden_tests forms_tests
  ctest --test-dir build/sanitize --output-on-failure --no-tests=error -j "$(nproc)" -L '^(unit|golden)$'
}

quick_targets=(letterlens unit_tests corpus_tests match_tests load_tests architecture_tests)

step_quick_build() {
  cmake --preset debug -G Ninja -DCMAKE_CXX_FLAGS_DEBUG="-O0"
  cmake --build build/debug --target "${quick_targets[@]}"
}

step_quick_tests() { ctest --test-dir build/debug --output-on-failure --no-tests=error -j "$(nproc)" -L quick; }

step_clang() {
  cmake --preset clang -G Ninja
  cmake --build build/clang
}

step_tidy() {
  # The build of step_clang says how each file is compiled.
  sources | grep '\.cpp$' | xargs -P "$(nproc)" -n 8 clang-tidy -p build/clang --quiet
}

step_coverage() {
  cmake --preset coverage -G Ninja
  cmake --build build/coverage --target letterlens unit_tests corpus_tests match_tests golden_tests
  ctest --test-dir build/coverage --output-on-failure --no-tests=error -j "$(nproc)" -L '^(quick|golden)$' \
    -E '^(load|forms)_tests$'
  gcovr --root . --filter "(schemas|extractors|corpus|pipeline)/" --output build/coverage/lines.txt --print-summary \
    build/coverage
}

step_valgrind() {
  local letterlens=build/release/pipeline/letterlens letters=tests/letters work
  work=$(mktemp -d)
  check() { valgrind --quiet --error-exitcode=99 --suppressions=tests/valgrind.supp "$letterlens" "$@" >/dev/null; }
  check extract "$letters"/northbridge-focused-2022.pdf "$letters"/northbridge-focused-2022.txt
  check add --corpus "$work/corpus" --jobs 1 --memory-limit 0 "$letters"/northbridge-focused-2022.txt
  check search --corpus "$work/corpus" pathway plans
  check compare --corpus "$work/corpus" --authority Northbridge
  rm -r "$work"
}
