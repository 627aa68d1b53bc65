// What a letter's record says otherwise than before.
#pragma once

#include "schemas/letter_json.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace letterlens {

// A field of the record, as its JSON has it but without spans.
struct FieldChange {
  std::string field;  // "kind", "improvements"
  nlohmann::ordered_json before, after;
};

struct RecordChange {
  std::string id_before, id_after;
  Status status_before = Status::complete, status_after = Status::complete;
  std::vector<FieldChange> fields;  // in the order of the record
  std::vector<Diagnostic> settled;  // warnings that the record no longer has
  std::vector<Diagnostic> raised;   // warnings that it did not have
};

// Returns the difference of two records of one letter, each with the text that its spans index. What says how
// the record was made (producer, source, corrections) is left out.
RecordChange record_change(const Letter& before, std::string_view text_before, const Letter& after,
                           std::string_view text_after);

}  // namespace letterlens
