// Visits, or what they ask for, counted by two of their properties.
//
// A visit counts once in each cell that it belongs to: by theme in the cell of every theme that it asks
// something of. Totals count each visit, or item, once; so a total may be less than the sum of its cells.
#pragma once

#include "corpus/facts/facts.h"
#include "corpus/store/database.h"
#include "corpus/store/filter.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

enum class Dimension { area, theme, kind, year, region, authority, grade };
template <>
inline constexpr auto enum_names<Dimension> = enum_table<Dimension::grade>("area", "theme", "kind", "year",
                                                                           "region", "authority", "grade");

// "area, theme, …"
std::string dimension_names();

enum class Counted { visits, items };

// Where a visit is counted by a property that it does not state; the last of its property.
inline constexpr std::string_view not_stated = "not_stated";

// Where a visit without items is counted by theme: after the themes, in this order.
inline constexpr std::string_view nothing_asked = "nothing_asked";  // it says so, or its list is empty
inline constexpr std::string_view no_list = "no_list";  // no list of what needs to improve was found in it
inline constexpr std::string_view findings_not_read = "findings_not_read";  // of a kind that is not read

struct CountQuestion {
  Dimension rows = Dimension::grade;
  Dimension columns = Dimension::area;
  Counted counted = Counted::visits;
  LetterFilter filter = {};
};

struct CountTable {
  CountQuestion question;
  std::vector<std::string> rows;     // labels, in the usual order of the property
  std::vector<std::string> columns;  // only those that occur
  std::vector<std::vector<std::size_t>> counts;
  std::vector<std::size_t> row_totals;
  std::vector<std::size_t> column_totals;
  std::size_t total = 0;
  // Visits by where the grade at their time is known from (corpus/facts/facts.h); empty unless one property
  // is the grade.
  std::map<GradeFrom, std::size_t> grades_from;
};

// Throws CorpusError.
CountTable count(Database& database, const CountQuestion& question);

}  // namespace letterlens
