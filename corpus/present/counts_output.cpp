#include "corpus/present/counts_output.h"

#include "corpus/present/item_json.h"
#include "corpus/present/phrases.h"
#include "corpus/present/text_table.h"
#include "corpus/present/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;
using Lines = std::vector<std::vector<std::string>>;

// Where visits without items are counted by theme, and what that means.
struct WithoutItems {
  std::string_view label, meaning;
};
constexpr std::array without_items{
    WithoutItems{nothing_asked, "the letter says that nothing needs to improve, or lists nothing"},
    WithoutItems{no_list, "no list of what needs to improve was found in the letter"},
    WithoutItems{findings_not_read, "findings of this kind of document are not read"}};

std::string in_words(Dimension dimension, const std::string& label, const ThemeLabels& themes) {
  if (label == not_stated) return std::string(not_stated_in_words);
  switch (dimension) {
    case Dimension::area:
      if (const auto at = LookedAt::named(label)) return area_in_words(*at);
      break;
    case Dimension::theme:
      return themes(label);
    case Dimension::kind:
      if (const auto kind = parse<LetterKind>(label)) return kind_in_words(*kind);
      break;
    case Dimension::grade:
      if (const auto grade = parse<Grade>(label)) return grade_in_words(*grade);
      return spaced(label);
    case Dimension::year:
    case Dimension::region:
    case Dimension::authority:
      break;
  }
  return label;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string percent(std::size_t part, std::size_t whole) {
  constexpr double hundred = 100;
  return std::to_string(std::lround(share(part, whole) * hundred)) + '%';
}

std::string_view counted_name(const CountTable& table) {
  return table.question.counted == Counted::visits ? "visits" : "items";
}

// One row of a table: `cell` says what it shows of a number and the row's total.
template <typename Cell>
std::vector<std::string> line_of(std::string label, const std::vector<std::size_t>& numbers,
                                 std::size_t total, Cell cell) {
  std::vector<std::string> line{std::move(label)};
  for (const auto number : numbers) line.push_back(cell(number, total));
  line.push_back(cell(total, total));
  return line;
}

template <typename Cell>
Lines lines_of(const CountTable& table, const ThemeLabels& themes, std::string corner, Cell cell) {
  Lines lines{{std::move(corner)}};
  for (const auto& column : table.columns)
    lines.front().push_back(in_words(table.question.columns, column, themes));
  lines.front().emplace_back("total");
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    lines.push_back(line_of(in_words(table.question.rows, table.rows[row], themes), table.counts[row],
                            table.row_totals[row], cell));
  lines.push_back(line_of("total", table.column_totals, table.total, cell));
  return lines;
}

std::size_t visits_with_grade_from(const CountTable& table, GradeFrom from) {
  const auto found = table.grades_from.find(from);
  return found == table.grades_from.end() ? 0 : found->second;
}

void print_grades(std::ostream& out, const CountTable& table) {
  if (table.grades_from.empty()) return;
  const auto number = [&](GradeFrom from) { return visits_with_grade_from(table, from); };
  out << "\nGrade at the time of the visit: " << number(GradeFrom::previous_inspection)
      << " as the letter states of the previous inspection, " << number(GradeFrom::this_report)
      << " given by the report itself,\n"
      << number(GradeFrom::earlier_report) << " from the latest graded report in the corpus before, "
      << number(GradeFrom::not_inspected) << " not inspected before, " << number(GradeFrom::unknown)
      << " not known.\n";
}

std::vector<std::pair<std::string, std::string>> without_items_explained(const CountTable& table,
                                                                         const ThemeLabels& themes) {
  std::vector<std::pair<std::string, std::string>> explained;
  for (const auto& [label, meaning] : without_items)
    if (std::count(table.rows.begin(), table.rows.end(), label) +
            std::count(table.columns.begin(), table.columns.end(), label) >
        0)
      explained.emplace_back(themes(std::string(label)), meaning);
  return explained;
}

Json by_column(const CountTable& table, const std::vector<std::size_t>& numbers) {
  Json json = Json::object();
  for (std::size_t column = 0; column < table.columns.size(); ++column)
    json[table.columns[column]] = numbers[column];
  return json;
}

Json shares_by_column(const CountTable& table, const std::vector<std::size_t>& numbers, std::size_t whole) {
  Json json = Json::object();
  for (std::size_t column = 0; column < table.columns.size(); ++column)
    json[table.columns[column]] = rounded(share(numbers[column], whole));
  return json;
}

}  // namespace

