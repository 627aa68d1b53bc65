#include "extractors/theme_table.h"

#include "extractors/embedded_data.h"
#include "extractors/item_clauses.h"
#include "extractors/theme_matcher.h"
#include "schemas/json_place.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

bool is_id(std::string_view text) {
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

ThemePattern pattern_of(const JsonPlace& place) {
  place.expect_members({"name", "any_of", "example", "counter_example"});
  ThemePattern out{
      place.at("name").text(), {}, place.at("example").text(), place.at("counter_example").text()};
  for (const auto& source : place.at("any_of").elements()) out.any_of.push_back(source.text());
  if (out.any_of.empty()) place.at("any_of").refuse("is empty");
  return out;
}

std::vector<ThemePattern> patterns_of(const JsonPlace& theme, std::string_view list) {
  std::vector<ThemePattern> out;
  const auto place = theme.find(list);
  if (!place) return out;
  for (const auto& pattern : place->elements()) out.push_back(pattern_of(pattern));
  if (out.empty()) place->refuse("is empty");
  return out;
}

Theme theme_of(const JsonPlace& place) {
  place.expect_members({"id", "label", "definition"}, {"otherwise", "patterns", "last_resort", "set_aside"});
  Theme out{place.at("id").text(),          place.at("label").text(),
            place.at("definition").text(),  false,
            patterns_of(place, "patterns"), patterns_of(place, "last_resort"),
            patterns_of(place, "set_aside")};
  if (!is_id(out.id)) place.at("id").refuse("has something other than a to z, 0 to 9 and _");
  if (const auto otherwise = place.find("otherwise")) {
    if (!otherwise->boolean()) otherwise->refuse("is not true");
    out.otherwise = true;
  }
  if (!out.otherwise && out.patterns.empty()) place.refuse("has neither patterns nor otherwise");
  return out;
}

// schemas/themes.schema.json describes the form. Throws RecordError.
ThemeTable table_of(const Json& json) {
  constexpr std::string_view supported_major = "1.";
  const JsonPlace place(json);
  place.expect_members({"schema_version", "name", "version", "themes"});
  if (!place.at("schema_version").text().starts_with(supported_major))
    place.at("schema_version").refuse("is a version that this program does not read");
  ThemeTable table{place.at("name").text(), place.at("version").text(), {}};
  for (const auto& theme : place.at("themes").elements()) table.themes.push_back(theme_of(theme));
  if (table.themes.empty()) place.at("themes").refuse("is empty");
  return table;
}

std::string in_quotes(std::string_view text) {
  return '"' + std::string(text) + '"';
}

// The first alternative that RE2 refuses, and why; alone, so that one is named and not the whole.
std::string refused_alternative(const ThemePattern& pattern) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  for (const auto& source : pattern.any_of)
    if (const re2::RE2 expression(source, options); !expression.ok())
      return in_quotes(source) + " is not a pattern: " + expression.error();
  return "";
}

std::string pattern_error(const ThemePattern& pattern, const std::vector<ThemePattern>& set_aside) {
  if (auto error = refused_alternative(pattern); !error.empty()) return error;
  const LazyPatterns patterns({pattern}), outside_of(set_aside);
  const auto matches = [&](const std::string& words) {
    return matches_outside(words, {&patterns, 1}, outside_of);
  };
  const std::string example = plain_words(pattern.example);
  if (!matches(example)) return "the example does not match; its words are read as " + in_quotes(example);
  const std::string counter_example = plain_words(pattern.counter_example);
  if (matches(counter_example))
    return "the counter-example matches; its words are read as " + in_quotes(counter_example);
  return "";
}

std::string theme_error(const Theme& theme) {
  std::set<std::string> names;
  // What is set aside is looked at first: the others depend on it.
  for (const auto* list : {&theme.set_aside, &theme.patterns, &theme.last_resort})
    for (const auto& pattern : *list) {
      const std::string where =
          "theme " + in_quotes(theme.id) + ", pattern " + in_quotes(pattern.name) + ": ";
      if (!names.insert(pattern.name).second) return where + "the name comes twice";
      const bool alone = list == &theme.set_aside;
      if (const auto error = pattern_error(pattern, alone ? std::vector<ThemePattern>() : theme.set_aside);
          !error.empty())
        return where + error;
    }
  return "";
}

}  // namespace

std::string expression_of(const std::vector<ThemePattern>& patterns) {
  std::string out;
  for (const auto& pattern : patterns)
    for (const auto& source : pattern.any_of) out += (out.empty() ? "" : "|") + source;
  return "\\b(?:" + out + ")\\b";
}

std::string theme_table_error(const ThemeTable& table) {
  std::set<std::string> ids;
  for (const auto& theme : table.themes) {
    if (!ids.insert(theme.id).second) return "theme " + in_quotes(theme.id) + ": the id comes twice";
    if (auto error = theme_error(theme); !error.empty()) return error;
  }
  if (std::count_if(table.themes.begin(), table.themes.end(),
                    [](const Theme& theme) { return theme.otherwise; }) > 1)
    return "more than one theme is marked \"otherwise\"";
  return "";
}

ThemeTable built_in_theme_table() {
  return table_of(Json::parse(embedded::themes));
}

ThemeTable read_theme_table(std::string_view json) {
  ThemeTable table;
  try {
    table = table_of(Json::parse(json));
  } catch (const Json::parse_error& error) {
    throw ThemesError("not JSON; the fault is at byte " + std::to_string(error.byte));
  } catch (const Json::out_of_range&) {
    throw ThemesError("a number in it is too large");
  } catch (const RecordError& error) {
    throw ThemesError(error.what());
  }
  if (const auto error = theme_table_error(table); !error.empty()) throw ThemesError(error);
  return table;
}

}  // namespace letterlens
