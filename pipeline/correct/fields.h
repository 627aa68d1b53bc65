// The fields that a person can correct, and how each takes its value.
#pragma once

#include "extractors/knowledge.h"
#include "extractors/outline.h"

#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

namespace letterlens {

// What a correction may look at.
struct CorrectionContext {
  const ReadingText& text;
  const Outline& outline;
  const Knowledge& known;
};

// Pointers of the fields that are corrected as a whole, those of told_fields.h first.
std::vector<std::string_view> correctable_fields();

// Whether `set_field` knows the field: one of the above that is not told, or an item that the letter has
// ("/improvements/2"), which counts from 0 as JSON Pointer does.
bool has_field(const Letter& letter, std::string_view pointer);

// Sets one field, or throws NotApplied (quotations.h) and leaves the letter as it was.
void set_field(Letter& letter, const CorrectionContext& context, std::string_view pointer,
               const nlohmann::ordered_json& value);

}  // namespace letterlens
