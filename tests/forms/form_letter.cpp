// A letter is drawn from its head to its foot: what it is (kind, authority, dates, focus) first, then its
// parts.
#include "tests/forms/form_letter.h"

#include "tests/forms/form_dates.h"
#include "tests/forms/form_table.h"
#include "tests/load/dates.h"
#include "tests/load/grammar.h"
#include "tests/load/letter.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace letterlens::testing {
namespace {

using Json = nlohmann::json;
using std::chrono::days;

enum class Kind { focused, monitoring, jtai };

// The names by which print calls an authority of a type; {name} is the register's.
std::vector<std::string> council_forms(const RegisteredAuthority& authority) {
  const std::string& name = authority.name;
  if (name.find("City of") != std::string::npos || name.find("Isle") != std::string::npos) return {name};
  if (authority.type == "london_borough")
    return {"London Borough of " + name, name + " Council", name, "the London Borough of " + name};
  if (authority.type == "county") return {name + " County Council", name};
  if (authority.type == "metropolitan_district")
    return {name + " Metropolitan Borough Council", name + " Council", name,
            name + " Metropolitan District Council"};
  return {name + " Council", name, name + " Borough Council"};
}

struct Grade {
  std::string_view as_written, code;
};
const std::vector<Grade> grades{{"outstanding", "outstanding"},
                                {"good", "good"},
                                {"requires improvement to be good", "requires_improvement"},
                                {"inadequate", "inadequate"}};

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

class Draft {
 public:
  Draft(std::uint32_t seed, const RegisteredAuthority& authority)
      : random_(seed, 1), authority_(authority), grammar_(load_grammar()) {
    letter_.seed = seed;
    given_ = {{"authority", authority.name}, {"*", ""}};
    const int die = random_.between(1, 100);
    kind_ = die <= 60 ? Kind::focused : die <= 80 ? Kind::monitoring : Kind::jtai;
    slots_["place"] = authority.name;
    slots_["council"] = random_.one_of(council_forms(authority));
    draw_focus();
    draw_people();
    draw_opening_form();
    slots_["his"] = visit_.first < day(2022, 9, 9) ? "Her Majesty’s" : "His Majesty’s";
  }

  FormLetter letter() {
    head();
    opening();
    if (kind_ == Kind::monitoring) areas_covered();
    findings_in_short();
    const bool strengths_first = random_.chance(50);
    const bool any_strengths = random_.chance(kind_ == Kind::jtai ? 70 : 25);
    if (any_strengths && strengths_first) strengths();
    if (random_.chance(25)) priority_actions();
    if (kind_ != Kind::monitoring || random_.chance(40)) improvements();
    if (any_strengths && !strengths_first) strengths();
    main_findings();
    foot();
    finish_truth();
    return std::move(letter_);
  }

 private:
  const Form& form(std::string_view rule, std::string_view for_kind = {}) {
    std::vector<const Form*> rows;
    for (const auto& row : form_table().rows(rule))
      if (for_kind.empty() || row.truth == for_kind) rows.push_back(&row);
    const Form& row = *random_.one_of(rows);
    letter_.forms.push_back(std::string(rule) + ": " + row.name);
    return row;
  }

  std::string_view kind_word() const {
    return kind_ == Kind::focused ? "focused" : kind_ == Kind::monitoring ? "monitoring" : "jtai";
  }

  void add(PartKind kind, std::string text, std::string marker = {}) {
    letter_.parts.push_back({kind, std::move(text), std::move(marker)});
  }

  std::string draw(std::string_view rule) {
    const std::string area = kind_ == Kind::jtai ? "joint" : area_;
    given_["*"] = random_.one_of(grammar_.list("themes." + theme_group(area)));
    return grammar_.draw(rule, random_, given_);
  }

  std::string prose(std::string_view rule, int sentences) {
    std::string text;
    for (; sentences > 0; --sentences) text += (text.empty() ? "" : " ") + draw(rule);
    return text;
  }

  // --- what the letter is ---

  void draw_focus() {
    const Form& focus = form("focus_words");
    slots_["focus"] = focus.text;
    area_ = focus.truth;
    slots_["topic"] = random_.one_of(form_table().rows("topic")).name;
  }

