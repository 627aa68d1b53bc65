#!/bin/sh
# Makes NAME.pdf, and NAME.txt where there is one, of every NAME.html in this directory.
# Needs the Debian packages weasyprint (57.2 made the files kept here), poppler-utils, fonts-liberation and
# fonts-dejavu-core; it installs nothing. symbols.ttf is drawn by make-symbols.py (python3-fonttools).
set -eu
cd "$(dirname "$0")"
SOURCE_DATE_EPOCH=1577836800
export SOURCE_DATE_EPOCH
LC_ALL=C.UTF-8
export LC_ALL
for html in ${*:-*.html}; do
    [ -e "$(basename "$html" .html).html" ] || continue
    name=$(basename "$html" .html)
    weasyprint "$name.html" "$name.pdf"
    # The text of a letter is kept for some of them; a new one begins as an empty NAME.txt.
    [ ! -e "$name.txt" ] || pdftotext "$name.pdf" "$name.txt"
done
# eastmere-focused-2019-scan.pdf: the same letter as a scan, pages that are images without text.
case " ${*:-eastmere-focused-2019-scan} " in
*" eastmere-focused-2019-scan "*)
    pages=.scan-pages # a fixed name: it is hashed into the file
    mkdir -p "$pages"
    pdftoppm -r 200 -mono -png eastmere-focused-2019.pdf "$pages/page"
    {
        echo '<style>@page{size:A4;margin:0}img{display:block;width:210mm;height:297mm}</style>'
        for page in "$pages"/page-*.png; do echo "<img src=\"$(basename "$page")\" alt=\"\">"; done
    } > "$pages/scan.html"
    weasyprint "$pages/scan.html" eastmere-focused-2019-scan.pdf
    rm -r "$pages"
    ;;
esac
