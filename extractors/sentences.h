// Sentences, split by ICU.
#pragma once

#include "extractors/pattern.h"

#include <string_view>
#include <vector>

namespace letterlens {

// The sentences of one block, without the white space between them.
std::vector<Range> sentences(std::string_view text);

}  // namespace letterlens
