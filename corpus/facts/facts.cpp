#include "corpus/facts/facts.h"

namespace letterlens {

LookedAt LookedAt::of(LetterKind kind, std::optional<FocusArea> focus) {
  LookedAt out;
  if (kind == LetterKind::ilacs_inspection)
    out.everything_ = true;
  else
    out.area_ = focus;
  return out;
}

LookedAt LookedAt::of(std::string_view kind, std::string_view focus) {
  return of(parse<LetterKind>(kind).value_or(LetterKind::unknown), parse<FocusArea>(focus));
}

std::string_view LookedAt::name() const {
  if (everything_) return "all";
  return area_ ? name_of(*area_) : std::string_view();
}

bool looks_at_the_same(const Look& later, const Look& earlier) {
  if (later.at.everything() && earlier.kind != LetterKind::jtai) return true;
  return later.at.is_named() && later.at == earlier.at;
}

bool answers_for(const Look& later, const Look& earlier) {
  return !later.no_list && looks_at_the_same(later, earlier);
}

HeldGrade held_grade(const KnownGrades& known) {
  if (known.report) return {known.report, GradeFrom::this_report};
  if (known.previous) return {known.previous, GradeFrom::previous_inspection};
  if (known.not_inspected) return {std::nullopt, GradeFrom::not_inspected};
  if (known.earlier_report) return {known.earlier_report, GradeFrom::earlier_report};
  return {};
}

}  // namespace letterlens
