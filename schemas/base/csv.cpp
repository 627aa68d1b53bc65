#include "schemas/base/csv.h"

#include <algorithm>
#include <csv.h>

namespace letterlens {
namespace {

// libcsv calls back from C; nothing is thrown through it.
struct Rows {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> current;
  bool out_of_memory = false;
};

void take_field(void* field, std::size_t length, void* data) {
  auto& rows = *static_cast<Rows*>(data);
  try {
    rows.current.emplace_back(static_cast<const char*>(field), length);
  } catch (...) {
    rows.out_of_memory = true;
  }
}

void take_row(int, void* data) {
  auto& rows = *static_cast<Rows*>(data);
  try {
    rows.rows.push_back(std::move(rows.current));
    rows.current.clear();
  } catch (...) {
    rows.out_of_memory = true;
  }
}

class Parser {
 public:
  Parser() {
    if (csv_init(&parser_, CSV_STRICT) != 0) throw CsvError("the CSV reader cannot start");
  }
  ~Parser() { csv_free(&parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  Rows read(std::string_view text) {
    Rows rows;
    const bool whole =
        csv_parse(&parser_, text.data(), text.size(), take_field, take_row, &rows) == text.size() &&
        csv_fini(&parser_, take_field, take_row, &rows) == 0;
    if (!whole)
      throw CsvError("row " + std::to_string(rows.rows.size() + 1) + ": " +
                     csv_strerror(csv_error(&parser_)));
    if (rows.out_of_memory) throw CsvError("no memory for the CSV file");
    return rows;
  }

 private:
  csv_parser parser_{};
};

}  // namespace

std::vector<std::vector<std::string>> read_csv(std::string_view text,
                                               std::span<const std::string_view> head) {
  auto rows = Parser().read(text).rows;
  if (rows.empty()) return rows;
  if (!head.empty() && !std::equal(head.begin(), head.end(), rows.front().begin(), rows.front().end())) {
    std::string columns;
    for (const auto name : head) columns += (columns.empty() ? "" : ",") + std::string(name);
    throw CsvError("row 1: the columns must be " + columns);
  }
  const std::size_t width = rows.front().size();
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].size() != width)
      throw CsvError("row " + std::to_string(i + 1) + " has " + std::to_string(rows[i].size()) +
                     " fields, the head has " + std::to_string(width));
  rows.erase(rows.begin());
  return rows;
}

std::vector<std::vector<std::string>> read_csv(std::string_view text) {
  return read_csv(text, {});
}

}  // namespace letterlens
