// The table of themes: what it says, before any pattern is compiled (schemas/themes.schema.json).
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Why a file of themes cannot be used: one line, where and what.
class ThemesError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Words that tell a theme, or a phrase that holds such words and means something else. Each of `any_of` is
// RE2 source for whole words as plain_words (item_clauses.h) writes them.
struct ThemePattern {
  std::string name;
  std::vector<std::string> any_of;
  std::string example;          // must match, once the theme's phrases to set aside are set aside
  std::string counter_example;  // must not
};

struct Theme {
  std::string id;
  std::string label;
  std::string definition;
  bool otherwise = false;                 // given when nothing else fits; has no patterns
  std::vector<ThemePattern> patterns;     // any one gives the theme
  std::vector<ThemePattern> last_resort;  // only where no pattern of any theme matches
  std::vector<ThemePattern> set_aside;    // taken out of the text before the theme's patterns are tried
};

struct ThemeTable {
  std::string name;
  std::string version;
  std::vector<Theme> themes;
};

// The table that is compiled in (themes.json).
ThemeTable built_in_theme_table();

// A user's table, checked against the schema, and every pattern against its examples. Throws ThemesError.
ThemeTable read_theme_table(std::string_view json);

// One expression for whole words that are any of these patterns' alternatives.
std::string expression_of(const std::vector<ThemePattern>& patterns);

// What is wrong with the table beyond its schema: ids and names that come twice, a pattern that RE2 refuses,
// an example that does not match, a counter-example that does. Empty when nothing is.
std::string theme_table_error(const ThemeTable& table);

}  // namespace letterlens
