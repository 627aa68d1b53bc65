#include "schemas/letter.h"

#include <array>

namespace letterlens {
namespace {

template <std::size_t N, typename Enum>
std::string_view at(const std::array<std::string_view, N>& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

}  // namespace

Status Letter::status() const {
  Status worst = Status::complete;
  for (const auto& diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::error) return Status::failed;
    if (diagnostic.severity == Severity::warning) worst = Status::needs_review;
  }
  return worst;
}

std::string_view name_of(Severity value) {
  static constexpr std::array<std::string_view, 3> names{"info", "warning", "error"};
  return at(names, value);
}

std::string_view name_of(LetterKind value) {
  static constexpr std::array<std::string_view, 8> names{
      "focused_visit",    "monitoring_visit", "assurance_visit", "jtai",
      "ilacs_inspection", "sif_inspection",   "send_inspection", "unknown"};
  return at(names, value);
}

std::string_view name_of(FocusArea value) {
  static constexpr std::array<std::string_view, 9> names{"front_door",
                                                         "children_in_need_or_protection",
                                                         "vulnerable_adolescents",
                                                         "children_in_care",
                                                         "permanence",
                                                         "care_leavers",
                                                         "placement_decisions",
                                                         "covid_assurance",
                                                         "other"};
  return at(names, value);
}

std::string_view name_of(Grade value) {
  static constexpr std::array<std::string_view, 4> names{"outstanding", "good", "requires_improvement",
                                                         "inadequate"};
  return at(names, value);
}

std::string_view name_of(SectionKind value) {
  static constexpr std::array<std::string_view, 9> names{
      "headline_findings", "improvements", "priority_actions", "strengths", "main_findings",
      "areas_covered",     "next_steps",   "case_study",       "other"};
  return at(names, value);
}

std::string_view name_of(PreviousStatus value) {
  static constexpr std::array<std::string_view, 3> names{"stated", "none_yet", "not_stated"};
  return at(names, value);
}

std::string_view name_of(Status value) {
  static constexpr std::array<std::string_view, 3> names{"complete", "needs_review", "failed"};
  return at(names, value);
}

}  // namespace letterlens
