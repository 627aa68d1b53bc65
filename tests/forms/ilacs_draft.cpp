// A report of an inspection of local authority children's services (ILACS, 2018 on).
#include "tests/forms/draft.h"

namespace letterlens::testing {
namespace {

using Json = nlohmann::json;

class IlacsDraft : Draft {
 public:
  IlacsDraft(std::uint32_t seed, const RegisteredAuthority& authority) : Draft(seed, authority) {
    draw_people();
    draw_visit_as(form("visit_report"));
    theme_group_ =
        random_.one_of(std::vector<std::string>{"front_door", "protection", "in_care", "care_leavers"});
  }

  FormLetter letter() {
    begin_report("ilacs_inspection");
    const std::string title = filled(form("title", "ilacs").text, slots_);
    add(PartKind::title, title);
    letter_.truth["title"] = title;
    add_label("Inspection dates:", slots_["visit"], false);
    letter_.truth["visit_ranges"] = visit_.ranges;
    lead_inspector();
    grades();
    letter_.truth["headline"] = narrative();
    improvements();
    for (const auto& [label, code, grade] : rows_)
      if (code != "overall_effectiveness") judgement(label, grade);
    return std::move(letter_);
  }

 private:
  struct Row {
    std::string label, code;
    DrawnGrade grade;
  };

  void lead_inspector() {
    // A report without one is rare, and flagged.
    const Form& row = random_.chance(4) ? form("lead_inspector")
                                        : form("lead_inspector", random_.chance(70) ? "line" : "cells");
    if (row.text.empty()) return;
    letter_.truth["inspectors"] = {slots_["n1"]};
    add_label("Lead inspector:", filled(row.text, slots_), row.truth == "cells");
  }

  // What was judged changed in 2023 (care leavers on their own) and in April 2026 (no overall grade).
  void grades() {
    const std::string first = iso(visit_.first);
    add(PartKind::row, "Judgement\tGrade");
    letter_.truth["judgements"] = Json::object();
    const auto judge = [&](const std::string& label, const std::string& code) {
      const DrawnGrade grade = draw_grade(random_);
      rows_.push_back({label, code, grade});
      std::string words(grade.as_written);
      words[0] = static_cast<char>(words[0] - 'a' + 'A');
      add(PartKind::row, label + '\t' + words);
      letter_.truth["judgements"][code] = grade.code;
    };
    judge("The impact of leaders on social work practice with children and families", "impact_of_leaders");
    judge("The experiences and progress of children who need help and protection", "help_and_protection");
    if (first < "2023-01-01") {
      judge("The experiences and progress of children in care and care leavers", "in_care");
    } else {
      judge("The experiences and progress of children in care", "in_care");
      judge("The experiences and progress of care leavers", "care_leavers");
    }
    if (first < "2026-04-01") judge("Overall effectiveness", "overall_effectiveness");
  }

  void improvements() {
    const auto& judged = letter_.truth["judgements"];
    const bool outstanding =
        judged.contains("overall_effectiveness") && judged["overall_effectiveness"] == "outstanding";
    if (outstanding && random_.chance(30)) return;
    add_heading(PartKind::heading, form("heading.improvements_of_report").text, "improvements");
    letter_.truth["improvements"] = list(random_.between(1, 9), list_style());
  }

  void judgement(const std::string& label, const DrawnGrade& grade) {
    const std::string words(grade.as_written);
    add_heading(PartKind::heading,
                filled(form("heading.judgement").text, {{"label", label}, {"grade", words}}), "other");
    const bool numbered = random_.chance(70);
    for (int count = random_.between(2, 4); count > 0; --count) {
      if (numbered)
        add(PartKind::item, finding(), std::to_string(paragraph_++) + '.');
      else
        add(PartKind::paragraph, finding());
    }
  }

  std::vector<Row> rows_;
  int paragraph_ = 1;
};

}  // namespace

FormLetter draft_ilacs_report(std::uint32_t seed, const RegisteredAuthority& authority) {
  return IlacsDraft(seed, authority).letter();
}

}  // namespace letterlens::testing
