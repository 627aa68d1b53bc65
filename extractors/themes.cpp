#include "extractors/themes.h"

namespace letterlens {

std::vector<std::string> Themes::of(const Item& item) const {
  return item.themes;
}

void set_themes(std::vector<Item>& items, const Themes& themes) {
  for (auto& item : items) item.themes = themes.of(item);
}

}  // namespace letterlens
