// What a corrected field has no more reason to warn of.
#pragma once

#include "extractors/outline.h"
#include "extractors/reading_text.h"
#include "schemas/letter.h"

#include <optional>
#include <string_view>

namespace letterlens {

// Whether the correction of `field` settles a warning of the letter. `item` is the place of the one item that
// was corrected; a warning about a list or a name is settled where it stands.
bool settles(std::string_view field, const std::optional<Span>& item, const Diagnostic& warning,
             const Letter& letter, const ReadingText& text, const Outline& outline);

}  // namespace letterlens
