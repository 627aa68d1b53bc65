// What kind of document it is. The subject line decides, then the opening sentence.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"

#include <optional>
#include <string_view>

namespace letterlens {

const PatternTable& subject_patterns();
const PatternTable& opening_kind_patterns();

// The kind that a subject line names; none when it is no subject line.
std::optional<LetterKind> kind_of_subject(std::string_view line);

// `unknown` for an Ofsted document of another kind; none for what is no Ofsted document at all.
std::optional<LetterKind> extract_kind(const ReadingText& text, const Outline& outline);

}  // namespace letterlens
