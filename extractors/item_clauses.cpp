#include "extractors/item_clauses.h"

#include "extractors/sentences.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>

namespace letterlens {
namespace {

constexpr std::array surrounding_clauses{
    Pattern{"so that",
            ",? (?:so that|so (?:they|it|these|this|children|families|parents|young people|carers|staff|"
            "managers|leaders|practice|plans)|such that|so as to|and so) ",
            "the quality of plans, so that actions are clear", ", so that ", "plans so far"},
    Pattern{"purpose", ",? (?:to ensure|in order to|in order that|(?:in )?ensuring) ",
            "supervision to ensure that practice is good", " to ensure ", "ensuring that plans are clear"},
    Pattern{"what it is to bring",
            ",? to (?:help|support|enable|make|promote|improve|avoid|reduce|prevent|minimise|drive|inform|"
            "allow|give|achieve|better|fully|effectively|be certain|satisfy|identify|establish|escalate|"
            "challenge|scrutinise|analyse|progress|offer|increase|safeguard|protect|keep|facilitate|bring) ",
            "the use of audit to improve practice", " to improve ",
            "access to education and homes to meet the needs of care leavers"},
    Pattern{"by doing", ",? in (?:driving|progressing|supporting) ", "supervision in progressing plans",
            " in progressing ", "children in care"},
    Pattern{"which", ",? which ", "visits, which should be purposeful", ", which ", "the timeliness with"},
    Pattern{"consequence", ",? (?:leading to|resulting in|as a result|because|due to) ",
            "delay in assessments, leading to drift", ", leading to ", "leading practice"},
    Pattern{"some of them",
            ",? (?:including|particularly|especially|in particular)(?: for| in| of)? "
            "(?:those (?:who|with|that|in|at|whose|leaving|living)|(?:children|young people|families) "
            "(?:who|whose)) ",
            "care leavers, including those who are in custody", ", including those who ",
            "support, including advice"},
    Pattern{"said of them", ",(?: [a-z]+){0,4} of (?:whom|which) |, (?:who|whose|whom|where) ",
            "care leavers, some of whom live alone", ", some of whom ", "care leavers who live alone"},
    Pattern{"when",
            ",? (?:when they|where they|when there (?:is|are)|"
            "when (?:plans|practice|progress|things|actions|circumstances) "
            "(?:is|are|has|have|does|do|falls?|changes?)|"
            "until|rather than|instead of) ",
            "interviews with children when they return", " when they ", "when children go missing"},
};

constexpr std::array resumptions{
    Pattern{"including",
            ",? (?:including|to include|particularly|specifically|especially|in particular|as well as) ",
            "plans to ensure that they are clear, including pathway plans", ", including ",
            "plans that include actions"},
    Pattern{"sub-item", ";", "to ensure that homes are suitable; oversight of checks", ";", "one, two"},
};

constexpr std::array concessions{
    Pattern{"although", "^(?:although|while|whilst|despite|notwithstanding|following)[^,]*, ",
            "although visits are regular, records are not", "although visits are regular, ",
            "records, although regular, are short"},
};

constexpr std::array asides{
    Pattern{"example", "^(?:for example|for instance|examples?|such)\\b", "for example, children wait",
            "for example", "some children wait"},
    Pattern{"one case", "^in (?:one|some|a small|a few|these|both) ", "in some cases children wait",
            "in some ", "in all cases children wait"},
    Pattern{"consequence",
            "^(?:this|these|as a (?:result|consequence)|consequently|therefore|inspectors (?:saw|found))\\b",
            "this means that children wait", "this", "the result is that children wait"},
};

bool is_dropped(UChar32 c) {
  return c == '\'' || c == u'’' || c == u'‘' || c == '`' || c == '"' || c == u'“' || c == u'”';
}

// Most characters of a letter are ASCII, and this is asked of all of an item's.
constexpr UChar32 first_non_ascii = 0x80;

bool parts_words(UChar32 c) {
  if (c < first_non_ascii) return c == '/' || c == '-' || is_space(c);
  return u_charType(c) == U_DASH_PUNCTUATION || is_space(c);
}

void append_folded(std::string& out, UChar32 c) {
  if (c < first_non_ascii)
    out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  else
    out += to_utf8(u_foldCase(c, U_FOLD_CASE_DEFAULT));
}

// `asks` of the clause that starts there.
struct Cut {
  std::size_t at = 0;
  bool asks = false;
};

std::vector<Cut> cuts_of(std::string_view words) {
  std::vector<Cut> cuts;
  const auto around = surrounding_clause_patterns().find_all(words);
  for (const auto& match : around) cuts.push_back({match.whole.start, false});
  auto other = around.begin();
  for (const auto& match : resumption_patterns().find_all(words)) {
    while (other != around.end() && other->whole.end <= match.whole.start) ++other;
    // "including those who …" is not a resumption.
    if (other == around.end() || match.whole.start < other->whole.start)
      cuts.push_back({match.whole.start, true});
  }
  std::sort(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.at < b.at; });
  return cuts;
}

std::vector<ItemClause> clauses_of(std::string_view words) {
  std::vector<ItemClause> clauses;
  Cut from{0, true};
  const auto add_to = [&](std::size_t end) {
    if (end > from.at) clauses.push_back({std::string(words.substr(from.at, end - from.at)), from.asks});
  };
  for (const auto& cut : cuts_of(words)) {
    if (from.asks && cut.asks) continue;
    add_to(cut.at);
    from = cut;
  }
  add_to(words.size());
  return clauses;
}

}  // namespace

const PatternTable& surrounding_clause_patterns() {
  static const PatternTable table(surrounding_clauses);
  return table;
}

const PatternTable& resumption_patterns() {
  static const PatternTable table(resumptions);
  return table;
}

const PatternTable& concession_patterns() {
  static const PatternTable table(concessions);
  return table;
}

const PatternTable& aside_patterns() {
  static const PatternTable table(asides);
  return table;
}

std::string plain_words(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next_code_point(text, at);
    if (is_dropped(c)) continue;
    if (parts_words(c)) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    append_folded(out, c);
  }
  return out;
}

std::vector<ItemSentence> item_sentences(std::string_view text) {
  // ICU ends a sentence at every line end, and so before each sub-item.
  std::string joined;
  for (const char c : text) c == '\n' ? joined += "; " : joined += c;
  std::vector<ItemSentence> out;
  for (const auto& range : sentences(joined)) {
    const std::string words =
        plain_words(std::string_view(joined).substr(range.start, range.end - range.start));
    std::string_view rest = words;
    ItemSentence sentence;
    if (const auto concession = concession_patterns().find(rest)) {
      sentence.concession = clauses_of(rest.substr(0, concession->whole.end));
      rest.remove_prefix(concession->whole.end);
    }
    sentence.clauses = clauses_of(rest);
    if (out.empty())
      sentence.weight = first_sentence_weight;
    else if (aside_patterns().find(rest))
      sentence.weight = aside_weight;
    out.push_back(std::move(sentence));
  }
  return out;
}

}  // namespace letterlens
