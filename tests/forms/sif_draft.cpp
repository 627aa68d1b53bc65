// A report of the single inspection framework (2013-2018), in its four forms.
#include "tests/forms/draft.h"

#include <map>
#include <sstream>
#include <utility>

namespace letterlens::testing {
namespace {

using Json = nlohmann::json;

class SifDraft : Draft {
 public:
  SifDraft(std::uint32_t seed, const RegisteredAuthority& authority)
      : Draft(seed, authority), framework_(form("sif")) {
    draw_people();
    draw_visit_as(form("visit_report"));
    theme_group_ = random_.one_of(std::vector<std::string>{"protection", "in_care", "care_leavers"});
    has_groups_ = framework_.truth.find("groups") != std::string::npos;
    goes_on_ = framework_.truth.find("goes-on") != std::string::npos;
    has_board_ = framework_.truth.find("no-board") == std::string::npos;
    overall_ = draw_grade(random_);
  }

  FormLetter letter() {
    begin_report("sif_inspection");
    front();
    contents();
    add_heading(PartKind::heading, "Section 1: The local authority", "other");
    summary();
    asked("improvements", "priority_actions", "What does the local authority need to improve?");
    add_heading(PartKind::heading, "Information about this inspection", "other");
    add(PartKind::paragraph,
        "Inspectors have looked closely at the experiences of children and young people who "
        "have needed or still need help and/or protection.");
    judgements();
    if (has_board_) board();
    team();
    return std::move(letter_);
  }

 private:
  void front() {
    add(PartKind::line, slots_["council"]);
    const std::string title = filled(form("title", "sif").text, slots_);
    add(PartKind::title, title);
    letter_.truth["title"] = title;
    if (has_board_) {
      add(PartKind::paragraph, "and");
      add(PartKind::paragraph, "Review of the effectiveness of the Local Safeguarding Children Board");
    }
    add_label("Inspection date:", slots_["visit"], false);
    letter_.truth["visit_ranges"] = visit_.ranges;
    const auto published = visit_.last + std::chrono::days(60);
    add(PartKind::line, filled("Report published: {d} {m} {y}", date_slots(published)));
    letter_.truth["published"] = iso(published);
    const Form& overall = form("sif_overall");
    add(PartKind::paragraph, filled(overall.text, {{"council", slots_["council"]},
                                                   {"place", authority_.name},
                                                   {"grade", std::string(overall_.as_written)},
                                                   {"plural", plural(overall_)}}));
    letter_.truth["judgements"] = {{"overall_effectiveness", overall_.code}};
    grade("1. Children who need help and protection", "help_and_protection");
    grade("2. Children looked after and achieving permanence", "in_care");
    grade("2.1 Adoption performance", "adoption");
    grade("2.2 Experiences and progress of care leavers", "care_leavers");
    grade("3. Leadership, management and governance", "impact_of_leaders");
    if (!has_board_) return;
    const DrawnGrade grade = draw_grade(random_);
    board_grade_ = std::string(grade.as_written);
    add(PartKind::paragraph,
        "The effectiveness of the Local Safeguarding Children Board (LSCB) " + verb(grade));
    letter_.truth["board_judgement"] = grade.code;
  }

  // "is good", "requires improvement".
  static std::string verb(const DrawnGrade& grade) {
    const std::string words(grade.as_written);
    return words.starts_with("requires") ? words : "is " + words;
  }
  // "are good", "require improvement to be good".
  static std::string plural(const DrawnGrade& grade) {
    const std::string words(grade.as_written);
    return words.starts_with("requires") ? "require" + words.substr(8) : "are " + words;
  }

  void grade(const std::string& label, const std::string& code) {
    const DrawnGrade grade = draw_grade(random_);
    std::string words =
        grade.code == "requires_improvement" ? "requires improvement" : std::string(grade.as_written);
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
    add(PartKind::row, label + '\t' + words);
    letter_.truth["judgements"][code] = grade.code;
    grades_[code] = words;
  }

  // Repeats the headings, each with its page.
  void contents() {
    add_heading(PartKind::heading, "Contents", "other");
    std::istringstream entries(form("sif_contents").text);
    int page = 3;
    for (std::string entry; std::getline(entries, entry); page += 2) {
      if (!has_board_ && entry.find("Board") != std::string::npos) continue;
      const bool heads_summary = entry == "SUMMARY", heads_list = entry == "LIST";
      add(PartKind::line, (heads_summary ? framework_.text
                           : heads_list  ? list_heading("What does the local authority need to improve?")
                                         : entry) +
                              ' ' + std::to_string(page));
    }
  }

