#include "corpus/table/counts.h"

#include "corpus/store/findings.h"
#include "corpus/store/rows.h"
#include "schemas/letter.h"

#include <Poco/Data/Statement.h>
#include <algorithm>
#include <array>
#include <set>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;
using Labels = std::vector<std::string>;

constexpr std::array dimensions{Dimension::area,   Dimension::theme,     Dimension::kind, Dimension::year,
                                Dimension::region, Dimension::authority, Dimension::grade};

constexpr std::string_view not_inspected = "not_inspected";
constexpr std::array at_the_end{nothing_asked, no_list, findings_not_read, not_stated};

struct Letter {
  Poco::Int64 letter = 0;
  Text authority, date, region, area, grade, previous_grade, previous_date;
  std::string kind;
  bool no_list = false;
};

struct Report {
  std::string date, grade;
};

// The graded reports of the corpus, each authority's by date: what letters that state no grade go by.
class Reports {
 public:
  explicit Reports(Database& database) {
    std::string authority;
    Report report;
    Poco::Data::Statement select(database.session());
    select
        << "SELECT coalesce(authority, authority_as_written), date, grade FROM letters WHERE current = 1 AND "
           "grade IS NOT NULL AND date IS NOT NULL AND coalesce(authority, authority_as_written) IS NOT NULL "
           "ORDER BY date, id",
        into(authority), into(report.date), into(report.grade), range(0, 1);
    while (!select.done())
      if (select.execute() > 0) reports_[authority].push_back(report);
  }

  const Report* latest_before(const std::string& authority, const std::string& date) const {
    const auto found = reports_.find(authority);
    if (found == reports_.end()) return nullptr;
    const Report* latest = nullptr;
    for (const auto& report : found->second)
      if (report.date < date) latest = &report;
    return latest;
  }

 private:
  std::map<std::string, std::vector<Report>> reports_;
};

class Counter {
 public:
  Counter(Database& database, const CountQuestion& question)
      : database_(database), condition_(condition_of(question.filter, database)) {
    table_.question = question;
  }

  CountTable count() {
    if (asks_for(Dimension::grade)) {
      reports_.emplace(database_);
      read_not_inspected();
    }
    if (asks_for(Dimension::theme) || table_.question.counted == Counted::items) read_items();
    each_letter([&](const Letter& letter) { add(letter); });
    return finished();
  }

 private:
  bool asks_for(Dimension dimension) const {
    return table_.question.rows == dimension || table_.question.columns == dimension;
  }

  template <typename Use>
  void each_letter(Use use_letter) {
    Letter row;
    Poco::Data::Statement select(database_.session());
    select << "SELECT letter, coalesce(authority, authority_as_written), date, region, area, grade, "
              "previous_grade, previous_date, kind, " +
                  std::string(without_list) + " FROM letters WHERE " + condition_.sql,
        into(row.letter), into(row.authority), into(row.date), into(row.region), into(row.area),
        into(row.grade), into(row.previous_grade), into(row.previous_date), into(row.kind), into(row.no_list),
        range(0, 1);
    bind(select, condition_);
    while (!select.done())
      if (select.execute() > 0) use_letter(row);
  }

  // Only the record itself tells "not yet inspected" from "not stated".
  void read_not_inspected() {
    Poco::Int64 letter = 0;
    Poco::Data::Statement select(database_.session());
    select
        << "SELECT letters.letter FROM letters JOIN texts ON texts.letter = letters.letter WHERE "
           "letters.grade IS NULL AND letters.previous_grade IS NULL AND letters.previous_date IS NULL AND "
           "json_extract(texts.record, '$.previous_inspection.status') = 'none_yet' AND " +
               condition_.sql,
        into(letter), range(0, 1);
    bind(select, condition_);
    while (!select.done())
      if (select.execute() > 0) not_inspected_.insert(letter);
  }

  void read_items() {
    Poco::Int64 letter = 0, item = 0;
    Text theme;
    Poco::Int64 last_item = 0;
    Poco::Data::Statement select(database_.session());
    select
        << "SELECT items.letter, items.item, item_themes.theme FROM items JOIN letters ON letters.letter = "
           "items.letter LEFT JOIN item_themes ON item_themes.item = items.item WHERE " +
               condition_.sql + " ORDER BY items.letter, items.item, item_themes.theme",
        into(letter), into(item), into(theme), range(0, 1);
    bind(select, condition_);
    while (!select.done())
      if (select.execute() > 0) {
        auto& items = items_[letter];
        if (item != last_item) items.emplace_back();
        last_item = item;
        items.back().push_back(theme.value("other"));
      }
  }

