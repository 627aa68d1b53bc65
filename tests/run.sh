#!/usr/bin/env bash
# Installs what is missing on a bare Debian 12, builds, and runs the whole test suite.
set -euo pipefail
cd "$(dirname "$0")/.."
. pipeline/setup.sh
install_packages pipeline/packages.txt
install_packages tests/packages.txt
# Node from elsewhere brings its own npm, beside which Debian's cannot be installed.
command -v npm >/dev/null || install_packages tests/node-packages.txt
npm ci --prefix tests/readers --no-audit --no-fund >&2
build_release -DLETTERLENS_DEVELOPER=ON -DLETTERLENS_WERROR=ON
ctest --test-dir "$BUILD" --output-on-failure --no-tests=error -j "$(nproc)"
