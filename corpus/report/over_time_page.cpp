// One authority's visits as a self-contained page.
#include "corpus/present/phrases.h"
#include "corpus/present/quotations.h"
#include "corpus/present/words.h"
#include "corpus/report/addresses.h"
#include "corpus/report/compared_values.h"
#include "corpus/report/comparison_pages.h"
#include "corpus/report/page_values.h"
#include "corpus/report/templates.h"

#include <map>
#include <string_view>

namespace letterlens::report {
namespace {

// Items under one heading; null if there are none, which hides it.
Value items_value(Value items) {
  if (items.empty()) return nullptr;
  const std::string number = counted(items.size(), "item", "items");
  return {{"items", std::move(items)}, {"number", number}};
}

Value earlier_items(const OverTime& comparison, const ThemeLabels& themes,
                    const std::vector<ItemPlace>& places) {
  Value items = Value::array();
  for (const auto& place : places) {
    const auto& letter = comparison.letters[place.letter];
    items.push_back(item_value(letter, letter.items[place.item], themes, true));
  }
  return items_value(std::move(items));
}

// The visit's items with that status.
Value items_with(const OverTime& comparison, const ThemeLabels& themes, std::size_t visit,
                 ItemStatus status) {
  const auto& letter = comparison.letters[visit];
  Value items = Value::array();
  for (std::size_t at = 0; at < letter.items.size(); ++at) {
    const auto& over_time = comparison.visits[visit].items[at];
    if (over_time.status != status) continue;
    items.push_back(item_value(letter, letter.items[at], themes, false));
    const auto& near = status == ItemStatus::possibly_persisting ? over_time.possible : over_time.earlier;
    for (const auto* links : {&near, &over_time.different})
      for (const auto& earlier : *links) {
        const auto& before = comparison.letters[earlier.place.letter];
        items.back()["before"].push_back(near_value(before, before.items[earlier.place.item], earlier));
      }
  }
  return items;
}

Value visit_value(const OverTime& comparison, const ThemeLabels& themes, std::size_t visit) {
  const auto& compared = comparison.visits[visit];
  Value value = letter_value(comparison.letters[visit]);
  value["visit_words"] = value["visit_words"].get<std::string>() +
                         of_predecessor_in_words(comparison, comparison.letters[visit]);
  value["anchor"] = slug(comparison.letters[visit].id);
  value["everywhere"] = look_of(comparison.letters[visit]).at.everything();
  value["nothing_asked"] = compared.items.empty();
  value["no_list"] = comparison.letters[visit].no_list;
  value["asked"] = Value::array();
  std::map<ItemStatus, std::size_t> counts;
  for (const auto status :
       {ItemStatus::first, ItemStatus::persisting, ItemStatus::possibly_persisting, ItemStatus::fresh}) {
    Value items = items_with(comparison, themes, visit, status);
    counts[status] = items.size();
    if (items.empty()) continue;
    value["asked"].push_back(
        {{"asked_words", status_in_words(status)},
         {"asked_hint", status == ItemStatus::first ? "The first of these visits: there is no earlier one to "
                                                      "compare it with."
                        : status == ItemStatus::possibly_persisting
                            ? "Close enough to an earlier item that you should read both and decide."
                            : ""},
         {"items", std::move(items)}});
  }
  value["again_count"] = counts[ItemStatus::persisting];
  value["possible_count"] = counts[ItemStatus::possibly_persisting];
  value["new_count"] = counts[ItemStatus::fresh];
  std::vector<ItemPlace> not_raised, possibly_raised;
  for (const auto& item : compared.not_raised_again)
    (item.possibly_raised ? possibly_raised : not_raised).push_back(item.place);
  value["not_raised_count"] = not_raised.size();
  value["not_looked_count"] = compared.not_looked_at.size();
  value["not_raised_again"] = earlier_items(comparison, themes, not_raised);
  value["possibly_raised"] = earlier_items(comparison, themes, possibly_raised);
  value["not_looked_at"] = earlier_items(comparison, themes, compared.not_looked_at);
  return value;
}

}  // namespace

std::string over_time_page(const OverTime& comparison, const ThemeLabels& themes) {
  const std::string heading = comparison.authority.empty() ? "Authority not found" : comparison.authority;
  Value content;
  content["heading"] = heading;
  content["any"] = !comparison.letters.empty();
  content["visits"] = Value::array();
  for (std::size_t visit = comparison.letters.size(); visit-- > 0;)
    content["visits"].push_back(visit_value(comparison, themes, visit));
  content["left_out"] = left_out_value(comparison.left_out);
  add_method(content);
  Frame frame{heading + ": visits compared over time", "", "", {}, scope_of(comparison.letters), false};
  return render(embedded::report_over_time, frame, content);
}

}  // namespace letterlens::report
