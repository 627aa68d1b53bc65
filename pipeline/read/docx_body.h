// The text parts of a Word document: paragraphs in order, and the notes they refer to.
#pragma once

#include "pipeline/read/docx_styles.h"
#include "pipeline/read/structured.h"

#include <map>
#include <string>
#include <vector>

namespace letterlens::docx {

enum class NoteKind { footnote, endnote };

struct NoteReference {
  NoteKind kind = NoteKind::footnote;
  std::string id;
};

struct Body {
  std::vector<Paragraph> paragraphs;
  std::vector<NoteReference> references;                // in the order of the text
  std::map<std::string, std::vector<Paragraph>> notes;  // by id, in a part of notes
};

// Reads document.xml, footnotes.xml or endnotes.xml. Deleted and hidden text, field codes, placeholders and
// the second of two forms of one drawing are left out. Throws ReadError `damaged_docx`.
Body read_body(const std::string& xml, const Styles& styles, Numbering& numbering);

}  // namespace letterlens::docx
