#include "corpus/present/workbook_sheets.h"

#include "corpus/match/match.h"
#include "corpus/present/cells.h"
#include "corpus/present/counts_output.h"
#include "corpus/present/dates.h"
#include "corpus/present/notes_sheet.h"
#include "corpus/present/over_time_output.h"
#include "corpus/present/phrases.h"
#include "corpus/present/quotations.h"
#include "corpus/present/similar_output.h"
#include "corpus/present/words.h"
#include "corpus/present/workbook_layout.h"

#include <algorithm>

namespace letterlens {
namespace {

constexpr std::string_view read_both =
    "Items are matched by their words. Before you rely on it, read both: the sheets say where each is "
    "printed. That "
    "something is not raised again does not show that it was put right.";

void explain(NotesSheet& notes) {
  notes.heading("How to read this");
  notes.note(std::string("What is the same"), std::string(read_both));
  notes.note(std::string("Measure"), std::string(matching_version()));
}

std::string when(const LetterHead& letter) {
  return letter.date ? date_in_words(*letter.date) : "no date";
}

// "Focused visit, 11 May 2022, care leavers".
std::string visit_in_a_line(const ComparedLetter& letter) {
  const std::string area = area_in_words(look_of(letter).at);
  return kind_in_words(letter.kind) + ", " + when(letter) +
         (area.empty() ? "" : ", " + without_capital(area));
}

// "4 asked for: 1 asked before, 3 new; 2 not raised again".
std::string visit_in_numbers(const ComparedLetter& letter, const VisitOverTime& visit) {
  std::string parts;
  for (const auto status : all_of<ItemStatus>()) {
    const auto count = std::count_if(visit.items.begin(), visit.items.end(),
                                     [&](const ItemOverTime& item) { return item.status == status; });
    if (count > 0 && status != ItemStatus::first)
      parts += (parts.empty() ? ": " : ", ") + std::to_string(count) + ' ' +
               without_capital(status_in_words(status));
  }
  std::string line = letter.no_list && visit.items.empty()
                         ? std::string(no_list_in_words(letter))
                         : std::to_string(visit.items.size()) + " asked for" + parts;
  const auto add = [&](std::size_t count, ItemStatus status) {
    if (count > 0) line += "; " + std::to_string(count) + ' ' + without_capital(status_in_words(status));
  };
  add(visit.not_raised_again.size(), ItemStatus::not_raised_again);
  add(visit.not_looked_at.size(), ItemStatus::not_looked_at);
  return line;
}

void note_left_out(NotesSheet& notes, const std::vector<ComparedLetter>& letters) {
  if (letters.empty()) return;
  notes.heading("Left out");
  for (const auto& letter : letters) notes.note(letter_cell(letter), std::string(left_out_in_words(letter)));
}

Sheet asked_by_theme(const SideBySide& comparison, const ThemeLabels& themes) {
  constexpr double theme_width = 34, wide = 14, narrow = 7;
  constexpr std::size_t few = 8;
  const double width = comparison.authorities.size() <= few ? wide : narrow;
  Sheet sheet{"Themes", {{"theme", theme_width, true}}, {}, SheetForm::matrix};
  for (const auto& authority : comparison.authorities)
    sheet.columns.push_back({authority, width, false, authority});
  sheet.columns.push_back({"authorities", width, false, "Asked of"});
  for (const auto& row : comparison.rows) {
    std::vector<SheetCell> cells{theme_cell(row.theme, themes)};
    std::int64_t asked = 0;
    for (const auto& places : row.cells) {
      asked += places.empty() ? 0 : 1;
      cells.push_back(places.empty() ? SheetCell(std::string())
                                     : SheetCell(static_cast<std::int64_t>(places.size())));
    }
    cells.emplace_back(asked);
    sheet.rows.push_back(std::move(cells));
  }
  return sheet;
}

class ItemsByTheme {
 public:
  ItemsByTheme(const SideBySide& comparison, const ThemeLabels& themes)
      : comparison_(comparison), themes_(themes) {}

  Sheet sheet() && {
    for (const auto& row : comparison_.rows) {
      for (const auto& group : row.aligned)
        for (const auto& cells : by_authority(comparison_, group.items))
          add(row, cells, joined(group.shared));
      for (const auto& cells : not_aligned(row)) add(row, cells, "");
    }
    return std::move(sheet_);
  }

 private:
  void add(const SideBySideRow& row, const std::vector<ItemPlace>& places, const std::string& shared) {
    for (const auto& place : places) {
      const auto& letter = comparison_.letters[place.letter];
      const auto& item = letter.items[place.item];
      sheet_.rows.push_back({theme_cell(row.theme, themes_), shared, letter.authority, date_cell(letter.date),
                             kind_cell(letter.kind), list_cell(item.list), item.number, page_cell(item.page),
                             item.lead_in.value_or(""), item.text, letter_cell(letter)});
    }
  }

