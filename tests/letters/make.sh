#!/bin/sh
# Makes NAME.pdf, and for the letters NAME.txt, of every NAME.html in this directory.
# Needs the Debian packages weasyprint (57.2 made the files kept here), poppler-utils, fonts-liberation and
# fonts-dejavu-core; it installs nothing. symbols.ttf is drawn by make-symbols.py (python3-fonttools).
set -eu
cd "$(dirname "$0")"
SOURCE_DATE_EPOCH=1577836800
export SOURCE_DATE_EPOCH
LC_ALL=C.UTF-8
export LC_ALL
for html in ${*:-*.html}; do
    name=$(basename "$html" .html)
    weasyprint "$name.html" "$name.pdf"
    case $name in
    *-focused-* | *-covid-* | *-monitoring-* | *-jtai-*) pdftotext "$name.pdf" "$name.txt" ;;
    esac
done
