// What a Word document's text parts hold: paragraphs and table rows in order, and the notes they refer to.
#pragma once

#include "pipeline/read/docx_styles.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace letterlens::docx {

// Characters in one format. A tab is "\t", a line break inside the paragraph "\n".
struct Characters {
  std::string text;
  bool bold = false;
  bool superscript = false;
  float size = 0;  // points; 0 when the document says none
};

struct Paragraph {
  std::vector<Characters> runs;
  bool heading = false;
  int level = 0;               // of the list, from 0
  std::optional<Label> label;  // of a list item
};

// A paragraph of the text, or a row of a table: then each cell's paragraphs.
struct Block {
  std::vector<std::vector<Paragraph>> cells;  // one for a paragraph
  int table = 0;                              // counted from 1; 0 outside tables
};

enum class NoteKind { footnote, endnote };

struct NoteReference {
  NoteKind kind = NoteKind::footnote;
  std::string id;
};

struct Body {
  std::vector<Block> blocks;
  std::vector<NoteReference> references;            // in the order of the text
  std::map<std::string, std::vector<Block>> notes;  // by id, where the part is one of notes
};

// Reads document.xml, footnotes.xml or endnotes.xml. Deleted and hidden text, field codes, placeholders and
// the second of two forms of one drawing are left out. Throws ReadError `damaged_docx`.
Body read_body(const std::string& xml, const Styles& styles, Numbering& numbering);

}  // namespace letterlens::docx
