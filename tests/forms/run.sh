#!/usr/bin/env bash
# run.sh N [FIRST]: N generated letters of seeds from FIRST on (by the day if it is not given), as text, Word document
# and web page; a tenth of them also as PDF from Chromium and from LibreOffice out of HTML and out of Word.
# Prints each letter that is not right and complete, then the figures by way of arrival and by form.
set -euo pipefail
cd "$(dirname "$0")/../.."
count=${1:?usage: tests/forms/run.sh N [FIRST]}
first=${2:-$((10#$(date +%j) * 100000))}
. pipeline/setup.sh
install_packages pipeline/packages.txt
install_packages tests/packages.txt
build_release -DLETTERLENS_DEVELOPER=ON
score=$BUILD/tests/forms/score_forms
"$score" "$first" "$count"

pdfs=$(((count + 9) / 10))
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/letters" "$work/chromium" "$work/writer" "$work/word"
"$score" --write "$work/letters" "$first" "$pdfs"
for page in "$work"/letters/*.html; do
  chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
    --print-to-pdf="$work/chromium/$(basename "$page" .html).chromium.pdf" "file://$page" > /dev/null 2>&1
done
# As text: as a web page LibreOffice loses the first paragraph of some.
soffice --headless --infilter="HTML (StarWriter)" --convert-to pdf:writer_pdf_Export --outdir "$work/writer" \
  "$work"/letters/*.html > /dev/null 2>&1
soffice --headless --convert-to pdf --outdir "$work/word" "$work"/letters/*.docx > /dev/null 2>&1
for way in writer word; do
  for pdf in "$work/$way"/*.pdf; do mv "$pdf" "${pdf%.pdf}.$way.pdf"; done
done
find "$work" -name '*.pdf' | sort | "$BUILD/pipeline/letterlens" extract --files-from - > "$work/records.jsonl" || true
"$score" --judge < "$work/records.jsonl"
echo "Seeds: $first to $((first + count - 1)); as PDF: $first to $((first + pdfs - 1))."
