// The overview, the lists of letters and of authorities, the comparison, method and limits.
#include "corpus/facts/facts.h"
#include "corpus/match/fingerprint.h"
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

// Side by side as long as a page is wide enough to print.
constexpr std::size_t most_columns = 12;

struct Totals {
  std::size_t letters = 0, improvements = 0, priority_actions = 0, again = 0, to_review = 0;

  void add(const ReportLetter& letter) {
    ++letters;
    improvements += letter.improvements;
    priority_actions += letter.priority_actions;
    again += asked_again(letter);
    if (needs_review(letter)) ++to_review;
  }
};

Totals totals_of(const ReportLetters& all) {
  Totals totals;
  for (const auto& letter : all.letters) totals.add(letter);
  return totals;
}

// The newest first.
std::vector<std::size_t> newest_first(const ReportLetters& all) {
  std::vector<std::size_t> order(all.letters.size());
  for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return all.letters[a].date > all.letters[b].date; });
  return order;
}

Value year_rows(const ReportLetters& all) {
  std::map<std::string, Totals> years;
  for (const auto& letter : all.letters) years[letter.year()].add(letter);
  std::size_t most = 1;
  for (const auto& [year, totals] : years) most = std::max(most, totals.letters);
  Value rows = Value::array();
  for (const auto& [year, totals] : years)
    rows.push_back({{"year", year.empty() ? "No date" : year},
                    {"letters", with_commas(totals.letters)},
                    {"width", totals.letters * 100 / most},
                    {"improvements", with_commas(totals.improvements)},
                    {"priority_actions", with_commas(totals.priority_actions)}});
  return rows;
}

// Rows of themes, columns of what `column` gives for a letter: counts of items.
Value theme_table(const ReportLetters& all, const std::function<std::string(const ReportLetter&)>& column) {
  std::set<std::string> columns;
  std::map<std::string, Counts> themes;
  std::map<std::string, std::size_t> sums;
  for (const auto& letter : all.letters)
    for (const auto& item : letter.items) {
      columns.insert(column(letter));
      for (const auto& theme : item.themes) ++themes[theme][column(letter)], ++sums[theme];
    }
  std::vector<std::string> order;
  for (const auto& [theme, counts] : themes) order.push_back(theme);
  std::stable_sort(order.begin(), order.end(),
                   [&](const auto& a, const auto& b) { return sums[a] > sums[b]; });
  Value table{{"columns", Value::array()}, {"rows", Value::array()}};
  for (const auto& name : columns) table["columns"].push_back({{"words", name.empty() ? "No date" : name}});
  for (const auto& theme : order) {
    Value cells = Value::array();
    for (const auto& name : columns) {
      const auto found = themes[theme].find(name);
      cells.push_back({{"cell", found == themes[theme].end() ? "0" : with_commas(found->second)},
                       {"zero", found == themes[theme].end()}});
    }
    table["rows"].push_back({{"words", all.themes(theme)},
                             {"address", theme_page_name(theme)},
                             {"cells", std::move(cells)},
                             {"sum", with_commas(sums[theme])}});
  }
  return table;
}

Value authority_row(const ReportLetters& all, const std::string& name,
                    const std::vector<std::size_t>& letters) {
  const auto& latest = all.letters[letters.back()];
  Totals totals;
  Counts themes;
  for (const auto at : letters) {
    totals.add(all.letters[at]);
    for (const auto& item : all.letters[at].items)
      for (const auto& theme : item.themes) ++themes[theme];
  }
  Value main_themes = count_rows(themes, all.themes, theme_page_name);
  if (main_themes.size() > 3) main_themes.erase(main_themes.begin() + 3, main_themes.end());
  const GradeWords grade = grade_words(all, letters);
  return {{"words", name},
          {"address", latest.authority_page},
          {"region", latest.region.value_or("")},
          {"letters", with_commas(letters.size())},
          {"latest", letter_in_words(latest)},
          {"latest_address", latest.page},
          {"grade", grade.overall},
          {"later_grade", grade.later},
          {"no_grade", grade.overall.empty() && grade.later.empty() ? grade.none : ""},
          {"improvements", with_commas(totals.improvements)},
          {"priority_actions", with_commas(totals.priority_actions)},
          {"again", with_commas(totals.again)},
          {"main_themes", std::move(main_themes)}};
}

