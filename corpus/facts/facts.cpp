#include "corpus/facts/facts.h"

namespace letterlens {
namespace {

constexpr std::string_view name_of_everything = "all";
constexpr std::string_view name_of_send = "send";

}  // namespace

LookedAt LookedAt::of(LetterKind kind, std::optional<FocusArea> focus) {
  switch (kind) {
    case LetterKind::ilacs_inspection:
    case LetterKind::sif_inspection:
      return LookedAt(Reach::everything);
    case LetterKind::send_inspection:
      return LookedAt(Reach::send);
    case LetterKind::focused_visit:
    case LetterKind::monitoring_visit:
    case LetterKind::assurance_visit:
    case LetterKind::jtai:
    case LetterKind::unknown:
      break;
  }
  return LookedAt(Reach::one_area, focus);
}

std::string_view LookedAt::name() const {
  if (everything()) return name_of_everything;
  if (send()) return name_of_send;
  return area_ ? name_of(*area_) : std::string_view();
}

std::optional<LookedAt> LookedAt::named(std::string_view name) {
  for (const auto& one : all())
    if (one.name() == name) return one;
  return std::nullopt;
}

std::vector<LookedAt> LookedAt::all() {
  std::vector<LookedAt> all;
  for (const auto area : all_of<FocusArea>()) all.push_back(LookedAt(Reach::one_area, area));
  all.push_back(LookedAt(Reach::send));
  all.push_back(LookedAt(Reach::everything));
  return all;
}

bool looks_at_the_same(const Look& later, const Look& earlier) {
  if (later.at.everything() && earlier.kind != LetterKind::jtai && !earlier.at.send()) return true;
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

std::optional<DatedGrade> last_grade(const std::vector<DatedGrade>& grades) {
  std::optional<DatedGrade> last;
  for (const auto& grade : grades) {
    const bool is_later =
        grade.date ? !last || !last->date || *grade.date > *last->date : !last || !last->date;
    if (is_later) last = grade;
  }
  return last;
}

}  // namespace letterlens
