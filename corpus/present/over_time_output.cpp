#include "corpus/present/over_time_output.h"

#include "corpus/match/match.h"
#include "corpus/present/cells.h"
#include "corpus/present/dates.h"
#include "corpus/present/decisions_output.h"
#include "corpus/present/item_json.h"
#include "corpus/present/phrases.h"
#include "corpus/present/quotations.h"
#include "corpus/present/words.h"
#include "schemas/base/printable.h"

#include <algorithm>
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
    list.push_back(link_json(comparison.letters[link.place.letter], item_at(comparison, link.place), link));
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
  json["different"] = links(comparison, over_time.different);
  return json;
}

Json visit_json(const OverTime& comparison, std::size_t at) {
  const auto& letter = comparison.letters[at];
  const auto& visit = comparison.visits[at];
  const HeldGrade& grade = letter.held;
  Json json = letter_json(letter);
  json["predecessor"] = json_or_null(comparison.predecessor_of(letter));
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

// Prints one visit after the other.
class Printer {
 public:
  Printer(std::ostream& out, const OverTime& comparison, const OverTimeText& how)
      : out_(out),
        comparison_(comparison),
        width_(how.width),
        longest_(how.whole_items ? 0 : longest_on_terminal) {}

  void visit(std::size_t at) const {
    const auto& letter = comparison_.letters[at];
    const auto& visit = comparison_.visits[at];
    out_ << '\n';
    line(letter.date->iso() + "  " + without_capital(kind_in_words(letter.kind)) + ", " +
             area_and_grade(letter) + of_predecessor_in_words(comparison_, letter) + "  [" + letter.id + "]",
         "");
    if (letter.no_list)
      out_ << "  " << no_list_in_words(letter) << '\n';
    else if (letter.items.empty())
      out_ << "  asks for nothing\n";
    for (std::size_t item = 0; item < letter.items.size(); ++item) {
      const auto& over_time = visit.items[item];
      line(without_capital(status_in_words(over_time.status)) + "  " + quoted({at, item}), "  ");
      links("asked ", over_time.earlier);
      links("possibly asked ", over_time.possible);
      links("something else ", over_time.different);
    }
    for (const auto& item : visit.not_raised_again)
      line(without_capital(status_in_words(ItemStatus::not_raised_again)) +
               (item.possibly_raised ? ", or possibly  " : "  ") + quoted(item.place),
           "  ");
    for (const auto& place : visit.not_looked_at)
      line(without_capital(status_in_words(ItemStatus::not_looked_at)) + "  " + quoted(place), "  ");
  }

  void line(const std::string& text, std::string_view first) const {
    print_wrapped(out_, text, width_, first, list_indent);
  }

 private:
  std::string quoted(const ItemPlace& place) const {
    return quotation(comparison_.letters[place.letter], item_at(comparison_, place), longest_);
  }

  void links(std::string_view asked, const std::vector<EarlierItem>& links) const {
    for (const auto& link : links)
      print_wrapped(out_,
                    std::string(asked) + comparison_.letters[link.place.letter].date->iso() + "  " +
                        quoted(link.place) + " (" +
                        (link.decided ? without_capital(decided_in_words(*link.decided))
                                      : shown_score(link.score) + ": " + joined(link.shared)) +
                        ")",
                    width_, list_indent, "        ");
  }

  std::ostream& out_;
  const OverTime& comparison_;
  std::size_t width_, longest_;
};

std::vector<SheetCell> row_of(const OverTime& comparison, const ThemeLabels& themes, std::size_t visit,
                              ItemStatus status, const ItemPlace& place) {
  const auto& visited = comparison.letters[visit];
  const auto& letter = comparison.letters[place.letter];
  const auto& item = item_at(comparison, place);
  const std::string predecessor = comparison.predecessor_of(visited);
  return {predecessor.empty() ? comparison.authority : predecessor,
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
  std::vector<std::string> references, words, shared;
  for (const auto& earlier : all) {
    const auto& letter = comparison.letters[earlier.place.letter];
    const auto& item = item_at(comparison, earlier.place);
    references.push_back(reference_of(letter, item));
    words.push_back(item_reference_in_words(letter, item));
    shared.push_back(joined(earlier.shared));
  }
  row.push_back(NamedCell{joined(references, "; "), joined(words, "; ")});
  row.push_back(all.empty() ? SheetCell(std::string()) : SheetCell(all.front().score));
  row.push_back(joined(shared, "; "));
}

// "derby-2018#improvements/2: Decided on 29 November 2026 to be the same"
SheetCell decided_cell(const OverTime& comparison, const ItemOverTime& item) {
  std::vector<std::string> decided;
  for (const auto* links : {&item.earlier, &item.different})
    for (const auto& link : *links)
      if (link.decided)
        decided.push_back(
            reference_of(comparison.letters[link.place.letter], item_at(comparison, link.place)) + ": " +
            decided_in_words(*link.decided));
  return joined(decided, "; ");
}

// What a person should read: "derby-2018#improvements/2; derby-2018#improvements/4", and what the items
// share.
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

std::string counts_in_words(const VisitOverTime& visit) {
  const auto count = [&](ItemStatus status) {
    return with_commas(count_of(visit, status)) + ' ' + without_capital(status_in_words(status));
  };
  std::string words = with_commas(visit.items.size()) + " asked";
  if (count_of(visit, ItemStatus::first) < visit.items.size())
    words += ": " + count(ItemStatus::persisting) + ", " + count(ItemStatus::possibly_persisting) + ", " +
             count(ItemStatus::fresh);
  const auto possibly = std::count_if(visit.not_raised_again.begin(), visit.not_raised_again.end(),
                                      [](const NotRaisedAgain& item) { return item.possibly_raised; });
  words += "; " + with_commas(visit.not_raised_again.size()) + ' ' +
           without_capital(status_in_words(ItemStatus::not_raised_again));
  if (possibly > 0) words += ", of them " + with_commas(static_cast<std::size_t>(possibly)) + " possibly";
  return words + "; " + with_commas(visit.not_looked_at.size()) + ' ' +
         without_capital(status_in_words(ItemStatus::not_looked_at));
}

void print(std::ostream& out, const OverTime& comparison, const OverTimeText& how) {
  const Printer printer(out, comparison, how);
  const std::size_t visits = comparison.letters.size();
  if (visits == 0) {
    out << printable(comparison.authority) << ": no visit\n";
  } else {
    const auto& newest = comparison.letters.back();
    printer.line(comparison.authority + ": newest of " + counted(visits, "visit", "visits") + ", " +
                     date_in_words(*newest.date) + ", " + without_capital(kind_in_words(newest.kind)),
                 "");
    printer.line(counts_in_words(comparison.visits.back()), "");
    if (!comparison.predecessors.empty())
      printer.line("with those of " + joined(comparison.predecessors) +
                       ", from which it took over; grades are each authority's own",
                   "");
    for (std::size_t at = visits; at-- > (how.all_visits ? 0 : visits - 1);) printer.visit(at);
  }
  if (!comparison.left_out.empty()) out << '\n';
  for (const auto& letter : comparison.left_out)
    out << "left out  " << letter.id << ": " << left_out_in_words(letter) << '\n';
  if (visits == 0) return;
  out << '\n';
  if (visits > 1 && !how.all_visits)
    printer.line("Earlier visits: --all." + std::string(how.whole_items ? "" : " Long items whole: --full."),
                 "");
  print_wrapped(out,
                "Two items ask for the same if they score " + shown_score(asks_the_same) +
                    " or more, and possibly from " + shown_score(may_ask_the_same) +
                    " on: decide for yourself (" + std::string(matching_version()) + ").",
                how.width, "", "");
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
               {"possibly_raised", 10},
               {"decided", 40, true}},
              {}};
  for (std::size_t visit = 0; visit < comparison.letters.size(); ++visit) {
    const auto& over_time = comparison.visits[visit];
    for (std::size_t item = 0; item < over_time.items.size(); ++item) {
      auto row = row_of(comparison, themes, visit, over_time.items[item].status, {visit, item});
      add_earlier(row, comparison, over_time.items[item].earlier);
      add_possible(row, comparison, over_time.items[item].possible);
      row.push_back(std::string());
      row.push_back(decided_cell(comparison, over_time.items[item]));
      sheet.rows.push_back(std::move(row));
    }
    const auto add_place = [&](ItemStatus status, const ItemPlace& place, const char* possibly_raised) {
      auto row = row_of(comparison, themes, visit, status, place);
      add_earlier(row, comparison, {});
      add_possible(row, comparison, {});
      row.push_back(std::string(possibly_raised));
      row.push_back(std::string());
      sheet.rows.push_back(std::move(row));
    };
    for (const auto& item : over_time.not_raised_again)
      add_place(ItemStatus::not_raised_again, item.place, item.possibly_raised ? "yes" : "");
    for (const auto& place : over_time.not_looked_at) add_place(ItemStatus::not_looked_at, place, "");
  }
  return sheet;
}

}  // namespace letterlens
