// A document as a .docx file: a package of Office Open XML (ECMA-376) that Word and LibreOffice open.
//
// A4 pages; the head of a table is on each of its pages; English (United Kingdom). Nothing is loaded from
// elsewhere, and nothing says when or by whom the file was made: the same document gives the same bytes.
#pragma once

#include "corpus/present/document.h"

#include <string>

namespace letterlens {

// Returns the bytes of the package.
std::string docx_of(const OfficeDocument& document);

// Writes them. The file is only ever whole; an existing one is replaced. Throws FileError.
void write_docx(const std::string& path, const OfficeDocument& document);

}  // namespace letterlens
