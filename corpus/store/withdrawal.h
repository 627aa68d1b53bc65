// What a person takes back: a correction, or a decision about two items.
#pragma once

#include <optional>
#include <string>

namespace letterlens {

struct Withdrawal {
  std::string when;               // UTC
  std::optional<std::string> by;  // nullopt: its file no longer says so
  std::string why;
  friend bool operator==(const Withdrawal&, const Withdrawal&) = default;
};

}  // namespace letterlens
