// Which part of an item asks, and which gives reasons, examples, detail and praise.
//
//   "Audits, so that they lead to better practice (enabler 3)."
//    ~~~~~~ asks                                  ~~~~~~~~~~~ a framework reference: no part of the item
#pragma once

#include "extractors/pattern.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace letterlens::matching {

// The text without the bracketed reference to the national framework at its end: it says where a finding
// belongs, and is the same for many that have nothing else in common.
std::string_view without_reference(std::string_view text);

// Where the reasons start ("so that", ", which", the second sentence), searched from byte `from`; the end of
// the text without any. Sub-items are part of what is asked.
std::size_t end_of_request(std::string_view text, std::size_t from);

// Where the request names its parts or examples ("including", "particularly"), likewise.
std::size_t start_of_parts(std::string_view text, std::size_t from);

// What the item praises, grants or excepts, which is no request: "Although visits are regular, …", "they are
// mostly timely", "for all but …"; half-open, in bytes, in rising order.
struct Stretch {
  std::size_t start = 0;
  std::size_t end = 0;
};
std::vector<Stretch> not_asked_for(std::string_view text);

const PatternTable& detail_patterns();
const PatternTable& part_patterns();
const PatternTable& praise_patterns();
const PatternTable& fault_patterns();  // a clause that has one is no praise: "are not generally timely"
const PatternTable& exception_patterns();

}  // namespace letterlens::matching
