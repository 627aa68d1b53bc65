#!/usr/bin/env bash
# Makes the pictures of corpus/guide.md anew. Needs a build, and the packages of tests/packages.txt.
set -euo pipefail
cd "$(dirname "$0")/../.."
export LETTERLENS_PROGRAM=$PWD/build/release/pipeline/letterlens
[ -d tests/browser/node_modules ] || npm ci --prefix tests/browser --no-audit --no-fund --ignore-scripts
node tests/browser/pictures.mjs "$PWD/corpus/guide"
