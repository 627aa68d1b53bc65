// Everything that the tables have of each letter, a letter at a time, for checking them all.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/rows.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// What the tables have of one letter, apart from its row in `letters`.
struct StoredRows {
  std::optional<TextRow> text;
  std::vector<ItemRow> items;                               // by list and number
  std::map<std::int64_t, std::vector<std::string>> themes;  // by item; sorted
  std::map<std::int64_t, FingerprintRow> fingerprints;      // by item
  std::vector<SectionRow> sections;
  std::vector<JudgementRow> judgements;  // by inspection and judgement
  std::vector<DiagnosticRow> diagnostics;
};

// Returns how many letters there are, revisions included. Throws CorpusError.
std::uint64_t count_letters(Database& database);

// Calls `use` with every letter, in the order of their numbers; every table is read once. Throws CorpusError;
// what `use` throws passes.
void for_each_letter(Database& database, const std::function<void(const LetterRow&, const StoredRows&)>& use);

}  // namespace letterlens
