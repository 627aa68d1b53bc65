// Which of several copies of one letter is the current one.
#pragma once

#include "schemas/letter.h"

#include <cstdint>
#include <optional>
#include <string>

namespace letterlens {

struct Revision {
  std::int64_t letter = 0;
  std::string sha256;
  TextLayer text_layer = TextLayer::embedded;
  std::optional<Date> letter_date;
};

// Whether `a` rather than `b` should be the current one.
bool is_better(const Revision& a, const Revision& b);

// Returns the id of a letter: the one that all revisions share, or, if it is not current, with ~ and 8
// digits.
std::string id_of(const std::string& letter_id, const std::string& sha256, bool current);

}  // namespace letterlens
