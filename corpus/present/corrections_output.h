// What was said of a letter, and what that changed, for people and programs.
#pragma once

#include "corpus/compare/record_change.h"
#include "corpus/store/correction_tables.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// A letter and all that was said of it.
struct CorrectedLetter {
  std::string id;
  std::string sha256;
  Status status = Status::complete;
  CorrectionHistory history;
  std::vector<CorrectionsProblem> problems;  // files beside it that cannot be used
};

// Returns a line for each correction: its state and who made it; then the files that cannot be used.
// A sentence if there is nothing.
std::string format_history(const CorrectedLetter& letter);

// Returns the change, a line for each field, item and warning.
std::string format_change(const RecordChange& change);

// Returns what correct.schema.json describes. `change` is nullopt where nothing was changed; names of people
// are left out unless `with_names`.
nlohmann::ordered_json to_json(const CorrectedLetter& letter, const std::optional<RecordChange>& change,
                               bool with_names);

}  // namespace letterlens