  void draw_people() {
    std::set<std::string> last_names;
    for (const auto* slot : {"n1", "n2", "n3", "x1", "addressee"}) {
      std::string last;
      do last = random_.one_of(form_table().rows("last_name")).name;
      while (!last_names.insert(last).second);
      slots_[slot] = random_.one_of(form_table().rows("first_name")).name + ' ' + last;
      addressee_last_ = last;
    }
  }

  void draw_opening_form() {
    opening_ = kind_ == Kind::jtai ? &form("opening", "jtai-dates") : &form("opening", kind_word());
    const bool between = opening_->text.find("Between {visit}") != std::string::npos;
    const bool from = opening_->text.find("from {visit}") != std::string::npos;
    visit_ = draw_visit(form(between ? "visit_between" : from ? "visit_from" : "visit"), random_);
    slots_["visit"] = visit_.as_written;
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
    if (kind_ == Kind::jtai) salutation = authority_.name + " Local Safeguarding Partnership";
    add(PartKind::salutation, "Dear " + salutation);
    letter_.truth["salutation"] = salutation;
    const std::string title = filled(form("title", kind_word()).text, slots_);
    add(PartKind::title, title);
    letter_.truth["title"] = title;
  }

  void opening() {
    std::string text = filled(opening_->text, slots_);
    letter_.truth["inspectors"] = Json::array();
    if (kind_ != Kind::jtai) {
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
    if (kind_ == Kind::jtai || opening_->text.find("{month}") != std::string::npos) {
      if (kind_ != Kind::jtai) state_previous(previous_month_, "inadequate");
      return;
    }
    const Form& row = form("previous");
    if (row.text.empty()) return;
    const Grade& grade = random_.one_of(grades);
    slots_["grade"] = grade.as_written;
    add(PartKind::paragraph, filled(row.text, slots_));
    const bool year_alone = row.truth.starts_with("year");
    const auto space = row.truth.find(' ');
    std::string code = space == std::string::npos ? "" : row.truth.substr(space + 1);
    if (code == "grade") code = grade.code;
    state_previous(year_alone ? slots_["year"] : previous_month_, code);
  }

  void state_previous(const std::string& date, const std::string& code) {
    Json judgements = Json::object();
    if (!code.empty()) judgements["overall_effectiveness"] = code;
    letter_.truth["previous_inspection"] = {{"date", date}, {"judgements", judgements}};
  }

  void areas_covered() {
    add(PartKind::heading, "Areas covered by the visit");
    add(PartKind::paragraph, "Inspectors reviewed the progress made in respect of " + slots_["focus"] + ".");
    letter_.truth["focus"] = slots_["focus"];
    letter_.truth["focus_area"] = area_;
  }

  void findings_in_short() {
    add(PartKind::heading, form("heading.headline").text);
    std::string headline;
    for (int count = random_.between(1, 3); count > 0; --count) {
      const std::string paragraph = prose("headline", random_.between(1, 3));
      add(PartKind::paragraph, paragraph);
      headline += (headline.empty() ? "" : "\n\n") + paragraph;
    }
    letter_.truth["headline"] = headline;
  }

  struct ListStyle {
    std::string bullet, sub_bullet, end;
    bool lower_case = false;
  };

  ListStyle list_style() {
    return {form("bullet").text, form("sub_bullet").text, form("item_end").text, false};
  }

  // One item, printed as a stem and its sub-items now and then; its words as the truth has them.
  std::string item(const ListStyle& style, bool last) {
    std::string text = draw("item");
    while (text.ends_with('.')) text.pop_back();
    if (style.lower_case) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    const std::string end = style.end == ";" && last ? "." : style.end;
    if (random_.chance(12)) {
      std::string words = filled(form("stem").text, {{"item", text}});
      add(PartKind::item, words, style.bullet);
      for (int count = random_.between(2, 3); count > 0; --count) {
        std::string part = draw("clause");
        part[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(part[0])));
        while (part.ends_with('.')) part.pop_back();
        part += count == 1 ? end : ";";
        add(PartKind::sub_item, part, style.sub_bullet);
        words += "\n– " + part;
      }
      return words;
    }
    const Form& row = random_.chance(25) ? form("reference") : form_table().rows("reference").front();
    const std::string reference = filled(row.text, {{"outcome", std::to_string(random_.between(1, 5))}});
    if (reference.empty())
      text += end;
    else if (row.truth == "before")
      text += ' ' + reference + end;
    else
      text += end + ' ' + reference;
    add(PartKind::item, text, style.bullet);
    return text;
  }

