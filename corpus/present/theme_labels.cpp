#include "corpus/present/theme_labels.h"

#include "corpus/present/phrases.h"

namespace letterlens {

ThemeLabels::ThemeLabels() {
  for (const auto& theme : built_in_theme_table().themes) labels_.emplace(theme.id, theme.label);
}

ThemeLabels::ThemeLabels(const ThemeTable& own) : ThemeLabels() {
  for (const auto& theme : own.themes) labels_.insert_or_assign(theme.id, theme.label);
}

std::string ThemeLabels::operator()(std::string_view id) const {
  const auto found = labels_.find(id);
  return found == labels_.end() ? spaced(id) : found->second;
}

}  // namespace letterlens
