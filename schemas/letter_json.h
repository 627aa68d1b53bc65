// The record as JSON: the form of letter.schema.json, with its fields in the documented order.
#pragma once

#include <nlohmann/json.hpp>

#include "schemas/letter.h"

namespace letterlens {

struct RecordOptions {
  bool with_text = false;  // also `text`, which all spans index
};

// `text` is the normalised text that the letter's spans index, in bytes; the record's spans count code points.
// A letter whose status is `failed` gives the short error record.
nlohmann::ordered_json to_json(const Letter& letter, std::string_view text, const RecordOptions& options);

}  // namespace letterlens
