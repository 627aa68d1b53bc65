#include "tests/golden/letter_generator.h"

#include <algorithm>
#include <array>
#include <random>
#include <string_view>
#include <vector>

namespace letterlens::testing {
namespace {

using Words = std::vector<std::string_view>;

const Words plain_words{"children", "leaders", "the",       "quality", "of",  "plans", "and",
                        "visits",   "timely",  "oversight", "carers",  "in",  "need",  "supervision",
                        "a",        "school",  "health",    "is",      "are", "well",  "known",
                        "for",      "I",       "records",   "which",   "not", "yet",   "always",
                        "improve",  "12",      "2021",      "workers", "safe"};
// What trips text processing up; each takes the place of a word.
const Words odd_words{"o\uFB03cers",
                      "\uFB01nd",
                      "su\uFB03cient",
                      "Zoe\u0308",
                      "e\u0301te\u0301",
                      "a\u0323\u0307",
                      "q\u0307\u0323",
                      "\u1100\u1161\u11A8",
                      "\u0958",
                      "\u212B",
                      "\U0001F600",
                      "\U0001F469\u200D\U0001F467",
                      "\U0001F1EC\U0001F1E7",
                      "co\u00ADoperate",
                      "zero\u200Bwidth",
                      "\uFEFFmark",
                      "no\u00A0break",
                      "thin\u2009space",
                      "child’s",
                      "child's",
                      "‘quoted’",
                      "“quoted”",
                      "multi-agency",
                      "multi‐agency",
                      "non\u2011breaking",
                      "ﬀ",
                      "½",
                      "10%",
                      "£5,000",
                      "A&E",
                      "(outcome 3, national framework)",
                      "[enabler 2]",
                      "mark1",
                      "mark\u00B2",
                      "\u202Eright\u202C",
                      "\u0301",
                      "naïve",
                      "NAÏVE",
                      "\uF0B7",
                      "e.g.",
                      "Dr.",
                      "–",
                      "\U0010FFFD",
                      "\u2028",
                      "x\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309"};
const Words bullets{"•",      "■", "▪", "◼",  "●",  "–",   "-", "*", "o", "\uF0B7",  "\uF0A7",
                    "\uF06E", "·", "✓", "1.", "2)", "(a)", "B", "m", "™", "■\u00A0", ""};
const Words spaces{" ", " ", " ", " ", " ", " ", "  ", "\u00A0", "\u2009", "\t", " \u200B"};
const Words headings{"Main findings",
                     "Headline findings",
                     "Overview",
                     "Areas for improvement",
                     "Area for priority action",
                     "What needs to improve in this area of social work practice",
                     "Findings",
                     "Key strengths",
                     "Next steps",
                     "What needs to improve?1",
                     "Areas covered by the visit",
                     "Case study: effective practice",
                     "Practice study: area for improvement",
                     "Children in care",
                     "WHAT NEEDS TO IMPROVE"};
const Words subjects{"Focused visit to Northbridge City Council children’s services",
                     "Monitoring visit to Eastmere children’s services",
                     "Joint targeted area inspection of the multi-agency response to neglect in Westhaven",
                     "Inspection of Thornwick local authority children’s services",
                     "Assurance visit to Kingsmoor children’s services",
                     "Area SEND inspection of Harrowdene Local Area Partnership"};
const Words openings{
    "This letter summarises the findings of the focused visit to Northbridge City Council on 11 and 12 May "
    "2022. Her "
    "Majesty’s Inspectors for this visit were Siobhan Wetherley and Dominic Akuffo.",
    "This letter summarises the findings of the monitoring visit on 31 January 2023 and 1 February 2023. The "
    "visit was "
    "carried out by Ana Field, HMI.",
    "Between 8 and 10 October 2019, Ofsted undertook a joint inspection of the multi-agency response to "
    "neglect.",
    "The findings of the visit on 30 February 2021 are below.",
    "Inspectors looked at the arrangements for children in care."};

class Generator {
 public:
  explicit Generator(std::uint32_t seed) : random_(seed), oddness_(below(4)) {}