Json to_json(const CountTable& table) {
  Json json{{"rows_by", name_of(table.question.rows)},
            {"columns_by", name_of(table.question.columns)},
            {"counted", counted_name(table)},
            {"columns", table.columns},
            {"rows", Json::array()}};
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    json["rows"].push_back({{"label", table.rows[row]},
                            {"cells", by_column(table, table.counts[row])},
                            {"shares", shares_by_column(table, table.counts[row], table.row_totals[row])},
                            {"total", table.row_totals[row]}});
  json["totals"] = by_column(table, table.column_totals);
  json["total"] = table.total;
  if (table.grades_from.empty()) return json;
  json["grades_from"] = Json::object();
  for (const auto from : {GradeFrom::previous_inspection, GradeFrom::this_report, GradeFrom::earlier_report,
                          GradeFrom::not_inspected, GradeFrom::unknown})
    json["grades_from"][std::string(name_of(from))] = visits_with_grade_from(table, from);
  return json;
}

void print(std::ostream& out, const CountTable& table, const ThemeLabels& themes) {
  const auto number = [](std::size_t count, std::size_t) { return std::to_string(count); };
  out << text_table(lines_of(table, themes, std::string(counted_name(table)), number),
                    Numbers::after_the_first)
      << '\n'
      << text_table(lines_of(table, themes, "share of the row", percent), Numbers::after_the_first);
  const auto notes = without_items_explained(table, themes);
  if (!notes.empty()) out << '\n';
  for (const auto& [label, meaning] : notes) out << label << ": " << meaning << '\n';
  print_grades(out, table);
}

Sheet sheet_of(const CountTable& table, const ThemeLabels& themes) {
  constexpr double label_width = 30, number_width = 14;
  const std::string rows(name_of(table.question.rows)), columns(name_of(table.question.columns));
  Sheet sheet{rows + " by " + columns, {{rows, label_width}}, {}};
  std::vector<std::string> words;
  for (const auto& column : table.columns) words.push_back(in_words(table.question.columns, column, themes));
  for (std::size_t at = 0; at < words.size(); ++at)
    sheet.columns.push_back({table.columns[at], number_width, false, words[at]});
  sheet.columns.push_back({"total", number_width});
  for (std::size_t at = 0; at < words.size(); ++at)
    sheet.columns.push_back({table.columns[at] + " share", number_width, false, words[at] + ", share"});
  const auto add = [&](SheetCell label, const std::vector<std::size_t>& numbers, std::size_t total) {
    std::vector<SheetCell> cells{std::move(label)};
    for (const auto number : numbers) cells.emplace_back(static_cast<std::int64_t>(number));
    cells.emplace_back(static_cast<std::int64_t>(total));
    for (const auto number : numbers) cells.emplace_back(share(number, total));
    sheet.rows.push_back(std::move(cells));
  };
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    add(NamedCell{table.rows[row], in_words(table.question.rows, table.rows[row], themes)}, table.counts[row],
        table.row_totals[row]);
  add(NamedCell{"total", "Total"}, table.column_totals, table.total);
  return sheet;
}

std::vector<Sheet> number_sheets(const CountTable& table, const ThemeLabels& themes) {
  constexpr double label_width = 34, wide = 13, narrow = 7;
  constexpr std::size_t few = 8;
  const std::string rows(name_of(table.question.rows));
  Sheet numbers{"Numbers", {{rows, label_width, true}}, {}, SheetForm::matrix};
  Sheet shares{"Shares", {{rows, label_width, true}}, {}, SheetForm::matrix};
  const double width = table.columns.size() <= few ? wide : narrow;
  for (const auto& column : table.columns) {
    const std::string words = in_words(table.question.columns, column, themes);
    numbers.columns.push_back({column, width, false, words});
    shares.columns.push_back({column, width, false, words, true});
  }
  numbers.columns.push_back({"total", width});
  const auto add = [&](const std::string& label, const std::vector<std::size_t>& counts, std::size_t total) {
    std::vector<SheetCell> line{label}, parts{label};
    for (const auto count : counts) {
      // Nothing is told more quickly by an empty cell than by a nought.
      line.push_back(count == 0 ? SheetCell(std::string()) : SheetCell(static_cast<std::int64_t>(count)));
      parts.push_back(count == 0 ? SheetCell(std::string()) : SheetCell(share(count, total)));
    }
    line.emplace_back(static_cast<std::int64_t>(total));
    numbers.rows.push_back(std::move(line));
    shares.rows.push_back(std::move(parts));
  };
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    add(in_words(table.question.rows, table.rows[row], themes), table.counts[row], table.row_totals[row]);
  add("Total", table.column_totals, table.total);
  return {std::move(numbers), std::move(shares)};
}

std::vector<std::pair<std::string, std::string>> explanations(const CountTable& table,
                                                              const ThemeLabels& themes) {
  auto explained = without_items_explained(table, themes);
  if (table.grades_from.empty()) return explained;
  for (const auto from : all_of<GradeFrom>())
    if (const auto visits = visits_with_grade_from(table, from); visits > 0)
      explained.emplace_back("Grade from: " + without_capital(grade_from_in_words(from)),
                             counted(visits, "visit", "visits"));
  return explained;
}

}  // namespace letterlens
