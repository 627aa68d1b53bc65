// What kind of document it is. The subject line decides, then the opening sentence.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"

#include <optional>
#include <string_view>

namespace letterlens {

const PatternTable& subject_patterns();
const PatternTable& opening_kind_patterns();
const PatternTable& place_title_patterns();

// Returns the kind that a subject line names; nullopt if the line is not one.
std::optional<LetterKind> kind_of_subject(std::string_view line);

// Whether a line may be the title of a report that names the place alone: "Inspection of Northbridge".
bool names_only_a_place(std::string_view line);

// Returns `unknown` for an Ofsted document of another kind; nullopt for what is not an Ofsted document at
// all. A report without a title of its own is told by its inspection dates and grade table.
std::optional<LetterKind> extract_kind(const ReadingText& text, const Outline& outline);

}  // namespace letterlens