  const SideBySide& comparison_;
  const ThemeLabels& themes_;
  Sheet sheet_{"Items",
               {{"theme"},
                {"shared", 18, true, "Asked of several, what they share"},
                {"authority"},
                {"visit"},
                {"kind"},
                {"list"},
                {"number"},
                {"page"},
                {"lead_in"},
                {"text"},
                {"letter_id"}},
               {}};
};

}  // namespace

std::vector<Sheet> workbook_of(const OverTime& comparison, const ThemeLabels& themes) {
  NotesSheet notes(comparison.authority + ": what was asked, visit by visit");
  notes.note(std::string("Visits"), static_cast<std::int64_t>(comparison.letters.size()));
  notes.note(
      std::string("Sheet “Over time”"),
      std::string("Each item of each visit, the oldest first, and what became of what was asked before."));
  notes.heading("Visits, the newest first");
  for (std::size_t at = comparison.letters.size(); at-- > 0;)
    notes.note(
        visit_in_a_line(comparison.letters[at]) + of_predecessor_in_words(comparison, comparison.letters[at]),
        visit_in_numbers(comparison.letters[at], comparison.visits[at]));
  note_left_out(notes, comparison.left_out);
  explain(notes);
  std::vector<std::string_view> left_out;
  if (comparison.predecessors.empty()) left_out = {"authority"};
  return {std::move(notes).sheet(), laid_out(sheet_of(comparison, themes), left_out)};
}

std::vector<Sheet> workbook_of(const SideBySide& comparison, const ThemeLabels& themes) {
  NotesSheet notes("What " + counted(comparison.authorities.size(), "authority is", "authorities are") +
                   " asked, side by side");
  notes.note(std::string("Sheet “Themes”"),
             std::string("How many items of each theme each authority is asked for."));
  notes.note(std::string("Sheet “Items”"),
             std::string("The items themselves, by theme; first what several authorities are asked for."));
  notes.note(std::string("Letters"),
             std::string(comparison.all_letters
                             ? "All."
                             : "Of each authority the latest of each area since its last full inspection."));
  notes.heading("Authorities and their letters");
  for (const auto& letter : comparison.letters)
    notes.note(letter.authority,
               LinkCell{visit_in_a_line(letter) +
                            (letter.no_list ? " (" + std::string(no_list_in_words(letter)) + ")" : ""),
                        letter.source_url.value_or("")});
  for (const auto& name : comparison.without_letters) notes.note(name, std::string("no letter"));
  for (const auto& name : comparison.only_left_out)
    notes.note(name, std::string("only letters that are left out"));
  note_left_out(notes, comparison.left_out);
  explain(notes);
  return {std::move(notes).sheet(), asked_by_theme(comparison, themes),
          laid_out(ItemsByTheme(comparison, themes).sheet())};
}

std::vector<Sheet> workbook_of(const std::vector<SimilarAnswer>& answers) {
  NotesSheet notes("Who was asked something similar");
  notes.note(
      std::string("Sheet “Similar items”"),
      std::string("The items that are nearest by their words, the nearest first; scores run from 0 to 1."));
  notes.heading("What was looked for");
  for (const auto& answer : answers)
    notes.note("“" + answer.text + "”", counted(answer.nearest.size(), "item", "items"));
  explain(notes);
  std::vector<std::string_view> left_out;
  if (answers.size() < 2) left_out = {"near_to", "near_to_text"};
  return {std::move(notes).sheet(), laid_out(sheet_of(answers), left_out)};
}

std::vector<Sheet> workbook_of(const CountTable& table, const ThemeLabels& themes) {
  const std::string rows(name_of(table.question.rows)), columns(name_of(table.question.columns));
  const std::string counted_things = table.question.counted == Counted::visits ? "Visits" : "Items";
  NotesSheet notes(counted_things + " by " + rows + " and " + columns);
  notes.note(counted_things, static_cast<std::int64_t>(table.total));
  notes.note(
      std::string("Sheet “Numbers”"),
      std::string("How many there are. One that belongs to several columns counts in each, but once in the "
                  "total."));
  notes.note(std::string("Sheet “Shares”"), std::string("The same as a share of the row’s total."));
  for (const auto& [label, meaning] : explanations(table, themes)) notes.note(label, meaning);
  auto sheets = number_sheets(table, themes);
  sheets.insert(sheets.begin(), std::move(notes).sheet());
  return sheets;
}

}  // namespace letterlens