  std::string list_heading(const std::string& old) const { return has_groups_ ? old : "Recommendations"; }

  // A truth leaves the headline open where its bold lines and groups make it long to say.
  void summary() {
    add_heading(PartKind::heading, framework_.text, "headline_findings");
    if (!goes_on_) {
      letter_.truth["headline"] = narrative();
      return;
    }
    std::string words;
    for (int count = random_.between(3, 9); count > 0; --count) {
      const std::string text = finding();
      add(PartKind::item, text, std::to_string(number_++) + '.');
      words += (words.empty() ? "" : "\n\n") + text;
    }
    letter_.truth["headline"] = words;
  }

  // The list or, under the outer heading of 2014 and 2015, two: what is urgent and what is not.
  void asked(const std::string& improvements, const std::string& priority, const std::string& outer) {
    if (!goes_on_ || outer.find("Board") != std::string::npos) number_ = goes_on_ ? number_ : 1;
    add_heading(PartKind::heading, list_heading(outer), "improvements");
    if (!has_groups_) {
      letter_.truth[improvements] = numbered_list(random_.between(3, 9), number_);
      return;
    }
    const Form& urgent = form("sif_priority");
    if (!urgent.text.empty()) {
      add_heading(PartKind::topic, urgent.text, "priority_actions");
      if (urgent.truth == "none")
        add(PartKind::item, "The inspection did not find any areas for priority and immediate action.",
            std::to_string(number_++) + '.');
      else
        letter_.truth[priority] = numbered_list(random_.between(1, 3), number_);
    }
    add_heading(PartKind::topic, "Areas for improvement", "improvements");
    letter_.truth[improvements] = numbered_list(random_.between(3, 9), number_);
  }

  void judgements() {
    add_heading(PartKind::heading, "Inspection judgements about the local authority", "other");
    const bool cells = form("sif_judgement").truth == "cells";
    for (const auto& [label, code] :
         {std::pair{"The experiences and progress of children who need help and protection",
                    "help_and_protection"},
          std::pair{"The experiences and progress of children looked after and achieving permanence",
                    "in_care"},
          std::pair{"Leadership, management and governance", "impact_of_leaders"}}) {
      if (cells) {
        add(PartKind::row, std::string(label) + '\t' + grades_.at(code));
        letter_.truth["headings"].push_back({std::string(label) + ' ' + grades_.at(code), "other"});
      } else {
        add_heading(PartKind::heading, label, "other");
      }
      for (int count = 2; count > 0; --count) add(PartKind::item, finding(), std::to_string(number_++) + '.');
    }
  }

  void board() {
    add_heading(PartKind::heading, "Section 2: The effectiveness of the Local Safeguarding Children Board",
                "other");
    letter_.truth["board_improvements"] = Json::array();
    letter_.truth["board_priority_actions"] = Json::array();
    add_heading(PartKind::heading, framework_.text, "headline_findings");
    add(PartKind::paragraph, finding());
    if (random_.chance(85))
      asked("board_improvements", "board_priority_actions",
            "What does the Local Safeguarding Children Board need to improve?");
    add_heading(PartKind::heading, "What the inspection judgements mean: the LSCB", "other");
    add(PartKind::paragraph,
        "An outstanding LSCB is highly influential in improving the care and protection of "
        "children.");
  }

  void team() {
    add_heading(PartKind::heading, "The inspection team", "other");
    add(PartKind::line, filled(form("sif_lead").text, slots_));
    letter_.truth["inspectors"] = {slots_["n1"]};
    add(PartKind::line, filled("Team inspectors: {n2}, {n3}", slots_));
  }

  const Form& framework_;
  bool has_groups_ = false, goes_on_ = false, has_board_ = true;
  DrawnGrade overall_{};
  std::string board_grade_;
  std::map<std::string, std::string> grades_;  // by judgement, as written
  int number_ = 1;
};

}  // namespace

FormLetter draft_sif_report(std::uint32_t seed, const RegisteredAuthority& authority) {
  return SifDraft(seed, authority).letter();
}

}  // namespace letterlens::testing
