#include "corpus/present/over_time_output.h"

#include "corpus/match/match.h"
#include "corpus/present/cells.h"
#include "corpus/present/item_json.h"
#include "corpus/present/phrases.h"
#include "corpus/present/quotations.h"
#include "corpus/present/words.h"
#include "schemas/base/printable.h"

#include <array>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view list_indent = "      ";

const ComparedItem& item_at(const OverTime& comparison, const ItemPlace& place) {
  return comparison.letters[place.letter].items[place.item];
}

Json links(const OverTime& comparison, const std::vector<ItemPlace>& places) {
  Json list = Json::array();
  for (const auto& place : places)
    list.push_back(link_json(comparison.letters[place.letter], item_at(comparison, place)));
  return list;
}

Json links(const OverTime& comparison, const std::vector<EarlierItem>& earlier) {
  Json list = Json::array();
  for (const auto& link : earlier)
    list.push_back(link_json(comparison.letters[link.place.letter], item_at(comparison, link.place),
                             link.score, link.shared));
  return list;
}

Json links(const OverTime& comparison, const std::vector<NotRaisedAgain>& items) {
  Json list = Json::array();
  for (const auto& item : items) {
    list.push_back(link_json(comparison.letters[item.place.letter], item_at(comparison, item.place)));
    list.back()["possibly_raised"] = item.possibly_raised;
  }
  return list;
}

Json item_of_visit(const OverTime& comparison, const ComparedLetter& letter, const ComparedItem& item,
                   const ItemOverTime& over_time) {
  using enum ItemField;
  static constexpr std::array fields{number, list, text, lead_in, themes, span, page};
  Json json = item_json(letter, item, fields);
  json["status"] = name_of(over_time.status);
  json["earlier"] = links(comparison, over_time.earlier);
  json["possible"] = links(comparison, over_time.possible);
  return json;
}

Json visit_json(const OverTime& comparison, std::size_t at) {
  const auto& letter = comparison.letters[at];
  const auto& visit = comparison.visits[at];
  const HeldGrade& grade = letter.held;
  Json json = letter_json(letter);
  json["area"] = json_or_null(look_of(letter).at.name());
  json["grade"] = json_or_null(grade.grade);
  json["grade_from"] = grade.from == GradeFrom::unknown ? Json(nullptr) : Json(name_of(grade.from));
  json["no_list"] = letter.no_list;
  json["items"] = Json::array();
  for (std::size_t item = 0; item < letter.items.size(); ++item)
    json["items"].push_back(item_of_visit(comparison, letter, letter.items[item], visit.items[item]));
  json["counts"] = Json::object();
  for (const auto status : {ItemStatus::persisting, ItemStatus::possibly_persisting, ItemStatus::fresh})
    json["counts"][name_of(status)] = count_of(visit, status);
  json["not_raised_again"] = links(comparison, visit.not_raised_again);
  json["not_looked_at"] = links(comparison, visit.not_looked_at);
  return json;
}

std::string area_and_grade(const ComparedLetter& letter) {
  const auto at = look_of(letter).at;
  const std::string area = at.is_known() ? without_capital(area_in_words(at)) : "area not stated";
  const std::string from = without_capital(grade_from_in_words(letter.held.from));
  if (!letter.held.grade) return area + ", " + from;
  return area + ", " + without_capital(grade_in_words(*letter.held.grade)) + " (" + from + ')';
}

void print_places(std::ostream& out, const OverTime& comparison, ItemStatus status,
                  const std::vector<ItemPlace>& places, std::size_t width) {
  for (const auto& place : places)
    print_wrapped(out,
                  without_capital(status_in_words(status)) + "  " +
                      quotation(comparison.letters[place.letter], item_at(comparison, place)),
                  width, "  ", list_indent);
}

void print_links(std::ostream& out, const OverTime& comparison, std::string_view asked,
                 const std::vector<EarlierItem>& links, std::size_t width) {
  for (const auto& link : links) {
    const auto& before = comparison.letters[link.place.letter];
    print_wrapped(out,
                  std::string(asked) + before.date->iso() + "  " +
                      quotation(before, item_at(comparison, link.place)) + " (" + shown_score(link.score) +
                      ": " + joined(link.shared) + ")",
                  width, list_indent, "        ");
  }
}

void print_visit(std::ostream& out, const OverTime& comparison, std::size_t at, std::size_t width) {
  const auto& letter = comparison.letters[at];
  const auto& visit = comparison.visits[at];
  out << '\n';
  print_wrapped(out,
                letter.date->iso() + "  " + without_capital(kind_in_words(letter.kind)) + ", " +
                    area_and_grade(letter) + "  [" + letter.id + "]",
                width, "", list_indent);
  if (letter.no_list)
    out << "  " << no_list_in_words(letter) << '\n';
  else if (letter.items.empty())
    out << "  asks for nothing\n";
  for (std::size_t item = 0; item < letter.items.size(); ++item) {
    print_wrapped(out,
                  without_capital(status_in_words(visit.items[item].status)) + "  " +
                      quotation(letter, letter.items[item]),
                  width, "  ", list_indent);
    print_links(out, comparison, "asked ", visit.items[item].earlier, width);
    print_links(out, comparison, "possibly asked ", visit.items[item].possible, width);
  }
  for (const auto& item : visit.not_raised_again)
    print_wrapped(out,
                  without_capital(status_in_words(ItemStatus::not_raised_again)) +
                      (item.possibly_raised ? ", or possibly  " : "  ") +
                      quotation(comparison.letters[item.place.letter], item_at(comparison, item.place)),
                  width, "  ", list_indent);
  print_places(out, comparison, ItemStatus::not_looked_at, visit.not_looked_at, width);
}