// Themes with what each authority is asked for, one column each.
Value quoted_rows(const ReportLetters& all) {
  Value rows = Value::array();
  for (const auto& row : all.side_by_side) {
    Value columns = Value::array();
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      Value items = Value::array();
      for (const auto& place : row.cells[at]) {
        items.push_back(item_value(all, place, false));
        // Under its theme and beside others; its own page says how it relates to earlier ones.
        for (const char* said : {"themes", "before", "again", "possibly", "fresh"})
          items.back()[said] = false;
        items.back()["aligned"] =
            std::find(row.aligned.begin(), row.aligned.end(), place) != row.aligned.end();
        items.back()["of_letter"] = letter_in_words(all.letters[place.letter]);
      }
      const bool any = !items.empty();
      columns.push_back(
          {{"authority", all.side_by_side_authorities[at]}, {"items", std::move(items)}, {"any", any}});
    }
    rows.push_back({{"words", all.themes(row.theme)}, {"columns", std::move(columns)}});
  }
  return rows;
}

// The letters that the columns quote.
Value latest_letters(const ReportLetters& all) {
  Value authorities = Value::array();
  for (std::size_t at = 0; at < all.side_by_side_letters.size(); ++at) {
    Value letters = Value::array();
    for (const auto letter : all.side_by_side_letters[at])
      letters.push_back(
          {{"words", letter_in_words(all.letters[letter])}, {"address", all.letters[letter].page}});
    authorities.push_back({{"authority", all.side_by_side_authorities[at]}, {"letters", std::move(letters)}});
  }
  return authorities;
}

Value authority_rows(const ReportLetters& all) {
  Value rows = Value::array();
  for (const auto& [name, letters] : by_authority(all)) rows.push_back(authority_row(all, name, letters));
  return rows;
}

Value rows_of(const ReportLetters& all, std::size_t most, bool only_to_review = false) {
  Value rows = Value::array();
  for (const auto at : newest_first(all)) {
    if (rows.size() == most) break;
    if (only_to_review && !needs_review(all.letters[at])) continue;
    rows.push_back(letter_row(all.letters[at]));
  }
  return rows;
}

constexpr std::string_view not_read = "not_read";
std::string area_key(const ReportLetter& letter) {
  return std::string(is_mined(letter.kind) ? look_of(letter).at.name() : not_read);
}
std::string area_key_in_words(const std::string& area) {
  if (area == not_read) return spaced(area);
  const auto at = LookedAt::named(area);
  return at ? area_in_words(*at) : std::string(not_stated_in_words);
}

Frame frame_of(const ReportLetters& all, std::string title, std::string name, std::string place) {
  Frame frame{std::move(title), std::move(name), std::move(place), {}, scope_of(all)};
  if (frame.name != "index.html") frame.crumbs.push_back({"Overview", "index.html"});
  return frame;
}

SitePage empty_page(Frame frame) {
  return {std::move(frame), embedded::report_empty, Value::object()};
}

}  // namespace

std::string scope_of(const ReportLetters& all) {
  std::string scope = counted(all.letters.size(), "letter", "letters");
  if (const auto latest = latest_date(all)) scope += ", visits up to " + date_in_words(*latest);
  if (all.let_through > all.letters.size())
    scope += ", the newest of " + counted(all.let_through, "letter", "letters") +
             " in the corpus that were asked for";
  if (!all.filters.empty()) scope += "; only " + all.filters;
  return scope;
}