  GradeAtVisit grade_of(const Letter& letter) const {
    if (!letter.grade.isNull()) return {letter.grade.value(), "this_report"};
    if (!letter.previous_grade.isNull()) return {letter.previous_grade.value(), "previous_inspection"};
    if (not_inspected_.count(letter.letter) > 0) return {std::string(not_inspected), "not_inspected"};
    if (!letter.authority.isNull() && !letter.date.isNull())
      if (const auto* report = reports_->latest_before(letter.authority.value(), letter.date.value()))
        return {report->grade, "earlier_report"};
    return {std::string(not_stated), "unknown"};
  }

  Labels labels(Dimension dimension, const Letter& letter, const Labels& themes) const {
    constexpr std::size_t digits_of_year = 4;
    const std::string missing(not_stated);
    switch (dimension) {
      case Dimension::area:
        return {letter.kind == "ilacs_inspection" ? "all" : letter.area.value(missing)};
      case Dimension::theme:
        return themes;
      case Dimension::kind:
        return {letter.kind};
      case Dimension::year:
        return {
            letter.date.value(missing).substr(0, letter.date.isNull() ? std::string::npos : digits_of_year)};
      case Dimension::region:
        return {letter.region.value(missing)};
      case Dimension::authority:
        return {letter.authority.value(missing)};
      case Dimension::grade:
        return {grade_of(letter).grade};
    }
    return {};
  }

  // Why a letter has no items: only one that could have had them asks for nothing.
  static std::string_view without_items(const Letter& letter) {
    if (!has_findings(letter.kind)) return findings_not_read;
    return letter.no_list ? no_list : nothing_asked;
  }

  void add(const Letter& letter) {
    if (asks_for(Dimension::grade)) ++table_.grades_from[grade_of(letter).from];
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

  void add_unit(const Letter& letter, const Labels& themes) {
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
    if (dimension == Dimension::area) {
      for (const auto area : {FocusArea::front_door, FocusArea::children_in_need_or_protection,
                              FocusArea::vulnerable_adolescents, FocusArea::children_in_care,
                              FocusArea::permanence, FocusArea::care_leavers, FocusArea::placement_decisions,
                              FocusArea::covid_assurance, FocusArea::other})
        order.emplace_back(name_of(area));
      order.emplace_back("all");
    }
    if (dimension == Dimension::grade) {
      for (const auto grade :
           {Grade::outstanding, Grade::good, Grade::requires_improvement, Grade::inadequate})
        order.emplace_back(name_of(grade));
      order.emplace_back(not_inspected);
    }
    if (dimension == Dimension::kind)
      for (const auto kind : {LetterKind::focused_visit, LetterKind::monitoring_visit,
                              LetterKind::assurance_visit, LetterKind::jtai, LetterKind::ilacs_inspection,
                              LetterKind::sif_inspection, LetterKind::send_inspection, LetterKind::unknown})
        order.emplace_back(name_of(kind));
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
  std::optional<Reports> reports_;
  std::set<Poco::Int64> not_inspected_;
  std::map<Poco::Int64, std::vector<Labels>> items_;  // of each letter; of each item its themes
  std::map<std::string, std::size_t> rows_, columns_;
  std::map<std::pair<std::string, std::string>, std::size_t> cells_;
};

}  // namespace

std::string_view name_of(Dimension dimension) {
  switch (dimension) {
    case Dimension::area:
      return "area";
    case Dimension::theme:
      return "theme";
    case Dimension::kind:
      return "kind";
    case Dimension::year:
      return "year";
    case Dimension::region:
      return "region";
    case Dimension::authority:
      return "authority";
    case Dimension::grade:
      return "grade";
  }
  return "";
}

std::optional<Dimension> dimension_named(std::string_view name) {
  for (const auto dimension : dimensions)
    if (name_of(dimension) == name) return dimension;
  return std::nullopt;
}

std::string dimension_names() {
  std::string names;
  for (const auto dimension : dimensions)
    names += (names.empty() ? "" : ", ") + std::string(name_of(dimension));
  return names;
}

CountTable count(Database& database, const CountQuestion& question) {
  CountTable table;
  guard(database.folder(), [&] { table = Counter(database, question).count(); });
  return table;
}

}  // namespace letterlens
