#include "corpus/present/list_output.h"

#include "corpus/present/csv_row.h"
#include "corpus/present/item_json.h"
#include "corpus/present/phrases.h"
#include "corpus/present/text_table.h"
#include "corpus/present/words.h"
#include "schemas/letter.h"
#include "schemas/version.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

const std::string unknown = "–";

Json as_json(const LetterHead& letter) {
  return {{"id", letter.id},
          {"current", letter.current},
          {"authority", json_or_null(letter.authority)},
          {"in_register", letter.in_register},
          {"region", json_or_null(letter.region)},
          {"kind", name_of(letter.kind)},
          {"date", json_or_null(letter.date)},
          {"letter_date", json_or_null(letter.letter_date)},
          {"area", json_or_null(letter.area)},
          {"improvements", letter.improvements},
          {"priority_actions", letter.priority_actions},
          {"status", name_of(letter.status)},
          {"producer_version", letter.producer_version},
          {"source_url", json_or_null(letter.source_url)}};
}

std::string cell_of(const Json& value) {
  return value.is_null() ? std::string() : value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

void print_table(std::ostream& out, const std::vector<LetterHead>& letters) {
  std::vector<std::vector<std::string>> rows{{"authority", "kind", "date", "area", "items", "status", "id"}};
  for (const auto& letter : letters)
    rows.push_back({letter.authority.empty() ? unknown : letter.authority, kind_in_words(letter.kind),
                    letter.date ? letter.date->iso() : unknown,
                    letter.area ? area_in_words(*letter.area) : unknown,
                    std::to_string(letter.improvements + letter.priority_actions),
                    status_in_words(letter.status) + (letter.current ? "" : ", replaced"), letter.id});
  if (!letters.empty()) out << text_table(rows);
}

void print_json_lines(std::ostream& out, const std::vector<LetterHead>& letters) {
  for (const auto& letter : letters) out << as_json(letter).dump() << '\n';
}

void print_csv(std::ostream& out, const std::vector<LetterHead>& letters) {
  const Json names = as_json({});
  std::vector<std::string> head;
  for (const auto& [name, value] : names.items()) head.push_back(name);
  out << csv_row(head, CsvSafety::exact);
  for (const auto& letter : letters) {
    const Json values = as_json(letter);
    std::vector<std::string> cells;
    for (const auto& value : values) cells.push_back(cell_of(value));
    out << csv_row(cells, CsvSafety::spreadsheet);
  }
}

std::string format_letter_count(const std::vector<LetterHead>& letters) {
  const auto count = [&](auto which) {
    return static_cast<std::size_t>(std::count_if(letters.begin(), letters.end(), which));
  };
  const auto to_review =
      count([](const LetterHead& letter) { return letter.status == Status::needs_review; });
  const auto older =
      count([](const LetterHead& letter) { return letter.producer_version != program_version; });
  std::string out = counted(letters.size(), "letter", "letters");
  out += to_review == 0   ? ", none needs review\n"
         : to_review == 1 ? ", 1 needs review\n"
                          : ", " + with_commas(to_review) + " need review\n";
  if (older > 0)
    out += counted(older, "record was", "records were") +
           " made by an older letterlens; letterlens add --reprocess makes " + (older == 1 ? "it" : "them") +
           " again\n";
  return out;
}

}  // namespace letterlens
