// The list is read from left to right. At each place stands a name, an office, or words that join them;
// anything else ends the list, but for a stray word where a name had to come, which is kept for a warning.
#include "extractors/people.h"

#include "extractors/names.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

// Anchored, tried in this order.
constexpr std::array patterns{
    Pattern{
        "joining words",
        R"re(^(\s+|[,;:&+/•■–—-]\s*|(?i:and|with|both|including|namely|plus|then|also|alongside|an?|one|two|three|four|five|(?:together|along) with|as well as|in addition to|(?:the )?following|(?:who|she|he|they|and) (?:was|were) (?:also )?(?:supported|assisted|accompanied|joined|helped) by|(?:supported|assisted|accompanied|joined|helped|led|headed) by|as (?:the )?(?:lead|team)|who (?:is|are|was|were)|(?:for|on|during) (?:the |day )?(?:first|second|third|last|final|one|two|three|both)(?: days?)?(?: of (?:the|this) visit)?(?: only)?|of)\b))re",
        "supported by Ana Field", "supported by", "supporting Ana Field"},
    Pattern{
        "field of an office",
        R"re(^((?i:\(?(?:social care|schools?|education|further education and skills|children[’']s services|early years|south east|south west|north east|north west|east of england|west midlands|east midlands|london|yorkshire and humber(?:side)?)\b\)?)|\((?i:lead|team inspector|lead inspector|he/him|she/her|they/them|remotely|day \w+|\d[^)]{0,30})\)))re",
        "Social Care, and", "Social Care", "Social worker"},
    Pattern{
        "observer named before",
        R"re(^(,?\s*\(?(?:as an? |an? |who (?:was|were)?\s*(?:an? )?|was |were |(?:also )?attended as an? |in the role of |who |there |present |in attendance |to )*(?:[Oo]bserv(?:er|ers|ing|ed)|observe|shadow(?:ing|ed)?|quality[ -]assur(?:e|ed|ing)|did not take part|took no part|not part of)\b\)?[^,;.]*))re",
        ", who observed", ", who observed", ", who visited"},
    Pattern{
        "observer named after",
        R"re(^(,?\s*(?:and |who (?:was|were) |(?:was|were) |it was |the visit was )*(?:[Oo]bserved|[Ss]hadowed|[Qq]uality[ -]assured) by|,?\s*(?:and )?(?:an? |the )?(?:[Oo]bservers?|[Ss]hadow inspectors?|[Qq]uality assur\w+ \w+),?(?: (?:was|were))?:?\s+))re",
        ", observed by Ana", ", observed by", ", supported by Ana"},
    Pattern{"words in brackets", R"re(^(\(([^()]{1,80})\)))re", "(lead inspector)", "(lead inspector)",
            "lead"},
    Pattern{
        "stray words",
        R"re(^(\p{Lu}[^\s,;.]*(?:\s+\p{Lu}[^\s,;.]*)*|(?:many|several|some|other|others)\b(?:\s+\pL+)?))re",
        "Field, HMI", "Field", "who met"},
};

constexpr std::size_t joining = index_of(patterns, "joining words");
constexpr std::size_t qualifier = index_of(patterns, "field of an office");
constexpr std::size_t observing_after = index_of(patterns, "observer named before");
constexpr std::size_t observing_before = index_of(patterns, "observer named after");
constexpr std::size_t brackets = index_of(patterns, "words in brackets");
constexpr std::size_t stray = index_of(patterns, "stray words");

class Reader {
 public:
  Reader(std::string_view words, std::size_t from) : words_(words), at_(from) { out_.end = from; }

  People read() {
    while (at_ < words_.size() && step()) out_.end = at_;
    while (!out_.understood.empty() && out_.understood.back().end > out_.end) out_.understood.pop_back();
    return std::move(out_);
  }

 private:
  bool step() {
    if (take_observer() || take_office() || take_name() || take_brackets()) return true;
    for (const auto pattern : {qualifier, joining})
      if (const auto match = match_here(pattern)) {
        if (pattern == joining && !is_blank(*match)) {
          name_expected_ = true;
          joined_by_word_ = starts_letter(words_.substr(at_));
        }
        return understand(match->whole.end);
      }
    return take_stray();
  }

