// A report of an area SEND inspection (2023 on).
#include "tests/forms/draft.h"

namespace letterlens::testing {
namespace {

using Json = nlohmann::json;

class SendDraft : Draft {
 public:
  SendDraft(std::uint32_t seed, const RegisteredAuthority& authority) : Draft(seed, authority) {
    draw_people();
    const Form& visit = form("visit_report");
    do draw_visit_as(visit);
    while (iso(visit_.first) < "2023-01-01");
    theme_group_ = "joint";
    outcome_ = &form("outcome");
    slots_["icb"] = "NHS " + authority.name + " Integrated Care Board (ICB)";
  }

  FormLetter letter() {
    begin_report("send_inspection");
    const std::string title = filled(form("title", "send").text, slots_);
    add(PartKind::title, title);
    letter_.truth["title"] = title;
    add_label("Inspection dates:", slots_["visit"], false);
    letter_.truth["visit_ranges"] = visit_.ranges;
    const Form& previous = form("send_previous");
    if (!previous.text.empty()) {
      add(PartKind::line, previous.text);
      letter_.truth["previous_inspection"] = {{"date", previous.truth}, {"judgements", Json::object()}};
    }
    outcome();
    add_heading(PartKind::heading, "Information about the local area partnership", "other");
    add(PartKind::paragraph,
        filled("{council} and {icb} are jointly responsible for the planning and commissioning of "
               "services for children and young people with SEND in {place}.",
               slots_));
    add_heading(PartKind::heading, form("heading.send_experience").text, "headline_findings");
    letter_.truth["headline"] = narrative();
    add_heading(PartKind::heading, form("heading.send_effective").text, "strengths");
    letter_.truth["strengths"] = findings();
    add_heading(PartKind::heading, form("heading.send_better").text, "other");
    findings();
    if (outcome_->truth == "3") priority_actions();
    improvements();
    details();
    return std::move(letter_);
  }

 private:
  void outcome() {
    add_heading(PartKind::heading, "Inspection outcome", "other");
    add(PartKind::paragraph, outcome_->text);
    add(PartKind::paragraph, "The next full area SEND inspection will be within approximately three years.");
    letter_.truth["outcome"] = std::stoi(outcome_->truth);
  }

  // Bullets, or a paragraph each.
  Json findings() {
    Json words = Json::array();
    const bool bullets = random_.chance(60);
    letter_.forms.emplace_back(bullets ? "send findings: bullets" : "send findings: paragraphs");
    const std::string bullet = bullets ? form("bullet").text : "";
    for (int count = random_.between(2, 5); count > 0; --count) {
      const std::string text = prose("up", 1) + ' ' + prose("fact", 1);
      bullets ? add(PartKind::item, text, bullet) : add(PartKind::paragraph, text);
      words.push_back(text);
    }
    return words;
  }

  std::string action() {
    std::string item = draw("item");
    item[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(item[0])));
    return form("send_action").text + ' ' + item + '.';
  }

  void priority_actions() {
    add_heading(PartKind::heading, "Areas for priority action", "priority_actions");
    add(PartKind::row, "Responsible body\tAreas for priority action");
    letter_.truth["priority_bodies"] = Json::array();
    for (int count = random_.between(1, 4); count > 0; --count) {
      const std::string body = filled(form("send_body").text, slots_), words = action();
      add(PartKind::row, body + '\t' + words);
      letter_.truth["priority_bodies"].push_back(body);
      letter_.truth["priority_actions"].push_back(words);
    }
  }

  // A table of one column, with or without a head of its own, or bullets.
  void improvements() {
    add_heading(PartKind::heading, "Areas for improvement", "improvements");
    const Form& row = form("send_improvements");
    if (row.truth == "head") add(PartKind::row, "Areas for improvement");
    const std::string bullet = row.truth == "bullets" ? form("bullet").text : "";
    for (int count = random_.between(2, 5); count > 0; --count) {
      const std::string words = action();
      row.truth == "bullets" ? add(PartKind::item, words, bullet) : add(PartKind::row, words);
      letter_.truth["improvements"].push_back(words);
    }
  }

  void details() {
    add_heading(PartKind::heading, "Local area partnership details", "other");
    add(PartKind::row, "Local Authority\tIntegrated Care Board");
    add(PartKind::row, filled("{council}\t{icb}", slots_));
    add(PartKind::row, filled("{n3}, Director of Children’s Services\t{x1}, Chief Executive", slots_));
    add_heading(PartKind::heading, "Information about this inspection", "other");
    add(PartKind::paragraph,
        "This inspection was carried out at the request of the Secretary of State for Education "
        "under section 20(1)(a) of the Children Act 2004.");
    add_heading(PartKind::heading, "Inspection team", "other");
    add(PartKind::row, "Ofsted\tCare Quality Commission");
    add(PartKind::row, filled(form("send_team").text, slots_));
    letter_.truth["inspectors"] = {slots_["n1"], slots_["n2"]};
  }

  const Form* outcome_ = nullptr;
};

}  // namespace

FormLetter draft_send_report(std::uint32_t seed, const RegisteredAuthority& authority) {
  return SendDraft(seed, authority).letter();
}

}  // namespace letterlens::testing
