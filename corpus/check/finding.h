// What a check of a corpus finds.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace letterlens {

enum class Weight {
  note,   // worth knowing; the corpus is sound
  fault,  // something has changed since it was stored
};

struct Finding {
  Weight weight = Weight::fault;
  std::string_view code;  // snake_case; documented in check's --help
  std::string subject;    // the id of a letter, or a file of the corpus' folder
  std::string what;       // what is wrong
  std::string remedy;     // what to do
};

using Report = std::function<void(Finding)>;

// How far a check has come: what it is checking, how many of how many are done.
using OnProgress = std::function<void(std::string_view at, std::uint64_t done, std::uint64_t total)>;

inline constexpr std::string_view add_again = "remove the letter and add its document again";

}  // namespace letterlens
