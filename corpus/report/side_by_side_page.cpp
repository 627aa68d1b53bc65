// Several authorities side by side as a self-contained page.
#include "corpus/present/phrases.h"
#include "corpus/report/addresses.h"
#include "corpus/report/compared_values.h"
#include "corpus/report/comparison_pages.h"
#include "corpus/report/page_values.h"
#include "corpus/report/templates.h"

namespace letterlens::report {
namespace {

// Columns of the authorities that have items there.
Value columns_value(const SideBySide& comparison, const ThemeLabels& themes, const ItemsByAuthority& cells) {
  Value columns = Value::array();
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (cells[at].empty()) continue;
    Value items = Value::array();
    for (const auto& place : cells[at]) {
      const auto& letter = comparison.letters[place.letter];
      items.push_back(item_value(letter, letter.items[place.item], themes, true));
      // The themes are the headings here.
      items.back()["themes"] = Value::array();
    }
    columns.push_back(
        {{"authority", comparison.authorities[at]}, {"any", true}, {"items", std::move(items)}});
  }
  return columns;
}

Value groups_value(const SideBySide& comparison, const ThemeLabels& themes, const SideBySideRow& row) {
  Value groups = Value::array();
  for (const auto& group : row.aligned) {
    Value columns = columns_value(comparison, themes, by_authority(comparison, group.items));
    const std::string words = "The same is asked of " + counted(columns.size(), "authority", "authorities");
    groups.push_back(
        {{"group_words", words}, {"shared", joined(group.shared)}, {"columns", std::move(columns)}});
  }
  if (Value rest = columns_value(comparison, themes, not_aligned(row)); !rest.empty())
    groups.push_back({{"group_words", row.aligned.empty() ? "Asked" : "Asked of one"},
                      {"shared", ""},
                      {"columns", std::move(rest)}});
  return groups;
}

Value theme_value(const SideBySide& comparison, const ThemeLabels& themes, const SideBySideRow& row) {
  std::size_t items = 0, aligned = 0;
  std::vector<std::string> gaps;
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    items += row.cells[at].size();
    if (row.cells[at].empty()) gaps.push_back(comparison.authorities[at]);
  }
  for (const auto& group : row.aligned) aligned += group.items.size();
  return {{"words", themes(row.theme)},
          {"anchor", "theme-" + slug(row.theme)},
          {"authorities", row.cells.size() - gaps.size()},
          {"count", items},
          {"aligned_count", aligned},
          {"groups", groups_value(comparison, themes, row)},
          {"gaps", joined(gaps)}};
}

// "Northbridge and Eastmere"; of very many how many they are.
std::string heading_of(const std::vector<std::string>& authorities) {
  constexpr std::size_t most_named = 4;
  if (authorities.empty()) return "No authorities";
  if (authorities.size() > most_named) return counted(authorities.size(), "authority", "authorities");
  std::string heading = authorities.front();
  for (std::size_t at = 1; at < authorities.size(); ++at)
    heading += (at + 1 == authorities.size() ? " and " : ", ") + authorities[at];
  return heading;
}

}  // namespace

std::string side_by_side_page(const SideBySide& comparison, const ThemeLabels& themes) {
  const std::string heading = heading_of(comparison.authorities);
  Value content;
  content["heading"] = heading;
  content["any"] = !comparison.letters.empty();
  content["all_letters"] = comparison.all_letters;
  content["without_letters"] = joined(comparison.without_letters);
  content["only_left_out"] = joined(comparison.only_left_out);
  content["left_out"] = left_out_value(comparison.left_out);
  content["themes"] = Value::array();
  for (const auto& row : comparison.rows) content["themes"].push_back(theme_value(comparison, themes, row));
  content["letters"] = Value::array();
  for (const auto& letter : comparison.letters) {
    Value value = letter_value(letter);
    value["authority"] = letter.authority;
    content["letters"].push_back(std::move(value));
  }
  add_method(content);
  Frame frame{heading + ": side by side", "", "", {}, scope_of(comparison.letters), false};
  return render(embedded::report_side_by_side, frame, content);
}

}  // namespace letterlens::report
