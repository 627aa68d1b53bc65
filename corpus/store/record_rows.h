// The rows of the corpus that a record is stored as.
#pragma once

#include "corpus/store/rows.h"

#include <nlohmann/json.hpp>
#include <span>
#include <vector>

namespace letterlens {

// Keys (letter, item) are 0; what only the corpus knows (id, current, source, made_with, manifest) is empty.
struct RecordRows {
  LetterRow letter;
  std::vector<ItemRow> items;
  std::vector<std::vector<std::string>> themes;  // of each item
  std::vector<SectionRow> sections;
  std::vector<JudgementRow> judgements;
  std::vector<DiagnosticRow> diagnostics;
};

// Returns the rows of a record of letter.schema.json that did not fail. Throws nlohmann's exceptions for
// another shape.
RecordRows rows_of(const nlohmann::ordered_json& record);

}  // namespace letterlens
