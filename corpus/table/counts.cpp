#include "corpus/table/counts.h"

#include "corpus/store/held_grades.h"
#include "corpus/store/items.h"
#include "corpus/store/letter_heads.h"
#include "schemas/letter.h"

#include <algorithm>
#include <array>
#include <set>

namespace letterlens {
namespace {

using Labels = std::vector<std::string>;

constexpr std::string_view not_inspected = "not_inspected";
constexpr std::array at_the_end{nothing_asked, no_list, findings_not_read, not_stated};

class Counter {
 public:
  Counter(Database& database, const CountQuestion& question)
      : database_(database), condition_(condition_of(question.filter, database)) {
    table_.question = question;
  }

  CountTable count() {
    if (asks_for(Dimension::grade)) grades_.emplace(database_, condition_);
    if (asks_for(Dimension::theme) || table_.question.counted == Counted::items) read_items();
    for_each_letter_head(database_, condition_, [&](const LetterHead& letter) { add(letter); });
    return finished();
  }

 private:
  bool asks_for(Dimension dimension) const {
    return table_.question.rows == dimension || table_.question.columns == dimension;
  }

  void read_items() {
    items_ = themes_by_letter(database_, condition_);
    for (auto& [letter, items] : items_)
      for (auto& themes : items)
        if (themes.empty()) themes.emplace_back("other");
  }

  std::string grade_label(const LetterHead& letter) const {
    const HeldGrade held = grades_->of(letter);
    if (held.grade) return std::string(name_of(*held.grade));
    return std::string(held.from == GradeFrom::not_inspected ? not_inspected : not_stated);
  }

  Labels labels(Dimension dimension, const LetterHead& letter, const Labels& themes) const {
    constexpr std::size_t digits_of_year = 4;
    const auto or_missing = [](std::string_view label) {
      return std::string(label.empty() ? not_stated : label);
    };
    switch (dimension) {
      case Dimension::area:
        return {or_missing(LookedAt::of(letter.kind, letter.area).name())};
      case Dimension::theme:
        return themes;
      case Dimension::kind:
        return {std::string(name_of(letter.kind))};
      case Dimension::year:
        return {or_missing(letter.date ? letter.date->iso().substr(0, digits_of_year) : "")};
      case Dimension::region:
        return {or_missing(letter.region.value_or(""))};
      case Dimension::authority:
        return {or_missing(letter.authority)};
      case Dimension::grade:
        return {grade_label(letter)};
    }
    return {};
  }

  // Why a letter has no items: only one that could have had them asks for nothing.
  static std::string_view without_items(const LetterHead& letter) {
    if (!is_mined(letter.kind)) return findings_not_read;
    return letter.no_list ? no_list : nothing_asked;
  }

  void add(const LetterHead& letter) {
    if (asks_for(Dimension::grade)) ++table_.grades_from[grades_->of(letter).from];
    const auto found = items_.find(letter.letter);
    const std::vector<Labels> no_items;
    const auto& items = found == items_.end() ? no_items : found->second;
    if (table_.question.counted == Counted::items) {
      for (const auto& themes : items) add_unit(letter, themes);
      return;
    }
    std::set<std::string> themes;
    for (const auto& of_item : items) themes.insert(of_item.begin(), of_item.end());
    if (themes.empty()) themes.emplace(without_items(letter));
    add_unit(letter, {themes.begin(), themes.end()});
  }

  void add_unit(const LetterHead& letter, const Labels& themes) {
    const Labels rows = labels(table_.question.rows, letter, themes);
    const Labels columns = labels(table_.question.columns, letter, themes);
    ++table_.total;
    for (const auto& row : rows) ++rows_[row];
    for (const auto& column : columns) ++columns_[column];
    for (const auto& row : rows)
      for (const auto& column : columns) ++cells_[{row, column}];
  }

  CountTable finished() {
    table_.rows = ordered(rows_, table_.question.rows);
    table_.columns = ordered(columns_, table_.question.columns);
    for (const auto& row : table_.rows) {
      auto& counts = table_.counts.emplace_back();
      for (const auto& column : table_.columns) {
        const auto cell = cells_.find({row, column});
        counts.push_back(cell == cells_.end() ? 0 : cell->second);
      }
      table_.row_totals.push_back(rows_.at(row));
    }
    for (const auto& column : table_.columns) table_.column_totals.push_back(columns_.at(column));
    return std::move(table_);
  }

  // In the order of the record's own lists; what has none by its letters.
  static Labels usual_order(Dimension dimension) {
    Labels order;
    if (dimension == Dimension::area)
      for (const auto& area : LookedAt::all()) order.emplace_back(area.name());
    if (dimension == Dimension::grade) {
      order.assign(enum_names<Grade>.begin(), enum_names<Grade>.end());
      order.emplace_back(not_inspected);
    }
    if (dimension == Dimension::kind)
      order.assign(enum_names<LetterKind>.begin(), enum_names<LetterKind>.end());
    return order;
  }

  static Labels ordered(const std::map<std::string, std::size_t>& counted, Dimension dimension) {
    const Labels order = usual_order(dimension);
    const auto place = [&](const std::string& label) {
      const auto known = std::find(order.begin(), order.end(), label) - order.begin();
      const auto last = std::find(at_the_end.begin(), at_the_end.end(), label);
      const auto from_the_end = last == at_the_end.end() ? 0 : 1 + (last - at_the_end.begin());
      return std::tuple(from_the_end, known, label);
    };
    Labels labels;
    for (const auto& entry : counted) labels.push_back(entry.first);
    std::sort(labels.begin(), labels.end(),
              [&](const std::string& a, const std::string& b) { return place(a) < place(b); });
    return labels;
  }

  Database& database_;
  Condition condition_;
  CountTable table_;
  std::optional<HeldGrades> grades_;
  std::map<std::int64_t, std::vector<Labels>> items_;  // of each letter; of each item its themes
  std::map<std::string, std::size_t> rows_, columns_;
  std::map<std::pair<std::string, std::string>, std::size_t> cells_;
};

}  // namespace

std::string dimension_names() {
  std::string names;
  for (const auto name : enum_names<Dimension>) names += (names.empty() ? "" : ", ") + std::string(name);
  return names;
}

CountTable count(Database& database, const CountQuestion& question) {
  return Counter(database, question).count();
}

}  // namespace letterlens