  std::optional<Match> match_here(std::size_t pattern) const {
    return people_patterns().find_one(pattern, words_.substr(at_));
  }

  static bool starts_letter(std::string_view words) {
    return !words.empty() && ((words[0] >= 'a' && words[0] <= 'z') || (words[0] >= 'A' && words[0] <= 'Z'));
  }

  bool is_blank(const Match& match) const { return trimmed(words_.substr(at_, match.whole.end)).empty(); }

  bool understand(std::size_t length) {
    out_.understood.push_back({at_, at_ + length});
    at_ += length;
    return true;
  }

  bool take_observer() {
    if (const auto match = match_here(observing_before)) {
      observers_ = out_.observers = true;
      return understand(match->whole.end);
    }
    if (const auto match = match_here(observing_after)) {
      // Whoever is said to observe is the person before, who is not an inspector of the visit.
      if (!out_.people.empty() && (match->whole.end > 0)) out_.people.pop_back();
      out_.observers = true;
      return understand(match->whole.end);
    }
    return false;
  }

  bool take_office() {
    const auto office = inspector_office_at(words_, at_);
    if (!office) return false;
    if (!observers_) give_office(*office);
    understand(office->end - at_);
    name_expected_ = false;
    joined_by_word_ = false;
    return true;
  }

  void give_office(Range office) {
    const bool plural = words_[office.end - 1] == 's';
    waiting_office_.reset();
    if (!plural && is_before_its_name(office)) {
      waiting_office_ = office;
      return;
    }
    for (std::size_t i = out_.people.size(); i > 0 && !out_.people[i - 1].role; --i) {
      out_.people[i - 1].role = office;
      if (!plural) break;
    }
  }

  // "and HMI Tom Reed", unlike "Ana Field HMI".
  bool is_before_its_name(Range office) const {
    const bool after_name =
        !out_.people.empty() &&
        trimmed(words_.substr(out_.people.back().name.end, office.start - out_.people.back().name.end))
            .empty();
    // "And an Ofsted Inspector, Tom Reed".
    std::size_t next = office.end;
    while (next < words_.size() && (words_[next] == ' ' || (joined_by_word_ && words_[next] == ','))) ++next;
    return !after_name && next > office.end && name_at(words_, next);
  }

  bool take_name() {
    const auto found = name_at(words_, at_);
    if (!found) return false;
    if (!observers_) out_.people.push_back({found->name, waiting_office_});
    waiting_office_.reset();
    understand(found->end - at_);
    name_expected_ = false;
    joined_by_word_ = false;
    return true;
  }

  // "(HMI)", "(lead inspector)"; other words in brackets belong to nobody.
  bool take_brackets() {
    const auto match = match_here(brackets);
    if (!match) return false;
    const Range inner = *match->groups.at(1);
    const auto office = inspector_office_at(words_, at_ + inner.start);
    if (office && !out_.people.empty() && !out_.people.back().role && !observers_)
      out_.people.back().role = Range{at_ + inner.start, at_ + inner.end};
    return understand(match->whole.end);
  }

  bool take_stray() {
    if (!name_expected_) return false;
    const auto match = match_here(stray);
    if (!match) return false;
    const Range words{at_, at_ + match->whole.end};
    out_.unread.push_back(words);
    at_ = words.end;
    name_expected_ = false;
    return true;
  }

  std::string_view words_;
  std::size_t at_;
  People out_;
  std::optional<Range> waiting_office_;
  bool observers_ = false;
  bool name_expected_ = true;
  bool joined_by_word_ = false;  // "and", "with", not a comma alone
};

}  // namespace

const PatternTable& people_patterns() {
  static const PatternTable table(patterns);
  return table;
}

People read_people(std::string_view words, std::size_t from) {
  return Reader(words, from).read();
}

}  // namespace letterlens
