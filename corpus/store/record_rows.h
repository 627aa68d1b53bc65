// The rows of the corpus that a letter is stored as.
#pragma once

#include "corpus/store/rows.h"

#include <string_view>
#include <vector>

namespace letterlens {

// Keys (letter, item) are 0; what only the corpus knows (id, current, source, made_with, manifest) is empty.
struct RecordRows {
  LetterRow letter;
  std::vector<ItemRow> items;                    // by list and number
  std::vector<std::vector<std::string>> themes;  // of each item
  std::vector<SectionRow> sections;
  std::vector<JudgementRow> judgements;  // by inspection and judgement
  std::vector<DiagnosticRow> diagnostics;
};

// Returns the rows of a letter that did not fail; `text` is the normalised text that its spans index. Offsets
// of rows are code points.
RecordRows rows_of(const Letter& letter, std::string_view text);

}  // namespace letterlens