  Json list(int count, const ListStyle& style) {
    Json items = Json::array();
    std::set<std::string> seen;
    for (; count > 0; --count) {
      const auto parts = letter_.parts.size();
      const std::string words = item(style, count == 1);
      if (seen.insert(words.substr(0, 40)).second)
        items.push_back(words);
      else
        letter_.parts.resize(parts);
    }
    return items;
  }

  void strengths() {
    add(PartKind::heading, form("heading.strengths").text);
    letter_.truth["strengths"] = list(random_.between(2, 4), list_style());
  }

  void priority_actions() {
    add(PartKind::heading, form("heading.priority").text);
    if (random_.chance(25)) {
      add(PartKind::paragraph, form("nothing_asked").text);
      return;
    }
    letter_.truth["priority_actions"] = list(random_.between(1, 3), list_style());
  }

  void improvements() {
    const Form* heading = &form("heading.improvements");
    // The response to a topic is a joint inspection's.
    while (kind_ != Kind::jtai && heading->text.find("{topic}") != std::string::npos) {
      letter_.forms.pop_back();
      heading = &form("heading.improvements");
    }
    add(PartKind::heading, filled(heading->text, slots_));
    if (random_.chance(10)) {
      letter_.forms.emplace_back("list: one paragraph");
      const std::string text = draw("item") + ".";
      add(PartKind::paragraph, text);
      letter_.truth["improvements"] = {text};
      return;
    }
    ListStyle style = list_style();
    const Form& lead_in = form("lead_in");
    if (!lead_in.text.empty()) add(PartKind::paragraph, lead_in.text);
    style.lower_case = lead_in.text == "The quality of:" && random_.chance(80);
    letter_.truth["improvements"] = list(random_.between(2, 7), style);
    if (random_.chance(8)) {
      add(PartKind::heading, form("heading.unknown").text);
      add(PartKind::paragraph, prose("headline", 2));
    }
  }

  void main_findings() {
    add(PartKind::heading, form("heading.main").text);
    for (int count = random_.between(3, 6); count > 0; --count) {
      if (random_.chance(30)) add(PartKind::topic, draw("heading." + given_["*"]));
      add(PartKind::paragraph, prose("up", 1) + ' ' + prose("down", 1) + ' ' + prose("fact", 1));
    }
  }

  void foot() {
    if (kind_ == Kind::jtai) add(PartKind::heading, "Next steps");
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
    truth["authority"] = authority_.name;
    truth["visit_ranges"] = visit_.ranges;
    truth["judgements"] = nullptr;
    if (kind_ == Kind::jtai)
      truth["focus"] = "the multi-agency response to " + slots_["topic"] + " in " + authority_.name;
    for (const auto* list : {"improvements", "priority_actions", "strengths"})
      if (!truth.contains(list)) truth[list] = Json::array();
  }

  FormLetter letter_;
  Random random_;
  const RegisteredAuthority& authority_;
  const Grammar& grammar_;
  Grammar::Given given_;
  Slots slots_;
  Kind kind_ = Kind::focused;
  const Form* opening_ = nullptr;
  DrawnVisit visit_;
  std::string area_, addressee_last_, previous_month_;
};

}  // namespace

FormLetters::FormLetters(const Register& authorities) : register_(authorities) {
  for (const auto& authority : register_.authorities())
    if (authority.status == "current") authorities_.push_back(&authority);
}

FormLetter FormLetters::letter(std::uint32_t seed) const {
  Random random(seed, 0);
  return Draft(seed, *random.one_of(authorities_)).letter();
}

}  // namespace letterlens::testing