std::vector<SheetCell> row_of(const OverTime& comparison, const ThemeLabels& themes, std::size_t visit,
                              ItemStatus status, const ItemPlace& place) {
  const auto& visited = comparison.letters[visit];
  const auto& letter = comparison.letters[place.letter];
  const auto& item = item_at(comparison, place);
  return {comparison.authority,
          date_cell(visited.date),
          letter_cell(visited),
          kind_cell(visited.kind),
          area_cell(look_of(visited).at),
          grade_cell(visited.held.grade),
          item_status_cell(status),
          letter_cell(letter),
          list_cell(item.list),
          item.number,
          page_cell(item.page),
          item.lead_in.value_or(""),
          item.text,
          themes_cell(item.themes, themes)};
}

void add_earlier(std::vector<SheetCell>& row, const OverTime& comparison,
                 const std::vector<EarlierItem>& all) {
  std::vector<std::string> references, shared;
  for (const auto& earlier : all) {
    references.push_back(
        reference_of(comparison.letters[earlier.place.letter], item_at(comparison, earlier.place)));
    shared.push_back(joined(earlier.shared));
  }
  row.push_back(joined(references, "; "));
  row.push_back(all.empty() ? SheetCell(std::string()) : SheetCell(all.front().score));
  row.push_back(joined(shared, "; "));
}

// What a person should read: "derby-2018#2; derby-2018#4", and what the items share.
void add_possible(std::vector<SheetCell>& row, const OverTime& comparison,
                  const std::vector<EarlierItem>& possible) {
  std::vector<std::string> references, shared;
  for (const auto& link : possible) {
    references.push_back(
        reference_of(comparison.letters[link.place.letter], item_at(comparison, link.place)));
    shared.push_back(joined(link.shared));
  }
  row.push_back(joined(references, "; "));
  row.push_back(joined(shared, "; "));
}

}  // namespace

Json to_json(const OverTime& comparison) {
  Json visits = Json::array();
  for (std::size_t at = 0; at < comparison.letters.size(); ++at) visits.push_back(visit_json(comparison, at));
  Json left_out = Json::array();
  for (const auto& letter : comparison.left_out) left_out.push_back(left_out_json(letter));
  return {{"authority", comparison.authority},
          {"matching", matching_json()},
          {"visits", std::move(visits)},
          {"left_out", std::move(left_out)}};
}

void print(std::ostream& out, const OverTime& comparison, std::size_t width) {
  const std::size_t visits = comparison.letters.size();
  out << printable(comparison.authority) << ": " << counted(visits, "visit", "visits") << '\n';
  for (std::size_t at = 0; at < visits; ++at) print_visit(out, comparison, at, width);
  if (!comparison.left_out.empty()) out << '\n';
  for (const auto& letter : comparison.left_out)
    out << "left out  " << letter.id << ": " << left_out_in_words(letter) << '\n';
  if (visits == 0) return;
  out << '\n';
  print_wrapped(out,
                "Two items ask for the same if they score " + shown_score(asks_the_same) +
                    " or more, and possibly "
                    "from " +
                    shown_score(may_ask_the_same) + " on: decide for yourself (" +
                    std::string(matching_version()) + ").",
                width, "", "");
}

Sheet sheet_of(const OverTime& comparison, const ThemeLabels& themes) {
  Sheet sheet{"Over time",
              {{"authority", 18},
               {"visit", 11},
               {"visit_id", 34},
               {"kind", 16},
               {"area", 20},
               {"grade", 20},
               {"status", 16},
               {"letter_id", 34},
               {"list", 16},
               {"number", 8},
               {"page", 6},
               {"lead_in", 24, true},
               {"text", 70, true},
               {"themes", 24, true},
               {"earlier", 40, true},
               {"best_score", 10},
               {"shared", 30, true},
               {"possible", 40, true},
               {"possible_shared", 30, true},
               {"possibly_raised", 10}},
              {}};
  for (std::size_t visit = 0; visit < comparison.letters.size(); ++visit) {
    const auto& over_time = comparison.visits[visit];
    for (std::size_t item = 0; item < over_time.items.size(); ++item) {
      auto row = row_of(comparison, themes, visit, over_time.items[item].status, {visit, item});
      add_earlier(row, comparison, over_time.items[item].earlier);
      add_possible(row, comparison, over_time.items[item].possible);
      row.push_back(std::string());
      sheet.rows.push_back(std::move(row));
    }
    const auto add_place = [&](ItemStatus status, const ItemPlace& place, const char* possibly_raised) {
      auto row = row_of(comparison, themes, visit, status, place);
      add_earlier(row, comparison, {});
      add_possible(row, comparison, {});
      row.push_back(std::string(possibly_raised));
      sheet.rows.push_back(std::move(row));
    };
    for (const auto& item : over_time.not_raised_again)
      add_place(ItemStatus::not_raised_again, item.place, item.possibly_raised ? "yes" : "");
    for (const auto& place : over_time.not_looked_at) add_place(ItemStatus::not_looked_at, place, "");
  }
  return sheet;
}

}  // namespace letterlens
