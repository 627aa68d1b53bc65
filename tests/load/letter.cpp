// A letter is drawn from its head to its foot: what it is (kind, authority, dates, focus) is settled first,
// then its parts, then findings until it is as long as it is to be.
#include "tests/load/letter.h"

#include "tests/load/dates.h"
#include "tests/load/grammar_text.h"
#include "tests/load/printed.h"

#include <algorithm>
#include <set>

namespace letterlens::testing {
namespace {

enum class Kind { focused, monitoring, joint_until_2020, joint_since_2022 };

std::size_t words_in(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

class Draft {
 public:
  Draft(const Grammar& grammar, const std::string& authority, const std::string& council, Random& random)
      : grammar_(grammar), random_(random), authority_(authority), council_(council) {
    given_ = {{"authority", authority}, {"*", ""}};
    start_ = random_monday(random);
    const bool early = start_ < day(2021, 1, 1);
    const int die = random.between(1, 100);
    kind_ = die <= 68                                           ? Kind::focused
            : die <= 86 || (!early && start_ < day(2022, 6, 1)) ? Kind::monitoring
            : early                                             ? Kind::joint_until_2020
                                                                : Kind::joint_since_2022;
    topic_ = is_joint() ? "joint" : random.one_of(topics);
    focus_ = draw("focus." + topic_);
    if (!is_joint()) start_ += std::chrono::days(random.between(0, 3));
    visit_ = !is_joint()                       ? two_days(start_)
             : kind_ == Kind::joint_until_2020 ? five_days(start_, "and")
                                               : five_days(start_, "to");
    title_ = title();
    inspector_ = draw("name");
    to_mark_ = draw("mark");
    to_first_ = draw("first");
    to_last_ = draw("last");
  }

  std::string text() {
    PrintedLetter printed({title_, visit_});
    head(printed);
    const int wanted = random_.between(760, 1480);
    if (kind_ == Kind::monitoring) areas_covered(printed);
    if (kind_ != Kind::joint_until_2020)
      heading(printed, start_ < day(2020, 6, 1) ? "Overview" : "Headline findings");
    for (int count = random_.between(1, 3); count > 0; --count) paragraph(printed, "headline", 3);
    if (is_joint() && random_.chance(70)) strengths(printed);
    if (kind_ != Kind::joint_until_2020 && random_.chance(10)) priority_actions(printed);
    improvements(printed);
    findings(printed, wanted);
    foot(printed);
    return printed.finished();
  }

 private:
  static const std::vector<std::string> topics;

  bool is_joint() const { return kind_ == Kind::joint_until_2020 || kind_ == Kind::joint_since_2022; }
  std::string draw(std::string_view rule) { return grammar_.draw(rule, random_, given_); }
  std::string majesty() const { return start_ < day(2022, 9, 9) ? "Her Majesty’s" : "His Majesty’s"; }

  std::string title() const {
    switch (kind_) {
      case Kind::focused:
        return "Focused visit to " + council_ + " children’s services";
      case Kind::monitoring:
        return "Monitoring visit to " + council_ + " children’s services";
      case Kind::joint_until_2020:
      case Kind::joint_since_2022:
        break;
    }
    return "Joint targeted area inspection of " + authority_;
  }

  // A theme of the topic, or now and then any other.
  void choose_theme() {
    const bool other = random_.chance(20);
    given_["*"] = random_.one_of(grammar_.list("themes." + (other ? random_.one_of(topics) : topic_)));
  }

  void heading(PrintedLetter& printed, const std::string& words) { printed.lines({words}); }

  void paragraph(PrintedLetter& printed, const std::string& rule, int sentences) {
    std::string text;
    std::set<std::string> said;
    for (; sentences > 0; --sentences) {
      choose_theme();
      const auto sentence = draw(rule);
      if (said.insert(sentence.substr(0, sentence.find(' '))).second)
        text += (text.empty() ? "" : " ") + sentence;
    }
    print(printed, text);
  }

  void print(PrintedLetter& printed, const std::string& text) {
    words_ += words_in(text);
    printed.paragraph(text);
  }

  void head(PrintedLetter& printed) {
    printed.lines({"Ofsted", "raising standards", "improving lives", ""});
    // So many weeks and days that the letter, too, is of a working day.
    printed.lines({written(start_ + std::chrono::weeks(random_.between(4, 6)))});
    if (is_joint()) {
      printed.lines({to_first_ + ' ' + to_last_ + ", Director of Children’s Services, " + council_,
                     draw("nurse"), draw("constable")});
      printed.lines({"Dear " + authority_ + " Local Safeguarding Partnership", title_});
    } else {
      printed.lines({to_mark_ + ' ' + to_first_ + ' ' + to_last_, draw("office"), council_,
                     draw("coined") + " House", draw("street"), "Dear " + to_mark_ + ' ' + to_last_, title_});
    }
    opening(printed);
  }

  void opening(PrintedLetter& printed) {
    if (kind_ == Kind::joint_until_2020) {
      print(printed,
            "Between " + visit_ +
                ", Ofsted, the Care Quality Commission, HMI Constabulary and Fire & "
                "Rescue Services and HMI Probation undertook a joint inspection of the multi-agency response "
                "to " +
                focus_ + " in " + authority_ + ".");
      print(printed,
            "This letter to all the service leaders in the area outlines our findings about the "
            "effectiveness of partnership working and of the work of individual agencies.");
      return;
    }
    if (kind_ == Kind::joint_since_2022) {
      print(printed,
            "This letter summarises the findings of the joint targeted area inspection (JTAI) of the "
            "multi-agency response to " +
                focus_ + " in " + authority_ + ".");
      print(printed, "This inspection took place from " + visit_ +
                         ". It was carried out by inspectors from "
                         "Ofsted, the Care Quality Commission (CQC) and " +
                         majesty() +
                         " Inspectorate of Constabulary "
                         "and Fire & Rescue Services (HMICFRS).");
      return;
    }
    const bool monitoring = kind_ == Kind::monitoring;
    std::string first = monitoring ? "This letter summarises the findings of the monitoring"
                                   : "This letter summarises the findings of a focused";
    first += " visit to " + authority_ + " children’s services on " + visit_ + ". ";
    const auto earlier = month_and_year(start_ - std::chrono::days(random_.between(200, 1500)));
    if (monitoring)
      first += "This was the " + draw("ordinal") + " monitoring visit since the local authority was judged " +
               "inadequate in " + earlier + ". ";
    print(printed,
          first + majesty() + " Inspectors for this visit were " + inspector_ + " and " + draw("name") + '.');
    if (monitoring) return;
    print(printed,
          "Inspectors looked at the local authority’s arrangements for " + focus_ +
              ". This visit was carried out in line with the inspection of local authority children’s "
              "services (ILACS) framework.");
    if (random_.chance(90))
      print(printed, "At the last inspection in " + earlier + ", the local authority was judged " +
                         draw("grades") + '.');
  }

  void areas_covered(PrintedLetter& printed) {
    heading(printed, "Areas covered by the visit");
    print(printed, "Inspectors reviewed the progress made in respect of " + focus_ + '.');
  }

  // No two of one theme begin with the same word.
  void items(PrintedLetter& printed, const std::string& rule, int count) {
    std::set<std::string> seen;
    while (count > 0) {
      choose_theme();
      const auto item = draw(rule);
      if (!seen.insert(given_["*"] + ' ' + item.substr(0, item.find(' '))).second) continue;
      words_ += words_in(item);
      printed.bullet(item.ends_with('.') ? item : item + '.');
      --count;
    }
    printed.gap();
  }

  void strengths(PrintedLetter& printed) {
    heading(printed, kind_ == Kind::joint_until_2020 ? "Key strengths" : "Strengths");
    items(printed, "strength", random_.between(3, 5));
  }

  void priority_actions(PrintedLetter& printed) {
    heading(printed, "Area for priority action");
    if (random_.chance(40)) {
      printed.paragraph("The local authority needs to take swift action to address:");
      items(printed, "item", 2);
      return;
    }
    items(printed, "item", 1);
  }

  void improvements(PrintedLetter& printed) {
    heading(printed, kind_ == Kind::joint_until_2020 ? "Areas for improvement"
                     : kind_ == Kind::joint_since_2022
                         ? "What needs to improve?"
                         : "What needs to improve in this area of social work practice");
    const bool introduced = random_.chance(15);
    if (introduced) printed.paragraph(draw("lead_in"));
    items(printed, introduced ? "clause" : "item", random_.between(3, 7));
  }

  void findings(PrintedLetter& printed, int wanted) {
    heading(printed, kind_ == Kind::monitoring  ? "Findings and evaluation of progress"
                     : start_ < day(2020, 6, 1) ? "Findings"
                                                : "Main findings");
    const bool headed = is_joint() || random_.chance(40);
    std::set<std::string> headings;
    while (static_cast<int>(words_) < wanted) {
      choose_theme();
      if (headed) {
        const auto words = draw("heading." + given_["*"]);
        if (headings.insert(words).second) heading(printed, words);
      }
      for (int count = random_.between(1, 2); count > 0; --count) finding(printed);
    }
  }

  // One theme, spoken of from several sides.
  void finding(PrintedLetter& printed) {
    std::vector<std::string> rules{"up", "down", "fact", random_.chance(50) ? "strong" : "weak"};
    if (random_.chance(50)) rules.emplace_back(random_.chance(50) ? "up" : "down");
    for (auto at = rules.size(); at > 1; --at)
      std::swap(rules[at - 1], rules[random_.below(static_cast<std::uint32_t>(at))]);
    std::string text;
    for (const auto& rule : rules) {
      const bool own = rule == "strong" || rule == "weak";
      const auto sentence = draw(own ? rule + '.' + given_["*"] : rule);
      if (said_.insert(sentence).second) text += (text.empty() ? "" : " ") + sentence;
    }
    print(printed, text);
  }

  void foot(PrintedLetter& printed) {
    if (is_joint()) {
      heading(printed, "Next steps");
      printed.paragraph(
          "We have determined that " + council_ +
          " is the principal authority and should prepare a "
          "written statement of proposed action responding to the findings outlined in this letter.");
    } else {
      printed.paragraph(
          kind_ == Kind::monitoring
              ? "I am copying this letter to the Department for Education. This letter will be "
                "published on the Ofsted website."
              : "Ofsted will take the findings from this focused visit into account when planning your "
                "next inspection or visit.");
    }
    printed.lines({"Yours sincerely", "", inspector_,
                   is_joint() ? "National Director, Regulation and Social Care" : majesty() + " Inspector"});
  }

  const Grammar& grammar_;
  Random& random_;
  const std::string& authority_;
  const std::string& council_;
  Grammar::Given given_;
  std::chrono::sys_days start_;
  Kind kind_ = Kind::focused;
  std::string topic_, focus_, visit_, title_, inspector_, to_mark_, to_first_, to_last_;
  std::set<std::string> said_;  // sentences of the findings
  std::size_t words_ = 0;
};

const std::vector<std::string> Draft::topics{"front_door", "protection",   "adolescents", "in_care",
                                             "permanence", "care_leavers", "placements"};
std::string council_of(const RegisteredAuthority& authority, const Register& known) {
  const std::string& name = authority.name;
  const std::string council = authority.type == "london_borough" ? "London Borough of " + name
                              : authority.type == "county"       ? name + " County Council"
                              : authority.type == "metropolitan_district"
                                  ? name + " Metropolitan Borough Council"
                                  : name + " Council";
  const auto* found = known.resolve(council);
  return found != nullptr && found->name == name ? council : name;
}

}  // namespace

const Grammar& load_grammar() {
  static const Grammar grammar({embedded::load_grammar, embedded::load_themes}, {"authority"});
  return grammar;
}

LetterMaker::LetterMaker(const Register& authorities) {
  for (const auto& authority : authorities.authorities())
    if (authority.status == "current")
      authorities_.push_back({authority.name, council_of(authority, authorities)});
}

std::string LetterMaker::letter(std::uint32_t seed, std::uint32_t index) const {
  Random random(seed, index);
  const Authority& authority = random.one_of(authorities_);
  return Draft(load_grammar(), authority.name, authority.council, random).text();
}

}  // namespace letterlens::testing
