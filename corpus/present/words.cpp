#include "corpus/present/words.h"

#include "corpus/present/phrases.h"
#include "schemas/letter.h"

#include <array>

namespace letterlens {
namespace {

template <typename Enum>
struct Label {
  Enum value;
  std::string_view words;
};

constexpr std::array kinds{
    Label<LetterKind>{LetterKind::focused_visit, "Focused visit"},
    Label<LetterKind>{LetterKind::monitoring_visit, "Monitoring visit"},
    Label<LetterKind>{LetterKind::assurance_visit, "Assurance visit"},
    Label<LetterKind>{LetterKind::jtai, "Joint targeted area inspection"},
    Label<LetterKind>{LetterKind::ilacs_inspection, "Inspection of services (ILACS)"},
    Label<LetterKind>{LetterKind::sif_inspection, "Inspection of services (SIF)"},
    Label<LetterKind>{LetterKind::send_inspection, "Area SEND inspection"},
    Label<LetterKind>{LetterKind::unknown, "Other document"},
};

constexpr std::array areas{
    Label<FocusArea>{FocusArea::front_door, "Front door"},
    Label<FocusArea>{FocusArea::children_in_need_or_protection, "Children in need or protection"},
    Label<FocusArea>{FocusArea::vulnerable_adolescents, "Vulnerable adolescents"},
    Label<FocusArea>{FocusArea::children_in_care, "Children in care"},
    Label<FocusArea>{FocusArea::permanence, "Permanence"},
    Label<FocusArea>{FocusArea::care_leavers, "Care leavers"},
    Label<FocusArea>{FocusArea::placement_decisions, "Placement decisions"},
    Label<FocusArea>{FocusArea::covid_assurance, "COVID-19 assurance"},
    Label<FocusArea>{FocusArea::other, "Another area"},
};

constexpr std::array grades{
    Label<Grade>{Grade::outstanding, "Outstanding"},
    Label<Grade>{Grade::good, "Good"},
    Label<Grade>{Grade::requires_improvement, "Requires improvement"},
    Label<Grade>{Grade::inadequate, "Inadequate"},
};

constexpr std::array grades_from{
    Label<GradeFrom>{GradeFrom::this_report, "This report"},
    Label<GradeFrom>{GradeFrom::previous_inspection, "Previous inspection"},
    Label<GradeFrom>{GradeFrom::not_inspected, "Not yet inspected"},
    Label<GradeFrom>{GradeFrom::earlier_report, "Earlier report"},
    Label<GradeFrom>{GradeFrom::unknown, "Grade not stated"},
};

constexpr std::array statuses{
    Label<Status>{Status::complete, "Complete"},
    Label<Status>{Status::needs_review, "Needs review"},
    Label<Status>{Status::failed, "Could not be read"},
};

constexpr std::array judgements{
    Label<Judgement>{Judgement::overall_effectiveness, "Overall effectiveness"},
    Label<Judgement>{Judgement::impact_of_leaders, "Impact of leaders"},
    Label<Judgement>{Judgement::help_and_protection, "Help and protection"},
    Label<Judgement>{Judgement::in_care, "Children in care"},
    Label<Judgement>{Judgement::care_leavers, "Care leavers"},
    Label<Judgement>{Judgement::adoption, "Adoption"},
};

constexpr std::array item_statuses{
    Label<ItemStatus>{ItemStatus::first, "Asked for"},
    Label<ItemStatus>{ItemStatus::persisting, "Asked before"},
    Label<ItemStatus>{ItemStatus::possibly_persisting, "Possibly asked before"},
    Label<ItemStatus>{ItemStatus::fresh, "New"},
    Label<ItemStatus>{ItemStatus::not_raised_again, "Not raised again"},
    Label<ItemStatus>{ItemStatus::not_looked_at, "Not looked at this time"},
};

constexpr std::array lists{
    Label<ItemList>{ItemList::improvements, "Improvements"},
    Label<ItemList>{ItemList::priority_actions, "Priority actions"},
    Label<ItemList>{ItemList::strengths, "Strengths"},
};

constexpr std::array items{
    Label<ItemList>{ItemList::improvements, "Improvement"},
    Label<ItemList>{ItemList::priority_actions, "Priority action"},
    Label<ItemList>{ItemList::strengths, "Strength"},
};

template <typename Enum, std::size_t count>
std::string label_in(const std::array<Label<Enum>, count>& labels, Enum value) {
  static_assert(count == all_of<Enum>().size(), "each value has one label");
  for (const auto& label : labels)
    if (label.value == value) return std::string(label.words);
  return {};
}

}  // namespace

std::string kind_in_words(LetterKind kind) {
  return label_in(kinds, kind);
}

std::string area_in_words(FocusArea area) {
  return label_in(areas, area);
}

std::string area_in_words(const LookedAt& at) {
  if (at.everything()) return "All areas";
  if (at.send()) return "Special educational needs and disabilities";
  return at.area() ? area_in_words(*at.area()) : std::string();
}

std::string grade_in_words(Grade grade) {
  return label_in(grades, grade);
}

std::string grade_from_in_words(GradeFrom from) {
  return label_in(grades_from, from);
}

std::string held_grade_in_words(const HeldGrade& held) {
  if (held.from == GradeFrom::not_inspected) return without_capital(grade_from_in_words(held.from));
  if (!held.grade) return {};
  return grade_in_words(*held.grade) +
         (held.from == GradeFrom::earlier_report ? ", by an earlier report" : "");
}

std::string judgement_in_words(Judgement judgement) {
  return label_in(judgements, judgement);
}

std::string judgements_in_words(const Judgements& given) {
  std::string all;
  for (const bool overall : {true, false})
    for (const auto& [judgement, grade] : given)
      if ((judgement == Judgement::overall_effectiveness) == overall)
        all += (all.empty() ? "" : "; ") + judgement_in_words(judgement) + ": " + grade_in_words(grade);
  return all;
}

std::string authority_type_in_words(std::string_view type) {
  return spaced(type);
}

std::string status_in_words(Status status) {
  return label_in(statuses, status);
}

std::string status_in_words(ItemStatus status) {
  return label_in(item_statuses, status);
}

std::string list_in_words(ItemList list) {
  return label_in(lists, list);
}

std::string item_in_words(ItemList list, std::int64_t number) {
  return label_in(items, list) + ' ' + std::to_string(number);
}

}  // namespace letterlens
