// themes: what the items of a letter ask to improve, in the words officers use.
#pragma once

#include "schemas/letter.h"

#include <string>
#include <vector>

namespace letterlens {

// Immutable once made; safe to share between threads.
class Themes {
 public:
  // The ids of the themes that the item itself is about, in the order of the table.
  std::vector<std::string> of(const Item& item) const;
};

// Gives each item its themes.
void set_themes(std::vector<Item>& items, const Themes& themes);

}  // namespace letterlens
