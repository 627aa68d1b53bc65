#include "corpus/compare/over_time_output.h"

#include "corpus/compare/words.h"
#include "corpus/match/match.h"

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view list_indent = "      ";

const ComparedItem& item_at(const OverTime& comparison, const ItemPlace& place) {
  return comparison.letters[place.letter].items[place.item];
}

Json item_head(const OverTime& comparison, const ItemPlace& place) {
  const auto& item = item_at(comparison, place);
  const auto& letter = comparison.letters[place.letter];
  return {{"id", letter.id},
          {"number", item.number},
          {"list", item.list},
          {"text", item.text},
          {"lead_in", json_or_null(item.lead_in)},
          {"page", json_or_null(item.page)},
          {"visit", json_or_null(letter.date)}};
}

Json heads(const OverTime& comparison, const std::vector<ItemPlace>& places) {
  Json list = Json::array();
  for (const auto& place : places) list.push_back(item_head(comparison, place));
  return list;
}

Json item_json(const OverTime& comparison, const ComparedItem& item, const ItemOverTime& over_time) {
  Json earlier_items = Json::array();
  for (const auto& earlier : over_time.earlier) {
    Json head = item_head(comparison, earlier.place);
    head["score"] = rounded(earlier.score);
    head["shared"] = earlier.shared;
    earlier_items.push_back(std::move(head));
  }
  return {{"number", item.number},
          {"list", item.list},
          {"text", item.text},
          {"lead_in", json_or_null(item.lead_in)},
          {"themes", item.themes},
          {"span", span_json(item)},
          {"page", json_or_null(item.page)},
          {"status", name_of(over_time.status)},
          {"earlier", std::move(earlier_items)}};
}

Json visit_json(const OverTime& comparison, std::size_t at) {
  const auto& letter = comparison.letters[at];
  const auto& visit = comparison.visits[at];
  const HeldGrade grade = held_grade(letter);
  Json items = Json::array();
  for (std::size_t item = 0; item < letter.items.size(); ++item)
    items.push_back(item_json(comparison, letter.items[item], visit.items[item]));
  return {{"id", letter.id},
          {"visit", json_or_null(letter.date)},
          {"kind", letter.kind},
          {"area", json_or_null(letter.area)},
          {"grade", grade.grade ? Json(name_of(*grade.grade)) : Json(nullptr)},
          {"grade_from", grade.grade ? Json(name_of(grade.from)) : Json(nullptr)},
          {"no_list", letter.no_list},
          {"items", std::move(items)},
          {"not_raised_again", heads(comparison, visit.not_raised_again)},
          {"not_looked_at", heads(comparison, visit.not_looked_at)}};
}

std::string grade_in_words(const ComparedLetter& letter) {
  const HeldGrade grade = held_grade(letter);
  if (!grade.grade) return "grade not stated";
  return in_words(std::string(name_of(*grade.grade))) +
         (grade.from == GradeFrom::this_report ? " (this report)" : " (previous inspection)");
}

void print_places(std::ostream& out, const OverTime& comparison, std::string_view status,
                  const std::vector<ItemPlace>& places, std::size_t width) {
  for (const auto& place : places)
    out << wrapped(
        std::string(status) + "  " + quotation(comparison.letters[place.letter], item_at(comparison, place)),
        width, "  ", list_indent);
}

void print_visit(std::ostream& out, const OverTime& comparison, std::size_t at, std::size_t width) {
  const auto& letter = comparison.letters[at];
  const auto& visit = comparison.visits[at];
  out << '\n'
      << wrapped(letter.date.value_or("") + "  " + in_words(letter.kind) + ", " + in_words(letter.area) +
                     ", " + grade_in_words(letter) + "  [" + letter.id + "]",
                 width, "", list_indent);
  if (letter.no_list)
    out << "  " << no_list_in_words(letter) << '\n';
  else if (letter.items.empty())
    out << "  asks for nothing\n";
  for (std::size_t item = 0; item < letter.items.size(); ++item) {
    out << wrapped(
        std::string(name_of(visit.items[item].status)) + "  " + quotation(letter, letter.items[item]), width,
        "  ", list_indent);
    for (const auto& earlier : visit.items[item].earlier) {
      const auto& before = comparison.letters[earlier.place.letter];
      out << wrapped("asked " + before.date.value_or("") + "  " +
                         quotation(before, item_at(comparison, earlier.place)) + " (" +
                         shown_score(earlier.score) + ": " + joined(earlier.shared) + ")",
                     width, list_indent, "        ");
    }
  }
  print_places(out, comparison, "not raised again", visit.not_raised_again, width);
  print_places(out, comparison, "not looked at", visit.not_looked_at, width);
}

std::vector<SheetCell> row_of(const OverTime& comparison, std::size_t visit, std::string_view status,
                              const ItemPlace& place) {
  const auto& visited = comparison.letters[visit];
  const auto& letter = comparison.letters[place.letter];
  const auto& item = item_at(comparison, place);
  const auto held = held_grade(visited).grade;
  return {comparison.authority,
          visited.date.value_or(""),
          LinkCell{visited.id, visited.address},
          visited.kind,
          visited.area.value_or(""),
          std::string(held ? name_of(*held) : ""),
          std::string(status),
          LinkCell{letter.id, letter.address},
          item.list,
          item.number,
          item.page ? SheetCell(*item.page) : SheetCell(std::string()),
          item.lead_in.value_or(""),
          item.text,
          joined(item.themes, "; ")};
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
  out << comparison.authority << ": " << comparison.letters.size() << " visits\n";
  for (std::size_t at = 0; at < comparison.letters.size(); ++at) print_visit(out, comparison, at, width);
  if (!comparison.left_out.empty()) out << '\n';
  for (const auto& letter : comparison.left_out)
    out << "left out  " << letter.id << ": " << left_out_in_words(letter) << '\n';
  if (!comparison.letters.empty())
    out << '\n'
        << wrapped("Two items ask for the same from a score of " + shown_score(asks_the_same) + " on (" +
                       std::string(matching_version()) + ").",
                   width, "", "");
}

Sheet sheet_of(const OverTime& comparison) {
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
               {"shared", 30, true}},
              {}};
  for (std::size_t visit = 0; visit < comparison.letters.size(); ++visit) {
    const auto& over_time = comparison.visits[visit];
    for (std::size_t item = 0; item < over_time.items.size(); ++item) {
      auto row = row_of(comparison, visit, name_of(over_time.items[item].status), {visit, item});
      add_earlier(row, comparison, over_time.items[item].earlier);
      sheet.rows.push_back(std::move(row));
    }
    for (const auto& [status, places] : {std::pair("not_raised_again", &over_time.not_raised_again),
                                         std::pair("not_looked_at", &over_time.not_looked_at)})
      for (const auto& place : *places) {
        auto row = row_of(comparison, visit, status, place);
        add_earlier(row, comparison, {});
        sheet.rows.push_back(std::move(row));
      }
  }
  return sheet;
}

}  // namespace letterlens
