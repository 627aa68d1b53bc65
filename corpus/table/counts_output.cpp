#include "corpus/table/counts_output.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;
using Lines = std::vector<std::vector<std::string>>;

std::string in_words(std::string label) {
  std::replace(label.begin(), label.end(), '_', ' ');
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

// The first column to the left, numbers to the right, two spaces between.
void print_lines(std::ostream& out, const Lines& lines) {
  std::vector<std::size_t> widths(lines.front().size(), 0);
  for (const auto& line : lines)
    for (std::size_t at = 0; at < line.size(); ++at)
      widths[at] = std::max(widths[at], count_code_points(line[at]));
  for (const auto& line : lines) {
    std::string text;
    for (std::size_t at = 0; at < line.size(); ++at) {
      const std::string gap(widths[at] - count_code_points(line[at]), ' ');
      text += at == 0 ? line[at] + gap : "  " + gap + line[at];
    }
    out << text << '\n';
  }
}

Lines head_of(const CountTable& table, std::string corner) {
  Lines lines{{std::move(corner)}};
  for (const auto& column : table.columns) lines.front().push_back(in_words(column));
  lines.front().emplace_back("total");
  return lines;
}

Lines count_lines(const CountTable& table) {
  Lines lines = head_of(table, std::string(counted_name(table)));
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    std::vector<std::string> line{in_words(table.rows[row])};
    for (const auto number : table.counts[row]) line.push_back(std::to_string(number));
    line.push_back(std::to_string(table.row_totals[row]));
    lines.push_back(std::move(line));
  }
  std::vector<std::string> totals{"total"};
  for (const auto number : table.column_totals) totals.push_back(std::to_string(number));
  totals.push_back(std::to_string(table.total));
  lines.push_back(std::move(totals));
  return lines;
}

Lines share_lines(const CountTable& table) {
  Lines lines = head_of(table, "share of the row");
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    std::vector<std::string> line{in_words(table.rows[row])};
    for (const auto number : table.counts[row]) line.push_back(percent(number, table.row_totals[row]));
    line.push_back(percent(table.row_totals[row], table.row_totals[row]));
    lines.push_back(std::move(line));
  }
  std::vector<std::string> totals{"total"};
  for (const auto number : table.column_totals) totals.push_back(percent(number, table.total));
  totals.push_back(percent(table.total, table.total));
  lines.push_back(std::move(totals));
  return lines;
}

void print_grades(std::ostream& out, const CountTable& table) {
  if (table.grades_from.empty()) return;
  const auto number = [&](std::string_view from) {
    const auto found = table.grades_from.find(from);
    return std::to_string(found == table.grades_from.end() ? 0 : found->second);
  };
  out << "\nGrade at the time of the visit: " << number("previous_inspection")
      << " as the letter states of the previous inspection, " << number("this_report")
      << " given by the report itself,\n"
      << number("earlier_report") << " from the latest graded report in the corpus before, "
      << number("not_inspected") << " not inspected before, " << number("unknown") << " not known.\n";
}

// What the labels of visits without items say.
void print_without_items(std::ostream& out, const CountTable& table) {
  const auto has = [&](std::string_view label) {
    return std::count(table.rows.begin(), table.rows.end(), label) +
               std::count(table.columns.begin(), table.columns.end(), label) >
           0;
  };
  const std::pair<std::string_view, std::string_view> meanings[] = {
      {nothing_asked, "the letter says that nothing needs to improve, or lists nothing"},
      {no_list, "no list of what needs to improve was found in the letter"},
      {findings_not_read, "findings of this kind of document are not read"}};
  bool first = true;
  for (const auto& [label, meaning] : meanings)
    if (has(label)) {
      out << (first ? "\n" : "") << in_words(std::string(label)) << ": " << meaning << '\n';
      first = false;
    }
}

Json by_column(const CountTable& table, const std::vector<std::size_t>& numbers) {
  Json json = Json::object();
  for (std::size_t column = 0; column < table.columns.size(); ++column)
    json[table.columns[column]] = numbers[column];
  return json;
}

Json shares_by_column(const CountTable& table, const std::vector<std::size_t>& numbers, std::size_t whole) {
  constexpr double steps = 10000;
  Json json = Json::object();
  for (std::size_t column = 0; column < table.columns.size(); ++column)
    json[table.columns[column]] = std::round(share(numbers[column], whole) * steps) / steps;
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
  for (const std::string_view from :
       {"previous_inspection", "this_report", "earlier_report", "not_inspected", "unknown"}) {
    const auto found = table.grades_from.find(from);
    json["grades_from"][std::string(from)] = found == table.grades_from.end() ? 0 : found->second;
  }
  return json;
}

void print(std::ostream& out, const CountTable& table) {
  print_lines(out, count_lines(table));
  out << '\n';
  print_lines(out, share_lines(table));
  print_without_items(out, table);
  print_grades(out, table);
}

Sheet sheet_of(const CountTable& table) {
  constexpr double label_width = 30, number_width = 14;
  Sheet sheet{
      std::string(name_of(table.question.rows)) + " by " + std::string(name_of(table.question.columns)),
      {{std::string(name_of(table.question.rows)), label_width}},
      {}};
  for (const auto& column : table.columns) sheet.columns.push_back({column, number_width});
  sheet.columns.push_back({"total", number_width});
  for (const auto& column : table.columns) sheet.columns.push_back({column + " share", number_width});
  const auto add = [&](const std::string& label, const std::vector<std::size_t>& numbers, std::size_t total) {
    std::vector<SheetCell> cells{label};
    for (const auto number : numbers) cells.emplace_back(static_cast<std::int64_t>(number));
    cells.emplace_back(static_cast<std::int64_t>(total));
    for (const auto number : numbers) cells.emplace_back(share(number, total));
    sheet.rows.push_back(std::move(cells));
  };
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    add(table.rows[row], table.counts[row], table.row_totals[row]);
  add("total", table.column_totals, table.total);
  return sheet;
}

}  // namespace letterlens
