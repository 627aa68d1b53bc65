// Facts about letters, each in one place for all views.
#pragma once

#include "schemas/letter.h"

#include <optional>
#include <string_view>

namespace letterlens {

// The areas of practice that a letter looked at: everything, one area, or none that is known.
class LookedAt {
 public:
  // A full inspection looks at everything; every other letter at the area of its focus, if it names one.
  static LookedAt of(LetterKind kind, std::optional<FocusArea> focus);
  // The same by the names of a kind and a focus, as the tables of a corpus have them.
  static LookedAt of(std::string_view kind, std::string_view focus);

  bool everything() const { return everything_; }
  // Nullopt for everything, and where no focus is named.
  std::optional<FocusArea> area() const { return area_; }
  // Whether it can be told from other areas: `other` may be anything.
  bool is_named() const { return everything_ || (area_ && *area_ != FocusArea::other); }
  // "all", the area's name, or empty.
  std::string_view name() const;

  friend bool operator==(const LookedAt&, const LookedAt&) = default;

 private:
  bool everything_ = false;
  std::optional<FocusArea> area_;
};

// What a letter looked at, and whether it can answer for what earlier ones asked.
struct Look {
  LetterKind kind = LetterKind::unknown;
  LookedAt at;
  bool no_list = false;  // no list of what needs to improve was found in it
};

// Whether `later` looked at what `earlier` looked at: at the same named area, or at everything. A full
// inspection of the authority does not look at what a joint inspection asked of the police and health
// services.
bool looks_at_the_same(const Look& later, const Look& earlier);

// Whether what `earlier` asked for is answered by `later`, which either asks for it again or no longer does.
// A letter without a list answers for nothing; one that states that nothing needs to improve does answer.
bool answers_for(const Look& later, const Look& earlier);

// Where the grade that an authority held at the time of a visit is from.
enum class GradeFrom { this_report, previous_inspection, not_inspected, earlier_report, unknown };
template <>
inline constexpr auto enum_names<GradeFrom> = enum_table<GradeFrom::unknown>("this_report",
                                                                             "previous_inspection",
                                                                             "not_inspected",
                                                                             "earlier_report", "unknown");

// The grades of overall effectiveness that are known about a letter.
struct KnownGrades {
  std::optional<Grade> report;          // that the letter itself gives, a graded report
  std::optional<Grade> previous;        // of the previous inspection, as the letter states it
  bool not_inspected = false;           // the letter says that there has been no inspection
  std::optional<Grade> earlier_report;  // of the authority's latest earlier report in the corpus
};

struct HeldGrade {
  std::optional<Grade> grade;
  GradeFrom from = GradeFrom::unknown;
  friend bool operator==(const HeldGrade&, const HeldGrade&) = default;
};

// The grade held at the time of a visit: what the letter itself says goes before what other letters say.
HeldGrade held_grade(const KnownGrades& known);

}  // namespace letterlens
