// themes: what the items of a letter ask to improve, in the words officers use.
#pragma once

#include "extractors/theme_table.h"
#include "schemas/letter.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Finds the themes of items by a table of patterns: the one that is compiled in, or a user's.
//
// A theme counts with the weight of the sentences that name it (item_clauses.h): the first sentence counts
// double, an aside and a concession half. In a sentence only the clauses that ask count; one that stands
// around them does when no clause before it names any theme. An item has the themes that make up a third of
// its weight; without one, the heaviest. Where the item's own words name none, those of its topic heading and
// of the sentence that introduces it are read.
//
// Immutable once made; copies share what is compiled; safe to share between threads.
class Themes {
 public:
  Themes();
  // The text of a file as schemas/themes.schema.json describes it. Throws ThemesError.
  explicit Themes(std::string_view json);

  // The ids of the themes that the item is about, in the order of the table.
  std::vector<std::string> of(const Item& item) const;

  const ThemeTable& table() const;
  // What a record names of a table that is not the built-in one.
  std::optional<ThemeTableName> custom() const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

// Gives each item its themes.
void set_themes(std::vector<Item>& items, const Themes& themes);

}  // namespace letterlens
