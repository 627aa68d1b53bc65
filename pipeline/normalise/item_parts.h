// What the words of a list item say about where it ends.
#pragma once

#include "extractors/pattern.h"

#include <string_view>
#include <unicode/utypes.h>

namespace letterlens {

// The last sign of the text, closing quotation marks and brackets aside; U+0000 for an empty text.
UChar32 last_sign(std::string_view text);

// Whether a sentence ends with the text: in a full stop or its like, which a closing bracket may follow.
bool ends_sentence(std::string_view text);

// Whether a bracket that was opened near the end of the text is still open: "… (outcome 3,".
bool has_open_bracket(std::string_view text);

// Whether a line without a bullet belongs to the item above it, whatever white space or page end is between
// them: a bracket is open, the item ends in a comma, or the line is a reference ("(outcome 3, national
// framework)") or a closing bracket.
bool item_goes_on(std::string_view item, std::string_view line);

// Whether a line with the bullet of the list itself is a sub-item below a stem that ends in a colon. `above`
// is the stem or, if `below_sub`, the sub-item before it. Sub-items begin in lower case, and the one that
// ends a sentence is the last.
bool opens_sub_item(std::string_view above, std::string_view line, bool below_sub);

const PatternTable& item_part_patterns();

}  // namespace letterlens
