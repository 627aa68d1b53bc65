// The pages of one authority, and of one theme.
#include "corpus/present/dates.h"
#include "corpus/present/phrases.h"
#include "corpus/present/words.h"
#include "corpus/report/page_values.h"
#include "corpus/report/pages.h"
#include "corpus/report/templates.h"
#include "schemas/letter.h"

#include <algorithm>
#include <set>

namespace letterlens::report {
namespace {

// What is known of grades at a letter's visit: its own, else that of the last inspection.
std::string grades_in_words(const ReportLetter& letter) {
  if (letter.grade) return "Overall effectiveness: " + grade_in_words(*letter.grade);
  if (!letter.judgements.empty()) return judgements_in_words(letter.judgements);
  const std::string held = held_grade_in_words(letter.held);
  if (held.empty()) return {};
  const bool is_dated = letter.held.from == GradeFrom::previous_inspection && letter.previous_date;
  return "Last judged: " + held + (is_dated ? ", " + date_in_words(*letter.previous_date) : "");
}

// One letter of an authority with all its items.
Value visit_value(const ReportLetters& all, std::size_t at) {
  const auto& letter = all.letters[at];
  Value value = letter_row(letter);
  value["visit_words"] = letter_in_words(letter);
  value["focus"] = letter.focus.value_or("");
  value["grades"] = grades_in_words(letter);
  value["items"] = item_values(all, items_of(all, at), false);
  value["no_findings"] = !is_mined(letter.kind);
  value["has_items"] = !letter.items.empty();
  return value;
}

// What the newest letter that can be compared asks for again, and what it does not.
void add_comparison(Value& content, const ReportLetters& all, const std::vector<std::size_t>& letters) {
  content["compared"] = nullptr;
  std::vector<std::size_t> compared;
  for (const auto at : letters)
    if (can_be_compared(all.letters[at])) compared.push_back(at);
  if (compared.size() < 2) return;
  const std::size_t newest = compared.back();
  const auto& letter = all.letters[newest];
  std::vector<Place> persisting, possible;
  for (const auto& place : items_of(all, newest)) {
    if (letter.items[place.item].before) persisting.push_back(place);
    if (!letter.items[place.item].possible.empty()) possible.push_back(place);
  }
  Value comparison;
  const auto add = [&](const char* name, const std::vector<Place>& places) {
    comparison[name] = nullptr;
    if (places.empty()) return;
    Value items = Value::array();
    for (const auto& place : places) {
      const bool earlier = place.letter != newest;
      items.push_back(item_value(all, place, earlier));
      // Whether an earlier letter's item was new then is not the question here.
      if (earlier)
        for (const char* said : {"before", "again", "possibly", "fresh"}) items.back()[said] = false;
    }
    comparison[name] = {{"items", std::move(items)}, {"number", counted(places.size(), "item", "items")}};
  };
  add("persisting", persisting);
  add("possible", possible);
  add("not_raised_again", letter.not_raised_again);
  add("possibly_raised", letter.possibly_raised);
  add("not_looked_at", letter.not_looked_at);
  comparison["everywhere"] = look_of(letter).at.everything();
  comparison["compared_words"] = letter_in_words(letter);
  comparison["compared_address"] = letter.page;
  content["compared"] = std::move(comparison);
}

Value left_out_value(const ReportLetters& all, const std::vector<std::size_t>& letters) {
  Value left_out = Value::array();
  for (const auto at : letters)
    if (const auto why = why_left_out(all.letters[at]); !why.empty())
      left_out.push_back(
          {{"address", all.letters[at].page}, {"words", letter_in_words(all.letters[at])}, {"why", why}});
  return left_out.empty() ? Value(nullptr) : Value{{"letters_left_out", std::move(left_out)}};
}

SitePage authority_page(const ReportLetters& all, const std::string& name,
                        const std::vector<std::size_t>& letters) {
  const auto& latest = all.letters[letters.back()];
  Counts themes;
  Value content;
  content["authority_name"] = name;
  content["region"] = latest.region.value_or("");
  content["type"] = latest.authority_type ? authority_type_in_words(*latest.authority_type) : "";
  content["letters"] = counted(letters.size(), "letter", "letters");
  const GradeWords grade = grade_words(all, letters);
  content["last_grade"] = grade.overall;
  content["later_grade"] = grade.later;
  content["later_judgements"] = grade.later_judgements;
  content["latest_words"] = letter_in_words(latest);
  content["latest_address"] = latest.page;
  content["visits"] = Value::array();
  for (auto at = letters.rbegin(); at != letters.rend(); ++at) {
    content["visits"].push_back(visit_value(all, *at));
    for (const auto& item : all.letters[*at].items)
      for (const auto& theme : item.themes) ++themes[theme];
  }
  add_comparison(content, all, letters);
  content["left_out"] = left_out_value(all, letters);
  content["theme_rows"] = count_rows(themes, all.themes, theme_page_name);
  content["has_themes"] = !themes.empty();
  return {{name,
           latest.authority_page,
           "Authorities",
           {{"Overview", "index.html"}, {"Authorities", "authorities/index.html"}},
           scope_of(all)},
          embedded::report_authority,
          std::move(content)};
}

std::map<std::string, std::vector<Place>> places_of_themes(const ReportLetters& all) {
  std::map<std::string, std::vector<Place>> places;
  for (std::size_t at = 0; at < all.letters.size(); ++at)
    for (std::size_t item = 0; item < all.letters[at].items.size(); ++item)
      for (const auto& theme : all.letters[at].items[item].themes) places[theme].push_back({at, item});
  for (auto& [theme, found] : places)
    std::stable_sort(found.begin(), found.end(), [&](const Place& a, const Place& b) {
      return all.letters[a.letter].date > all.letters[b.letter].date;
    });
  return places;
}

}  // namespace

std::vector<SitePage> authority_pages(const ReportLetters& all) {
  std::vector<SitePage> pages;
  for (const auto& [name, letters] : by_authority(all)) pages.push_back(authority_page(all, name, letters));
  return pages;
}

SitePage themes_page(const ReportLetters& all) {
  Frame frame{"Themes", "themes/index.html", "Themes", {{"Overview", "index.html"}}, scope_of(all)};
  if (all.letters.empty()) return {std::move(frame), embedded::report_empty, Value::object()};
  Value rows = Value::array();
  Counts items;
  std::map<std::string, std::set<std::string>> authorities;
  std::map<std::string, std::size_t> priority;
  for (const auto& letter : all.letters)
    for (const auto& item : letter.items)
      for (const auto& theme : item.themes) {
        ++items[theme];
        authorities[theme].insert(letter.authority);
        if (item.list == ItemList::priority_actions) ++priority[theme];
      }
  std::vector<std::string> order;
  for (const auto& [theme, count] : items) order.push_back(theme);
  std::stable_sort(order.begin(), order.end(),
                   [&](const auto& a, const auto& b) { return items[a] > items[b]; });
  const std::size_t most = order.empty() ? 1 : items[order.front()];
  for (const auto& theme : order)
    rows.push_back({{"words", all.themes(theme)},
                    {"address", theme_page_name(theme)},
                    {"count", with_commas(items[theme])},
                    {"width", items[theme] * 100 / most},
                    {"priority_actions", with_commas(priority[theme])},
                    {"authorities", with_commas(authorities[theme].size())}});
  return {
      std::move(frame), embedded::report_themes, {{"rows", std::move(rows)}, {"has_rows", !order.empty()}}};
}

std::vector<SitePage> theme_pages(const ReportLetters& all) {
  std::vector<SitePage> pages;
  for (const auto& [theme, places] : places_of_themes(all)) {
    Value content;
    content["theme"] = all.themes(theme);
    content["count"] = counted(places.size(), "item", "items");
    content["items"] = Value::array();
    std::set<std::string> authorities;
    for (const auto& place : places) {
      content["items"].push_back(item_value(all, place, true));
      authorities.insert(all.letters[place.letter].authority);
    }
    content["authorities"] = counted(authorities.size(), "authority", "authorities");
    pages.push_back({{all.themes(theme),
                      theme_page_name(theme),
                      "Themes",
                      {{"Overview", "index.html"}, {"Themes", "themes/index.html"}},
                      scope_of(all)},
                     embedded::report_theme,
                     std::move(content)});
  }
  return pages;
}

}  // namespace letterlens::report
