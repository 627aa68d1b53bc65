"""Opens CSV files in LibreOffice as a person would who lets it evaluate formulas, and prints the cells as JSON:
{name: [[{"text": ..., "type": ..., "formula": ...}, ...], ...]}.

    python3 read_spreadsheet.py FILE.csv...
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

# Comma, double quote, UTF-8, from line 1, quoted fields are not all text, numbers and dates are told by their
# look, formulas are evaluated.
IMPORT = "CSV:44,34,76,1,,0,false,true,false,false,false,0,true"


def words(paragraph):
    """The text of a paragraph; tabs and several spaces in a row are elements of their own."""
    text = paragraph.text or ""
    for part in paragraph:
        if part.tag == TEXT + "s":
            text += " " * int(part.get(TEXT + "c", "1"))
        else:
            text += "\t" if part.tag == TEXT + "tab" else words(part)
        text += part.tail or ""
    return text


def cell(element):
    return {
        "text": "\n".join(words(paragraph) for paragraph in element.findall(TEXT + "p")),
        "type": element.get(OFFICE + "value-type", ""),
        "formula": element.get(TABLE + "formula", ""),
    }


def row(element):
    cells = []
    for child in element.findall(TABLE + "table-cell"):
        cells += [cell(child)] * int(child.get(TABLE + "number-columns-repeated", "1"))
    while cells and not cells[-1]["text"]:
        cells.pop()
    return cells


def rows(path):
    found = [row(element) for element in xml.parse(path).iter(TABLE + "table-row")]
    while found and not found[-1]:
        found.pop()
    return found


def main(files):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "-env:UserInstallation=file://" + folder + "/profile", "--headless", "--infilter=" + IMPORT,
             "--convert-to", "fods", "--outdir", folder, *files],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        names = [pathlib.Path(file).stem for file in files]
        json.dump({name: rows(f"{folder}/{name}.fods") for name in names}, sys.stdout)


main(sys.argv[1:])