SitePage overview_page(const ReportLetters& all) {
  Frame frame = frame_of(all, "Overview", "index.html", "Overview");
  if (all.letters.empty()) return empty_page(std::move(frame));
  Counts kinds, areas, regions;
  std::set<std::string> authorities;
  for (const auto& letter : all.letters) {
    ++kinds[kind_in_words(letter.kind)];
    ++areas[area_key(letter)];
    ++regions[letter.region.value_or("")];
    if (!letter.authority.empty()) authorities.insert(letter.authority);
  }
  const Totals totals = totals_of(all);
  Value content;
  content["letters"] = with_commas(all.letters.size());
  content["earlier_left_out"] = all.earlier_left_out;
  content["authorities"] = with_commas(authorities.size());
  content["improvements"] = with_commas(totals.improvements);
  content["priority_actions"] = with_commas(totals.priority_actions);
  content["again"] = with_commas(totals.again);
  content["to_review"] = with_commas(totals.to_review);
  content["years"] = year_rows(all);
  const auto region_in_words = [](const std::string& region) {
    return region.empty() ? std::string("Region not known") : region;
  };
  content["count_tables"] = {{{"caption", "Letters by kind"},
                              {"column", "Kind"},
                              {"rows", count_rows(kinds, [](const std::string& kind) { return kind; })}},
                             {{"caption", "Letters by area looked at"},
                              {"column", "Area"},
                              {"rows", count_rows(areas, area_key_in_words)}},
                             {{"caption", "Letters by region"},
                              {"column", "Region"},
                              {"rows", count_rows(regions, region_in_words)}}};
  content["themes"] = theme_table(all, [](const ReportLetter& letter) { return letter.year(); });
  content["rows"] = rows_of(all, 10);
  return {std::move(frame), embedded::report_overview, std::move(content)};
}

SitePage letters_page(const ReportLetters& all) {
  Frame frame = frame_of(all, "Letters", "letters/index.html", "Letters");
  if (all.letters.empty()) return empty_page(std::move(frame));
  return {std::move(frame), embedded::report_letters, {{"rows", rows_of(all, all.letters.size())}}};
}

SitePage authorities_page(const ReportLetters& all) {
  Frame frame = frame_of(all, "Authorities", "authorities/index.html", "Authorities");
  if (all.letters.empty()) return empty_page(std::move(frame));
  return {std::move(frame), embedded::report_authorities, {{"rows", authority_rows(all)}}};
}

SitePage comparison_page(const ReportLetters& all) {
  Frame frame = frame_of(all, "Authorities compared", "comparison.html", "Comparison");
  if (all.letters.empty()) return empty_page(std::move(frame));
  Value content;
  content["rows"] = authority_rows(all);
  const std::size_t authorities = content["rows"].size();
  content["side_by_side"] =
      authorities > 1 && authorities <= most_columns
          ? theme_table(all,
                        [](const ReportLetter& letter) {
                          return letter.authority.empty() ? "Not found" : letter.authority;
                        })
          : Value(nullptr);
  content["most_columns"] = small_number(most_columns);
  content["quoted"] = all.side_by_side.empty()
                          ? Value(nullptr)
                          : Value{{"themes", quoted_rows(all)}, {"latest_letters", latest_letters(all)}};
  content["most_quoted"] = small_number(most_side_by_side);
  return {std::move(frame), embedded::report_comparison, std::move(content)};
}

SitePage method_page(const ReportLetters& all) {
  const Totals totals = totals_of(all);
  Value content;
  content["letters"] = counted(all.letters.size(), "letter", "letters");
  content["to_review"] = counted(totals.to_review, "letter", "letters");
  content["to_review_any"] = totals.to_review > 0;
  content["matching_version"] = matching_version();
  content["filters"] = all.filters;
  content["earlier_left_out"] = all.earlier_left_out;
  content["unread_count"] = all.unread.empty() ? "" : counted(all.unread.size(), "document", "documents");
  content["one_unread"] = all.unread.size() == 1;
  content["unread"] = Value::array();
  for (const auto& document : all.unread)
    content["unread"].push_back({{"file", document.file}, {"message", document.message}});
  content["record_schema"] = schema_version;
  content["rows"] = rows_of(all, all.letters.size(), true);
  return {frame_of(all, "Method and limits", "method.html", "Method and limits"), embedded::report_method,
          std::move(content)};
}

}  // namespace letterlens::report
