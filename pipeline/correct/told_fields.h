// The fields by which the rest of a letter is read: what kind of document it is, whose services it is about,
// and which lines are headings. A person who corrects one of them has the letter read again, and need not
// correct what follows from it.
#pragma once

#include "extractors/told.h"
#include "pipeline/correct/fields.h"

#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

namespace letterlens {

// Their pointers: "/kind", "/authority/name" and "/sections".
std::vector<std::string_view> told_fields();

bool is_told_field(std::string_view pointer);

// Adds what the value says of the field to what is told, and returns what the field was before: of the
// letter, or as it had been told already. Throws NotApplied (quotations.h), and leaves `told` as it was.
nlohmann::ordered_json tell(Told& told, const Letter& letter, const CorrectionContext& context,
                            std::string_view pointer, const nlohmann::ordered_json& value);

}  // namespace letterlens
