#include "corpus/present/side_by_side_output.h"

#include "corpus/present/cells.h"
#include "corpus/present/item_json.h"
#include "corpus/present/phrases.h"
#include "corpus/present/quotations.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;
using Cells = ItemsByAuthority;

constexpr std::string_view indent = "      ";

const ComparedItem& item_at(const SideBySide& comparison, const ItemPlace& place) {
  return comparison.letters[place.letter].items[place.item];
}

template <typename Of>
Json cells_json(const SideBySide& comparison, const Cells& cells, Of of) {
  Json json = Json::object();
  for (std::size_t column = 0; column < cells.size(); ++column) {
    Json list = Json::array();
    for (const auto& place : cells[column]) list.push_back(of(place));
    json[comparison.authorities[column]] = std::move(list);
  }
  return json;
}

Json row_json(const SideBySide& comparison, const SideBySideRow& row) {
  static constexpr std::array name{ItemField::id, ItemField::list, ItemField::number};
  Json json{{"theme", row.theme},
            {"cells", cells_json(comparison, row.cells,
                                 [&](const ItemPlace& place) {
                                   return item_json(comparison.letters[place.letter],
                                                    item_at(comparison, place));
                                 })},
            {"aligned", Json::array()}};
  for (const auto& group : row.aligned)
    json["aligned"].push_back(
        {{"shared", group.shared},
         {"cells", cells_json(comparison, by_authority(comparison, group.items), [&](const ItemPlace& place) {
            return item_json(comparison.letters[place.letter], item_at(comparison, place), name);
          })}});
  return json;
}

void print_cells(std::ostream& out, const SideBySide& comparison, const Cells& cells, std::size_t width,
                 bool whole_items) {
  const std::size_t longest = whole_items ? 0 : longest_on_terminal;
  for (std::size_t column = 0; column < cells.size(); ++column)
    for (const auto& place : cells[column])
      print_wrapped(out,
                    comparison.authorities[column] + "  " +
                        quotation(comparison.letters[place.letter], item_at(comparison, place), longest),
                    width, "    ", indent);
}

void print_gaps(std::ostream& out, const SideBySide& comparison, const Cells& cells, std::size_t width) {
  std::vector<std::string> gaps;
  for (std::size_t column = 0; column < cells.size(); ++column)
    if (cells[column].empty()) gaps.push_back(comparison.authorities[column]);
  if (!gaps.empty()) print_wrapped(out, "not asked of  " + joined(gaps), width, "  ", indent);
}

SheetCell cell_of(const SideBySide& comparison, const std::vector<ItemPlace>& places) {
  std::string text;
  for (const auto& place : places)
    text +=
        (text.empty() ? "" : "\n") + quotation(comparison.letters[place.letter], item_at(comparison, place));
  return text;
}

}  // namespace

nlohmann::ordered_json to_json(const SideBySide& comparison) {
  Json json{{"authorities", Json::array()},
            {"without_letters", comparison.without_letters},
            {"only_left_out", comparison.only_left_out},
            {"letters", comparison.all_letters ? "all" : "latest"},
            {"matching", matching_json()},
            {"rows", Json::array()},
            {"left_out", Json::array()}};
  for (const auto& authority : comparison.authorities) {
    Json ids = Json::array(), without_list = Json::array();
    for (const auto& letter : comparison.letters) {
      if (letter.authority != authority) continue;
      ids.push_back(letter.id);
      if (letter.no_list) without_list.push_back(letter.id);
    }
    json["authorities"].push_back(
        {{"authority", authority}, {"letters", std::move(ids)}, {"without_list", std::move(without_list)}});
  }
  for (const auto& row : comparison.rows) json["rows"].push_back(row_json(comparison, row));
  for (const auto& letter : comparison.left_out) {
    json["left_out"].push_back(left_out_json(letter));
    json["left_out"].back()["authority"] = letter.authority;
  }
  return json;
}

void print(std::ostream& out, const SideBySide& comparison, const ThemeLabels& themes, std::size_t width,
           bool whole_items) {
  const auto print_line = [&](const std::string& text) { print_wrapped(out, text, width, "", indent); };
  for (const auto& authority : comparison.authorities) {
    std::vector<std::string> ids;
    for (const auto& letter : comparison.letters)
      if (letter.authority == authority)
        ids.push_back(letter.no_list ? letter.id + " (" + std::string(no_list_in_words(letter)) + ")"
                                     : letter.id);
    print_line(authority + ": " + joined(ids));
  }
  if (!comparison.without_letters.empty()) print_line("no letters of  " + joined(comparison.without_letters));
  if (!comparison.only_left_out.empty())
    print_line("only letters that are left out of  " + joined(comparison.only_left_out));
  for (const auto& letter : comparison.left_out)
    print_line("left out  " + letter.authority + "  " + letter.id + ": " +
               std::string(left_out_in_words(letter)));
  for (const auto& row : comparison.rows) {
    out << '\n';
    print_line(themes(row.theme));
    for (const auto& group : row.aligned) {
      print_wrapped(out, "the same  " + joined(group.shared), width, "  ", indent);
      print_cells(out, comparison, by_authority(comparison, group.items), width, whole_items);
    }
    const Cells rest = not_aligned(row);
    if (std::any_of(rest.begin(), rest.end(), [](const auto& cell) { return !cell.empty(); }))
      out << (row.aligned.empty() ? "  asked\n" : "  asked of one\n");
    print_cells(out, comparison, rest, width, whole_items);
    print_gaps(out, comparison, row.cells, width);
  }
}

Sheet sheet_of(const SideBySide& comparison, const ThemeLabels& themes) {
  constexpr double wide = 50;
  Sheet sheet{"Side by side", {{"theme", 24}, {"aligned", 8}, {"shared", 30, true}}, {}};
  for (const auto& authority : comparison.authorities)
    sheet.columns.push_back({authority, wide, true, authority});
  for (const auto& row : comparison.rows) {
    for (const auto& group : row.aligned) {
      std::vector<SheetCell> cells{theme_cell(row.theme, themes), std::string("yes"), joined(group.shared)};
      for (const auto& places : by_authority(comparison, group.items))
        cells.push_back(cell_of(comparison, places));
      sheet.rows.push_back(std::move(cells));
    }
    // One item of each authority to a row, so that each can be filtered and read by itself.
    const Cells rest = not_aligned(row);
    std::size_t most = 0;
    for (const auto& cell : rest) most = std::max(most, cell.size());
    for (std::size_t at = 0; at < most; ++at) {
      std::vector<SheetCell> cells{theme_cell(row.theme, themes), std::string("no"), std::string()};
      for (const auto& places : rest)
        cells.push_back(at < places.size() ? cell_of(comparison, {places[at]}) : SheetCell(std::string()));
      sheet.rows.push_back(std::move(cells));
    }
  }
  return sheet;
}

}  // namespace letterlens
