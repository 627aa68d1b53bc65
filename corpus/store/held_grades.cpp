#include "corpus/store/held_grades.h"

#include <utility>

namespace letterlens {

HeldGrades::HeldGrades(Database& database, const Condition& condition)
    : not_inspected_(letters_not_yet_inspected(database, condition)) {
  for (auto& report : graded_reports(database)) reports_[report.authority].push_back(std::move(report));
}

HeldGrade HeldGrades::of(const LetterHead& letter) const {
  KnownGrades known{.report = letter.grade,
                    .previous = letter.previous_grade,
                    .not_inspected = not_inspected_.contains(letter.letter)};
  const auto reports = reports_.find(letter.authority);
  if (letter.date && reports != reports_.end())
    for (const auto& report : reports->second)
      if (report.date < letter.date) known.earlier_report = report.grade;
  return held_grade(known);
}

}  // namespace letterlens