  GeneratedLetter letter() {
    if (chance(2)) line("Ofsted\nPiccadilly Gate\nStore Street\nManchester\nM1 2WD\nT 0300 123 1231");
    if (chance(2)) line("14 June 2022");
    if (chance(2)) line("Mr Ranulf Achterberg\nDirector of Children’s Services\nNorthbridge City Council");
    if (!chance(6)) line("Dear Mr Achterberg");
    if (!chance(8)) line(one_of(subjects));
    if (!chance(8)) line(one_of(openings));
    if (chance(2)) line("Headline findings"), paragraphs();
    const std::size_t sections = below(6);
    for (std::size_t i = 0; i < sections; ++i) section();
    if (chance(3)) line("1 " + sentence());  // a footnote
    if (!chance(5)) line("Yours sincerely\n\nSiobhan Wetherley\nHer Majesty’s Inspector");
    return finished();
  }

 private:
  // Distributions of the standard library differ from one library to the next; the engine does not.
  std::size_t below(std::size_t count) { return random_() % count; }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }
  std::string one_of(const Words& words) { return std::string(words[below(words.size())]); }

  std::string sentence() {
    std::string out;
    const std::size_t count = 1 + below(30);
    for (std::size_t i = 0; i < count; ++i)
      out += (i == 0 ? "" : one_of(oddness_ == 0 ? Words{" "} : spaces)) +
             one_of(oddness_ > 0 && chance(12 / oddness_) ? odd_words : plain_words);
    if (out[0] >= 'a' && out[0] <= 'z' && !chance(5)) out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out + one_of({".", ".", ".", ";", ":", "", "?", ".1", "…"});
  }

  void paragraphs() {
    for (std::size_t count = below(4); count > 0; --count) {
      std::string paragraph = sentence();
      while (chance(2)) paragraph += ' ' + sentence();
      line(wrapped(paragraph));
    }
  }

  void section() {
    line(one_of(headings));
    if (chance(3))
      line(one_of({"Leaders need to ensure that:", "The local authority should improve:", "None.",
                   "There were no areas for priority action identified at this visit."}));
    if (chance(3)) return paragraphs();
    const std::string bullet = one_of(bullets);
    for (std::size_t count = below(6); count > 0; --count) {
      line(
          (chance(8) ? one_of(bullets) : bullet) + one_of({" ", " ", "\t", "  ", "\n"}) + wrapped(sentence()),
          chance(2));
      for (std::size_t inner = chance(4) ? below(4) : 0; inner > 0; --inner)
        line("  " + one_of({"–", "-", "o", "•"}) + ' ' + wrapped(sentence()), false);
    }
    text_ += '\n';
  }

  // Lines as long as a page is wide, sometimes with a hyphen at the end.
  std::string wrapped(const std::string& paragraph) {
    if (chance(3)) return paragraph;
    const std::size_t width = 40 + below(60);
    std::string out;
    std::size_t column = 0;
    for (const char c : paragraph) {
      const bool breaks = c == ' ' && column >= width;
      out += breaks ? (chance(9) ? "-\n" : "\n") : std::string(1, c);
      column = breaks ? 0 : column + 1;
    }
    return out;
  }

  void line(const std::string& words, bool blank_after = true) {
    text_ += words + (blank_after ? "\n\n" : "\n");
    if (chance(25)) text_ += one_of({"\f", "Ofsted\n\f", "2\n\f\n", "\f\f", "www.gov.uk/ofsted\n\n3\n\f"});
  }

  GeneratedLetter finished() {
    GeneratedLetter out{text_, 1, chance(8)};
    if (chance(6)) replace_all(out.bytes, "\n", "\r\n");
    if (chance(10)) out.bytes.insert(0, "\xEF\xBB\xBF");
    if (out.mangled) {
      out.bytes.resize(below(out.bytes.size() + 1));
      for (std::size_t count = out.bytes.empty() ? 0 : below(20); count > 0; --count)
        out.bytes[below(out.bytes.size())] = static_cast<char>(below(256));
    }
    out.pages += static_cast<int>(std::count(out.bytes.begin(), out.bytes.end(), '\f'));
    return out;
  }

  static void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
  }

  std::mt19937 random_;
  std::size_t oddness_;  // 0: only plain words
  std::string text_;
};

}  // namespace

GeneratedLetter generate_letter(std::uint32_t seed) {
  return Generator(seed).letter();
}

}  // namespace letterlens::testing
