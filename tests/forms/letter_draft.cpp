// A visit or joint inspection letter is drawn from its head to its foot: what it is (kind, dates, focus)
// first, then its parts.
#include "tests/forms/draft.h"

#include <chrono>
#include <sstream>

namespace letterlens::testing {
namespace {

using Json = nlohmann::json;
using std::chrono::days;

// old_jtai: the joint inspections of 2016-2020, whose letters open with a narrative without a heading.
enum class Kind { focused, monitoring, jtai, old_jtai };

// Themes of findings by the code of a focus area.
std::string theme_group(const std::string& area) {
  if (area == "front_door") return "front_door";
  if (area == "vulnerable_adolescents") return "adolescents";
  if (area == "children_in_care") return "in_care";
  if (area == "permanence") return "permanence";
  if (area == "care_leavers") return "care_leavers";
  if (area == "placement_decisions") return "placements";
  return area == "joint" ? "joint" : "protection";
}

class LetterDraft : Draft {
 public:
  LetterDraft(std::uint32_t seed, const RegisteredAuthority& authority) : Draft(seed, authority) {
    const int die = random_.between(1, 100);
    kind_ = die <= 50   ? Kind::focused
            : die <= 70 ? Kind::monitoring
            : die <= 88 ? Kind::jtai
                        : Kind::old_jtai;
    draw_focus();
    draw_people();
    draw_opening_form();
    theme_group_ = theme_group(is_joint() ? "joint" : area_);
  }

  FormLetter letter() {
    head();
    opening();
    if (kind_ == Kind::monitoring) areas_covered();
    if (kind_ == Kind::old_jtai)
      narrative();
    else
      findings_in_short();
    const bool strengths_first = random_.chance(50);
    const bool any_strengths = random_.chance(is_joint() ? 70 : 25);
    strengths_follow_ = any_strengths && !strengths_first;
    if (any_strengths && strengths_first) strengths();
    if (random_.chance(25)) priority_actions();
    if (kind_ != Kind::monitoring || random_.chance(40)) improvements();
    if (any_strengths && !strengths_first) strengths();
    if (kind_ != Kind::old_jtai) main_findings();
    if (is_joint() && random_.chance(50)) case_study();
    foot();
    finish_truth();
    return std::move(letter_);
  }

 private:
  bool is_joint() const { return kind_ == Kind::jtai || kind_ == Kind::old_jtai; }

  std::string_view kind_word() const {
    return kind_ == Kind::focused ? "focused" : kind_ == Kind::monitoring ? "monitoring" : "jtai";
  }

  // --- what the letter is ---

  void draw_focus() {
    const Form& focus = form("focus_words");
    slots_["focus"] = focus.text;
    area_ = focus.truth;
    slots_["topic"] = random_.one_of(form_table().rows("topic")).name;
  }

  void draw_opening_form() {
    opening_ = &form("opening", is_joint() ? "jtai-dates" : kind_word());
    const bool between = opening_->text.find("Between {visit}") != std::string::npos;
    const bool from = opening_->text.find("from {visit}") != std::string::npos;
    const Form& visit = form(between ? "visit_between" : from ? "visit_from" : "visit");
    do draw_visit_as(visit);
    while (kind_ == Kind::old_jtai && iso(visit_.last) > "2020-12-31");
    const auto before = visit_.first - days(random_.between(400, 1400));
    const Slots earlier = date_slots(before);
    slots_["month"] = earlier.at("m");
    slots_["year"] = earlier.at("y");
    previous_month_ = iso_month(before);
    slots_["earlier"] = date_slots(before - days(1100)).at("y");
    const Slots later = date_slots(before + days(200));
    slots_["later"] = later.at("m") + ' ' + later.at("y");
  }

  // --- its parts ---

