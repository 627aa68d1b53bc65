// Names of people: without titles in front (Ms, Dr, Sir) and honours and degrees behind (CBE, QPM, MB ChB).
#pragma once

#include "extractors/pattern.h"

#include <optional>
#include <string_view>

namespace letterlens {

const PatternTable& name_patterns();

// Where the bare name stands in `words`; none when they do not look like a person's name.
std::optional<Range> bare_name(std::string_view words);

// Whether the words name an office ("Her Majesty’s Inspector", "National Director"), not a person.
bool is_role(std::string_view words);

}  // namespace letterlens
