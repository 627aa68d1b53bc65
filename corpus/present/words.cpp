#include "corpus/present/words.h"

#include "corpus/present/phrases.h"
#include "schemas/letter.h"

#include <array>
#include <span>

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
    Label<LetterKind>{LetterKind::sif_inspection, "Single inspection framework"},
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

constexpr std::string_view priority_actions = "priority_actions";

template <typename Labels>
std::string label_in(const Labels& labels, std::string_view name) {
  for (const auto& label : labels)
    if (name_of(label.value) == name) return std::string(label.words);
  return spaced(name);
}

}  // namespace

std::string kind_in_words(std::string_view kind) {
  return label_in(kinds, kind);
}

std::string area_in_words(std::string_view area) {
  return area == every_area ? "All areas" : label_in(areas, area);
}

std::string grade_in_words(std::string_view grade) {
  return label_in(grades, grade);
}

std::string judgement_in_words(std::string_view judgement) {
  return label_in(judgements, judgement);
}

std::string authority_type_in_words(std::string_view type) {
  return spaced(type);
}

std::string status_in_words(std::string_view status) {
  return label_in(statuses, status);
}

std::string status_in_words(ItemStatus status) {
  switch (status) {
    case ItemStatus::first:
      return "Asked for";
    case ItemStatus::persisting:
      return "Asked before";
    case ItemStatus::fresh:
      return "New";
  }
  return {};
}

std::string list_in_words(std::string_view list) {
  return list == priority_actions ? "Priority actions" : "Improvements";
}

std::string item_in_words(std::string_view list, std::int64_t number) {
  return (list == priority_actions ? "Priority action " : "Improvement ") + std::to_string(number);
}

}  // namespace letterlens
