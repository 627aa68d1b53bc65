// Lists of people as sentences print them: "led by X, Her Majesty’s Inspector (HMI), with Y, HMI, and Z".
#pragma once

#include "extractors/pattern.h"

#include <optional>
#include <string_view>
#include <vector>

namespace letterlens {

struct Person {
  Range name;
  std::optional<Range> role;
};

// Offsets are bytes of the words that were read.
struct People {
  std::vector<Person> people;     // in printed order, observers left out
  std::vector<Range> understood;  // names, offices and the words between them, observers too
  std::vector<Range> unread;      // where a name was expected: words that are neither name nor office
  bool observers = false;         // someone was said to have observed
  std::size_t end = 0;            // of the list: where another clause begins
};

const PatternTable& people_patterns();

// Reads the list that begins at byte `from`. An office belongs to the name before it, or, if it comes first
// ("HMI Ana Field"), to the name after it; one in the plural after several names to each of them. People who
// only observed are not in the list.
People read_people(std::string_view words, std::size_t from = 0);

}  // namespace letterlens