  void head() {
    if (random_.chance(60))
      add(PartKind::address, "Ofsted\nPiccadilly Gate\nStore Street\nManchester\nM1 2WD");
    const auto date = visit_.last + days(random_.between(25, 45));
    add(PartKind::date, filled(form("letter_date").text, date_slots(date)));
    letter_.truth["letter_date"] = iso(date);
    const bool ms = random_.chance(50);
    add(PartKind::address, (ms ? "Ms " : "Mr ") + slots_["addressee"] +
                               "\nDirector of Children’s Services\n" + slots_["council"] +
                               "\nThe Old Mill\nMill Lane");
    std::string salutation = (ms ? "Ms " : "Mr ") + addressee_last_;
    if (is_joint()) salutation = authority_.name + " Local Safeguarding Partnership";
    add(PartKind::salutation, "Dear " + salutation);
    letter_.truth["salutation"] = salutation;
    const std::string title = filled(form("title", kind_word()).text, slots_);
    add(PartKind::title, title);
    letter_.truth["title"] = title;
  }

  void opening() {
    std::string text = filled(opening_->text, slots_);
    letter_.truth["inspectors"] = Json::array();
    if (!is_joint()) {
      const Form& people = form("inspectors");
      for (const auto* slot : {"n1", "n2", "n3"})
        if (people.text.find("{" + std::string(slot) + "}") != std::string::npos)
          letter_.truth["inspectors"].push_back(slots_[slot]);
      const std::string sentence = filled(people.text, slots_);
      if (random_.chance(70)) {
        text += ' ' + sentence;
      } else {
        add(PartKind::paragraph, text);
        text = sentence;
      }
    }
    add(PartKind::paragraph, text);
    letter_.truth["focus"] = nullptr;
    letter_.truth["focus_area"] = nullptr;
    if (kind_ == Kind::focused) {
      add(PartKind::paragraph, filled(form("focus").text, slots_));
      letter_.truth["focus"] = slots_["focus"];
      letter_.truth["focus_area"] = area_;
    }
    previous_inspection();
  }

  void previous_inspection() {
    letter_.truth["previous_inspection"] = nullptr;
    // The opening of a monitoring visit names the last inspection itself in one of its forms.
    if (is_joint() || opening_->text.find("{month}") != std::string::npos) {
      if (!is_joint()) state_previous(previous_month_, "inadequate");
      return;
    }
    const Form& row = form("previous");
    if (row.text.empty()) return;
    const DrawnGrade grade = draw_grade(random_);
    slots_["grade"] = grade.as_written;
    add(PartKind::paragraph, filled(row.text, slots_));
    const bool year_alone = row.truth.starts_with("year");
    std::istringstream truth(row.truth);
    std::string when, code;
    truth >> when >> code;
    if (code == "grade") code = grade.code;
    state_previous(year_alone ? slots_["year"] : previous_month_, code);
    auto& judgements = letter_.truth["previous_inspection"]["judgements"];
    for (std::string part; truth >> part;)
      judgements[part.substr(0, part.find('='))] = part.substr(part.find('=') + 1);
  }

  void state_previous(const std::string& date, const std::string& code) {
    Json judgements = Json::object();
    if (!code.empty()) judgements["overall_effectiveness"] = code;
    letter_.truth["previous_inspection"] = {{"date", date}, {"judgements", judgements}};
  }

  void areas_covered() {
    add_heading(PartKind::heading, form("heading.areas_covered").text, "areas_covered");
    const Form& row = form("areas_covered");
    add(PartKind::paragraph, filled(row.text, slots_));
    letter_.truth["focus"] = slots_["focus"];
    letter_.truth["focus_area"] = area_;
    // What was of concern is no list of what needs to improve.
    if (row.truth == "list") list(random_.between(2, 4), list_style());
  }

  void findings_in_short() {
    add_heading(PartKind::heading, form("heading.headline").text, "headline_findings");
    letter_.truth["headline"] = narrative();
  }

  void strengths() {
    add_heading(PartKind::heading, form("heading.strengths").text, "strengths");
    letter_.truth["strengths"] = list_of_topics(random_.between(2, 4));
  }

  void priority_actions() {
    add_heading(PartKind::heading, form("heading.priority").text, "priority_actions");
    if (random_.chance(25)) {
      add(PartKind::paragraph, form("nothing_asked").text);
      return;
    }
    if (random_.chance(25)) add(PartKind::paragraph, prose("headline", 1));
    letter_.truth["priority_actions"] = list(random_.between(1, 3), list_style());
  }

