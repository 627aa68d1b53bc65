#include "corpus/facts/facts.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace letterlens {
namespace {

Look look(LetterKind kind, std::optional<FocusArea> focus, bool no_list = false) {
  return {kind, LookedAt::of(kind, focus), no_list};
}

TEST(LookedAt, IsEverythingForAFullInspectionAndElseTheFocus) {
  EXPECT_EQ(LookedAt::of(LetterKind::ilacs_inspection, std::nullopt).name(), "all");
  EXPECT_EQ(LookedAt::of(LetterKind::sif_inspection, FocusArea::care_leavers).name(), "all");
  EXPECT_EQ(LookedAt::of(LetterKind::send_inspection, std::nullopt).name(), "send");
  EXPECT_EQ(LookedAt::of(LetterKind::focused_visit, FocusArea::front_door).name(), "front_door");
  EXPECT_EQ(LookedAt::of(LetterKind::jtai, FocusArea::other).name(), "other");
  EXPECT_EQ(LookedAt::of(LetterKind::monitoring_visit, std::nullopt).name(), "");
  EXPECT_TRUE(LookedAt::of(LetterKind::ilacs_inspection, std::nullopt).is_named());
  EXPECT_TRUE(LookedAt::of(LetterKind::focused_visit, FocusArea::front_door).is_named());
  EXPECT_FALSE(LookedAt::of(LetterKind::focused_visit, FocusArea::other).is_named());
  EXPECT_FALSE(LookedAt::of(LetterKind::focused_visit, std::nullopt).is_named());
}

struct AnswerRow {
  std::string why;
  Look later, earlier;
  bool looks, answers;
};

TEST(LaterLetters, AnswerForWhatTheyLookedAt) {
  const Look door = look(LetterKind::focused_visit, FocusArea::front_door);
  const Look monitored_door = look(LetterKind::monitoring_visit, FocusArea::front_door);
  const Look care = look(LetterKind::focused_visit, FocusArea::children_in_care);
  const Look full = look(LetterKind::ilacs_inspection, std::nullopt);
  const Look sif = look(LetterKind::sif_inspection, std::nullopt);
  const Look send = look(LetterKind::send_inspection, std::nullopt);
  const Look joint = look(LetterKind::jtai, FocusArea::front_door);
  const Look other = look(LetterKind::focused_visit, FocusArea::other);
  const Look nameless = look(LetterKind::focused_visit, std::nullopt);
  const Look listless = look(LetterKind::focused_visit, FocusArea::front_door, true);
  for (const auto& row :
       std::vector<AnswerRow>{{"a visit of another kind to the same area", monitored_door, door, true, true},
                              {"another area", care, door, false, false},
                              {"a full inspection for a visit", full, door, true, true},
                              {"a visit for a full inspection", door, full, false, false},
                              {"a full inspection for a full inspection", full, full, true, true},
                              {"a full inspection for a joint one", full, joint, false, false},
                              {"a joint inspection for a visit to its area", joint, door, true, true},
                              {"a visit for a joint inspection of its area", door, joint, true, true},
                              {"no named area, not even its own", other, other, false, false},
                              {"a SIF report for a visit", sif, door, true, true},
                              {"an area SEND inspection for an area SEND inspection", send, send, true, true},
                              {"a full inspection for an area SEND inspection", full, send, false, false},
                              {"an area SEND inspection for a full inspection", send, full, false, false},
                              {"an area SEND inspection for a visit", send, door, false, false},
                              {"no focus", nameless, nameless, false, false},
                              {"a full inspection for a visit without a focus", full, nameless, true, true},
                              {"without a list it looks but does not answer", listless, door, true, false},
                              {"what had no list can be answered for", door, listless, true, true}}) {
    EXPECT_EQ(looks_at_the_same(row.later, row.earlier), row.looks) << row.why;
    EXPECT_EQ(answers_for(row.later, row.earlier), row.answers) << row.why;
  }
}

TEST(HeldGrade, IsWhatTheLetterSaysBeforeWhatOthersSay) {
  const auto good = Grade::good, inadequate = Grade::inadequate, outstanding = Grade::outstanding;
  EXPECT_EQ(held_grade({good, inadequate, true, outstanding}), (HeldGrade{good, GradeFrom::this_report}));
  EXPECT_EQ(held_grade({std::nullopt, inadequate, true, outstanding}),
            (HeldGrade{inadequate, GradeFrom::previous_inspection}));
  EXPECT_EQ(held_grade({std::nullopt, std::nullopt, true, outstanding}),
            (HeldGrade{std::nullopt, GradeFrom::not_inspected}));
  EXPECT_EQ(held_grade({std::nullopt, std::nullopt, false, outstanding}),
            (HeldGrade{outstanding, GradeFrom::earlier_report}));
  EXPECT_EQ(held_grade({}), HeldGrade{});
}

TEST(LookedAt, IsFoundByItsName) {
  for (const auto& one : LookedAt::all()) EXPECT_EQ(LookedAt::named(one.name()), one) << one.name();
  EXPECT_FALSE(LookedAt::named("").has_value());
  EXPECT_FALSE(LookedAt::named("nowhere").has_value());
}

TEST(LastGrade, IsTheLatestDatedOneElseTheLast) {
  const auto date = [](const char* iso) { return Date::parse(iso); };
  const DatedGrade early{Grade::good, date("2016-07")}, late{Grade::inadequate, date("2020-03-01")};
  const DatedGrade same{Grade::outstanding, date("2020-03-01")};
  const DatedGrade undated{Grade::requires_improvement, std::nullopt}, other{Grade::good, std::nullopt};
  struct Row {
    std::string why;
    std::vector<DatedGrade> grades;
    std::optional<Grade> last;
  };
  for (const auto& row :
       std::vector<Row>{{"none", {}, std::nullopt},
                        {"the latest", {late, early}, Grade::inadequate},
                        {"a dated one before an undated one", {early, undated}, Grade::good},
                        {"also after it", {undated, early}, Grade::good},
                        {"of undated ones the last", {undated, other}, Grade::good},
                        {"of equal dates the first", {late, same}, Grade::inadequate}}) {
    const auto last = last_grade(row.grades);
    EXPECT_EQ(last ? std::optional(last->grade) : std::nullopt, row.last) << row.why;
  }
}

}  // namespace
}  // namespace letterlens
