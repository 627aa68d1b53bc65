// The fixed lines of a letter: "Dear …" and "Yours sincerely".
#pragma once

#include <string_view>

#include "extractors/pattern.h"

namespace letterlens {

bool is_salutation(std::string_view line);
bool is_sign_off(std::string_view line);

const PatternTable& letter_part_patterns();

}  // namespace letterlens
