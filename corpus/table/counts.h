// Visits, or what they ask for, counted by two of their properties.
//
// A visit counts once in each cell that it belongs to: by theme in the cell of every theme that it asks
// something of. Totals count each visit, or item, once; so a total may be less than the sum of its cells.
#pragma once

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

std::string_view name_of(Dimension dimension);
std::optional<Dimension> dimension_named(std::string_view name);
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

// Where the grade held at the time of a visit is known from, in the order in which they are asked.
//   this_report           a graded report gives it itself
//   previous_inspection   the letter states it of the inspection before
//   not_inspected         the letter says that there was none
//   earlier_report        the latest graded report to the authority in the corpus before the visit
//   unknown               none of these
struct GradeAtVisit {
  std::string grade;  // outstanding, good, …, not_inspected, not_stated
  std::string_view from;
};

struct CountTable {
  CountQuestion question;
  std::vector<std::string> rows;     // labels, in the usual order of the property
  std::vector<std::string> columns;  // only those that occur
  std::vector<std::vector<std::size_t>> counts;
  std::vector<std::size_t> row_totals;
  std::vector<std::size_t> column_totals;
  std::size_t total = 0;
  std::map<std::string_view, std::size_t> grades_from;  // visits; empty unless one property is the grade
};

// Throws CorpusError.
CountTable count(Database& database, const CountQuestion& question);

}  // namespace letterlens
