// Facts about letters, each in one place for all views.
#pragma once

#include "schemas/letter.h"

#include <optional>
#include <string_view>
#include <vector>

namespace letterlens {

// What a letter looked at: everything, one area of practice, the services for children with special
// educational needs and disabilities, or nothing that is known.
class LookedAt {
 public:
  // A full inspection (ILACS, SIF) looks at everything, an area SEND inspection at an area of its own; every
  // other letter at the area of its focus, if it names one.
  static LookedAt of(LetterKind kind, std::optional<FocusArea> focus);

  bool everything() const { return reach_ == Reach::everything; }
  bool send() const { return reach_ == Reach::send; }
  // Nullopt for everything and for SEND, and where no focus is named.
  std::optional<FocusArea> area() const { return area_; }
  // Whether anything is known of what it looked at.
  bool is_known() const { return reach_ != Reach::one_area || area_.has_value(); }
  // Whether it can be told from other areas: `other` may be anything.
  bool is_named() const { return is_known() && area_ != FocusArea::other; }
  // "all", "send", the area's name, or empty.
  std::string_view name() const;
  // What has that name; nullopt if nothing has.
  static std::optional<LookedAt> named(std::string_view name);
  // All that can be known, areas first, each in the order of the record.
  static std::vector<LookedAt> all();

  friend bool operator==(const LookedAt&, const LookedAt&) = default;

 private:
  enum class Reach { one_area, everything, send };
  explicit LookedAt(Reach reach, std::optional<FocusArea> area = std::nullopt) : reach_(reach), area_(area) {}

  Reach reach_;
  std::optional<FocusArea> area_;
};

// What a letter looked at, and whether it can answer for what earlier ones asked.
struct Look {
  LetterKind kind = LetterKind::unknown;
  LookedAt at = LookedAt::of(LetterKind::unknown, std::nullopt);
  bool no_list = false;  // no list of what needs to improve was found in it
};

// Whether `later` looked at what `earlier` looked at: at the same named area, or at everything. A full
// inspection of the authority does not look at what a joint inspection asked of the police and health
// services, nor at what an area SEND inspection asked of the local area partnership.
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
  std::optional<Grade> report = {};          // that the letter itself gives, a graded report
  std::optional<Grade> previous = {};        // of the previous inspection, as the letter states it
  bool not_inspected = false;                // the letter says that there has been no inspection
  std::optional<Grade> earlier_report = {};  // of the authority's latest earlier report in the corpus
};

struct HeldGrade {
  std::optional<Grade> grade;
  GradeFrom from = GradeFrom::unknown;
  friend bool operator==(const HeldGrade&, const HeldGrade&) = default;
};

// The grade held at the time of a visit: what the letter itself says goes before what other letters say.
HeldGrade held_grade(const KnownGrades& known);

// A grade that a letter gives, or states of an earlier inspection, and when that was.
struct DatedGrade {
  Grade grade = Grade::good;
  std::optional<Date> date;
};

// The last grade of overall effectiveness among those that letters to an authority give or state: the latest
// dated one, of equal dates the first; without dates the last one in order. Nullopt if there are none.
std::optional<DatedGrade> last_grade(const std::vector<DatedGrade>& grades);

}  // namespace letterlens
