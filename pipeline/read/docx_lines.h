// A Word document has paragraphs and no lines; later stages read lines by where they stand. So each paragraph
// is set as one line on a page without a height: headings larger, list items behind a bullet, sub-items
// further in.
#pragma once

#include "pipeline/read/docx_body.h"
#include "pipeline/read/pages.h"

#include <string>
#include <vector>

namespace letterlens::docx {

struct Note {
  std::string mark;
  std::vector<Block> blocks;
};

// The document's one page: its text, then the notes in small type.
Page set_lines(const std::vector<Block>& blocks, const std::vector<Note>& notes);

}  // namespace letterlens::docx