  // A list, in joint letters now and then under three topics.
  Json list_of_topics(int count) {
    const ListStyle style = list_style();
    if (!is_joint() || !random_.chance(30)) return list(count, style);
    letter_.forms.emplace_back("list: under topics");
    Json items = Json::array();
    for (const auto& topic : form_table().rows("list_topic")) {
      letter_.forms.push_back("list_topic: " + topic.name);
      add_heading(PartKind::topic, topic.text, "other");
      for (const auto& words : list(2, style)) items.push_back(words);
    }
    return items;
  }

  void improvements() {
    const Form* heading = &form("heading.improvements");
    // The response to a topic is a joint inspection's.
    while (!is_joint() && heading->text.find("{topic}") != std::string::npos) {
      letter_.forms.pop_back();
      heading = &form("heading.improvements");
    }
    add_heading(PartKind::heading, filled(heading->text, slots_), "improvements");
    if (random_.chance(10)) {
      letter_.forms.emplace_back("list: one paragraph");
      const std::string text = draw("item") + ".";
      add(PartKind::paragraph, text);
      letter_.truth["improvements"] = {text};
      return;
    }
    if (is_joint()) {
      letter_.truth["improvements"] = list_of_topics(random_.between(3, 7));
    } else {
      ListStyle style = list_style();
      const Form& lead_in = form("lead_in");
      if (!lead_in.text.empty()) add(PartKind::paragraph, lead_in.text);
      style.lower_case = lead_in.text == "The quality of:" && random_.chance(80);
      letter_.truth["improvements"] = list(random_.between(2, 7), style);
    }
    if (!random_.chance(12)) return;
    // Two headings of strengths in a row would be one list with a topic.
    const Form& unknown = strengths_follow_ ? form("heading.unknown", "other") : form("heading.unknown");
    add_heading(PartKind::heading, unknown.text, unknown.truth);
    add(PartKind::paragraph, prose("headline", 2));
  }

  void main_findings() {
    add_heading(PartKind::heading, form("heading.main").text, "main_findings");
    for (int count = random_.between(3, 6); count > 0; --count) {
      if (random_.chance(30)) add_heading(PartKind::topic, draw("heading." + given_["*"]), "other");
      add(PartKind::paragraph, finding());
    }
  }

  // Told in a box, and no list: its heading may speak of improvement.
  void case_study() {
    add_heading(PartKind::heading, form("heading.case_study").text, "case_study");
    add(PartKind::paragraph, finding());
  }

  void foot() {
    if (is_joint()) add_heading(PartKind::heading, "Next steps", "next_steps");
    add(PartKind::paragraph, form("closing", kind_word()).text);
    add(PartKind::sign_off, form("sign_off").text);
    add(PartKind::signature, slots_["n1"]);
    add(PartKind::signature, slots_["his"] + " Inspector");
    letter_.truth["signatories"] = {slots_["n1"]};
  }

  void finish_truth() {
    Json& truth = letter_.truth;
    truth["kind"] = kind_ == Kind::focused      ? "focused_visit"
                    : kind_ == Kind::monitoring ? "monitoring_visit"
                                                : "jtai";
    truth["visit_ranges"] = visit_.ranges;
    truth["judgements"] = nullptr;
    if (is_joint())
      truth["focus"] = "the multi-agency response to " + slots_["topic"] + " in " + authority_.name;
    if (kind_ == Kind::old_jtai) truth["headline"] = nullptr;
    for (const auto* list : {"improvements", "priority_actions", "strengths"})
      if (!truth.contains(list)) truth[list] = Json::array();
  }

  Kind kind_ = Kind::focused;
  const Form* opening_ = nullptr;
  bool strengths_follow_ = false;  // behind what needs to improve
  std::string area_, previous_month_;
};

}  // namespace

FormLetter draft_letter(std::uint32_t seed, const RegisteredAuthority& authority) {
  return LetterDraft(seed, authority).letter();
}

}  // namespace letterlens::testing
