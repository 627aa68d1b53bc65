#include "extractors/theme_table.h"

#include "extractors/embedded_data.h"
#include "extractors/item_clauses.h"
#include "extractors/theme_matcher.h"
#include "schemas/schema_validator.h"
#include "schemas/themes_schema.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace letterlens {
namespace {

using Json = nlohmann::json;

ThemePattern pattern_of(const Json& json) {
  return {json.at("name"), json.at("any_of"), json.at("example"), json.at("counter_example")};
}

std::vector<ThemePattern> patterns_of(const Json& theme, const char* list) {
  std::vector<ThemePattern> out;
  if (theme.contains(list))
    for (const auto& pattern : theme.at(list)) out.push_back(pattern_of(pattern));
  return out;
}

ThemeTable table_of(const Json& json) {
  ThemeTable table{json.at("name"), json.at("version"), {}};
  for (const auto& theme : json.at("themes"))
    table.themes.push_back({theme.at("id"), theme.at("label"), theme.at("definition"),
                            theme.value("otherwise", false), patterns_of(theme, "patterns"),
                            patterns_of(theme, "last_resort"), patterns_of(theme, "set_aside")});
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
      return in_quotes(source) + " is no pattern: " + expression.error();
  return "";
}

std::string pattern_error(const ThemePattern& pattern, const std::vector<ThemePattern>& set_aside) {
  if (auto error = refused_alternative(pattern); !error.empty()) return error;
  const LazyPatterns patterns({pattern}), outside_of(set_aside);
  const auto matches = [&](const std::string& words) {
    return matches_outside(words, patterns.compiled(), outside_of);
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

std::optional<std::string> label_of(const ThemeTable& table, std::string_view id) {
  for (const auto& theme : table.themes)
    if (theme.id == id) return theme.label;
  return std::nullopt;
}

ThemeTable read_theme_table(std::string_view json) {
  Json parsed;
  try {
    parsed = Json::parse(json);
  } catch (const Json::parse_error& error) {
    throw ThemesError("no JSON; the fault is at byte " + std::to_string(error.byte));
  }
  static const SchemaValidator schema(embedded::themes_schema);
  if (const auto error = schema.first_error(parsed); !error.empty()) throw ThemesError(error);
  auto table = table_of(parsed);
  if (const auto error = theme_table_error(table); !error.empty()) throw ThemesError(error);
  return table;
}

}  // namespace letterlens
