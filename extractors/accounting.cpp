#include "extractors/accounting.h"

#include "extractors/list_items.h"
#include "extractors/names.h"
#include "extractors/sentences.h"
#include "schemas/base/unicode_text.h"
#include "schemas/diagnostics.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

enum class Region {
  title,                // the subject line; what counts there is whether its place was recognised
  below_title,          // the first block below the subject line of a letter
  head,                 // each block above the salutation
  visit,                // each sentence of the opening that speaks of the visit
  inspectors,           // each sentence of the opening that was read as, or looks like, the inspectors' names
  previous_inspection,  // each sentence that was read as telling of an earlier inspection
  list,                 // each block under the heading of a list
  sign_off,             // each line below "Yours sincerely"
  quotation             // each string of the record
};

struct Signal {
  Region region;
  std::string_view code;
  std::string_view says;  // follows the quoted words in the message
  Pattern pattern;        // the first group is what must be claimed
  bool person = false;    // the words must also read as a person's name: "Social Work" does not
};

#define LETTERLENS_MONTHS                                                                                  \
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:" \
  "ober)?|"                                                                                                \
  "Nov(?:ember)?|Dec(?:ember)?)"
#define LETTERLENS_PRINTED_DATE                                          \
  "(?:\\d{1,2}(?:\\s?(?:st|nd|rd|th))?\\s+(?:of\\s+)?" LETTERLENS_MONTHS \
  "\\b(?:,?\\s+\\d{4})?|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4})"
#define LETTERLENS_PERSON "\\p{Lu}[\\pL’'-]+(?:\\s+\\p{Lu}[\\pL’'-]*\\.?){0,2}\\s+\\p{Lu}[\\pL’'-]+"
#define LETTERLENS_OFFICE                                                                                      \
  "(?:HMI|(?:Her|His) Majesty[’']s [Ii]nspectors?|Ofsted [Ii]nspectors?|[Ss]ocial [Cc]are (?:[Rr]egulatory " \
  ")?"                                                                                                         \
  "[Ii]nspectors?|[Rr]egulatory [Ii]nspect\\w+|SCRI)"

// Order does not matter: every signal of a region is looked for.
constexpr std::array signals{
    Signal{Region::title,
           "authority_unknown",
           "is in the subject line and is not the authority that was found",
           {"place in the subject line",
            "(?i:visit|inspection) (?:to|of|in) (?:the "
            ")?(\\p{Lu}[\\pL’'.-]+(?:\\s+(?:\\p{Lu}[\\pL’'.-]+|upon|and|with|of|on|"
            "the|&)){0,6}?)(?:\\s+(?:local authority|children|Children|services|Services)|[,.:]|$)",
            "Focused visit to Northbridge children’s services", "Northbridge", "Inspection of children"}},
    Signal{Region::below_title,
           "title_incomplete",
           "is below the subject line and may belong to it",
           {"subject line goes on", "^(\\p{Ll}.{0,60})", "in the family in Northbridge Between 3 and",
            "in the family in Northbridge Between 3 and", "This letter"}},
    Signal{Region::head,
           "date_not_understood",
           "is at the head of the letter and was not read as its date",
           {"date at the head", "\\b(" LETTERLENS_PRINTED_DATE ")", "Our ref 12/4 of 14.3.24", "14.3.24",
            "Floor 14, March House"}},
    Signal{Region::visit,
           "date_not_understood",
           "is in a sentence about the visit and was not read as one of its days",
           {"date of the visit", "\\b(" LETTERLENS_PRINTED_DATE ")",
            "A further visit took place on 19 November 2019.", "19 November 2019", "in November 2019"}},
    Signal{Region::visit,
           "date_not_understood",
           "is in a sentence about the visit and was not read as one of its days",
           {"weekday of the visit",
            "\\b((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\.?,? \\d{1,2}(?:st|nd|rd|th)?)\\b",
            "on Tuesday 10 and", "Tuesday 10", "on Tuesdays"}},
    Signal{Region::visit,
           "date_not_understood",
           "is in a sentence about the visit and was not read as days",
           {"days without a space", "\\b(\\d{1,2}\\s?(?:and|to)\\d{1,2}|\\d{1,2}(?:and|to)\\s?\\d{1,2})\\b",
            "on 2and 3 May", "2and 3", "on 2 and 3 May"}},
    Signal{Region::inspectors,
           "name_not_understood",
           "is among the inspectors and was read as neither a name nor an office",
           {"name among inspectors", "(" LETTERLENS_PERSON ")", "led by Ana Field", "Ana Field",
            "led by the service"},
           true},
    Signal{Region::inspectors,
           "name_not_understood",
           "is among the inspectors, and nobody was found who holds the office",
           {"office among inspectors", "\\b(" LETTERLENS_OFFICE ")\\b", "with Field, HMI", "HMI",
            "inspectors were told"}},
    Signal{
        Region::previous_inspection,
        "grade_not_understood",
        "is in a sentence about an earlier inspection and was not read as a grade",
        {"grade of an earlier inspection",
         "(?i)(?:\\b(?:is|are|was|were|be|been|being|had|as|to|of|and|or|judged|graded|rated|found|remained|"
         "therefore|again)\\s|[,;:(–])"
         "\\s*[‘'“]?"
         "(inadequate|requir(?:es?|ed|ing) improvement|outstanding|good)[’'”]?(?:\\s*$|\\s*[.,;:()]|\\s+"
         "(?:overall|and|but|in|for|at|with|when|again|by|across|since|was|were)\\b)",
         "in 2018 the outcome had been outstanding.", "outstanding", "made good progress"}},
    Signal{Region::list,
           "text_unassigned",
           "is among the items of a list and belongs to none",
           {"bullet",
            "^((?:[■◼▪•●*o\\x{F06E}\\x{F0A7}\\x{F0B7}\\x{FFFD}–—-]|\\(cid:\\d+\\)|\\(?\\d{1,2}[.)])\\s+\\S.{"
            "0,80})",
            "■ The quality of plans", "■ The quality of plans", "2019 was a year of change"}},
    Signal{
        Region::list,
        "text_unassigned",
        "reads like an item of the list and belongs to none",
        {"words of an item",
         "^((?:The "
         "(?:quality|timeliness|consistency|effectiveness|impact|range|availability|accuracy|use|recording|"
         "pace|rigour|extent|oversight|response|understanding|identification|stability|sufficiency)|How "
         "(?:well|quickly|often|far|soon|consistently)|Whether|Oversight "
         "(?:of|by)|Timel\\w+|Consistent)\\b.{0,80})",
         "The quality of plans for children in need.", "The quality of plans for children in need.",
         "Inspectors saw plans of good quality"}},
    Signal{
        Region::list,
        "text_unassigned",
        "goes on with something and belongs to no item of the list",
        {"continuation", "^((?:\\p{Ll}|[)\\]]).{0,80})", "and of visits.", "and of visits.", "The visits"}},
    Signal{Region::sign_off,
           "name_not_understood",
           "is below the sign-off and was read as neither a name nor an office",
           {"name below the sign-off", "^(" LETTERLENS_PERSON ")$", "Ana Field", "Ana Field",
            "Ana Field of Derby"},
           true},
    Signal{Region::quotation,
           "unreadable_character",
           "holds a character that the document does not tell (U+FFFD)",
           {"replacement character", "(.{0,24}\\x{FFFD}.{0,24})",
            "the e\xEF\xBF\xBD"
            "ect of plans",
            "the e\xEF\xBF\xBD"
            "ect of plans",
            "the effect"}},
};

constexpr auto signal_patterns = [] {
  std::array<Pattern, signals.size()> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = signals[i].pattern;
  return out;
}();

// What makes a sentence one about the visit, and one that names inspectors.
constexpr std::array cues{
    Pattern{"about the visit",
            R"re((?i)\b(visit(?:ed)?|on[- ]site|off[- ]site|fieldwork|took place|inspection of)\b)re",
            "Inspectors were on site", "on site", "Inspectors saw plans"},
    Pattern{"about inspectors",
            "(" LETTERLENS_PERSON ",?\\s+\\(?" LETTERLENS_OFFICE "\\b|\\bHMIs? " LETTERLENS_PERSON
            "|(?:led|undertaken|conducted|carried out) by " LETTERLENS_PERSON "|^" LETTERLENS_PERSON
            "(?:,? and " LETTERLENS_PERSON
            ")? (?:was|were|led|joined|supported|assisted|undertook|accompanied|visited|came)\\b)",
            "Ana Field, HMI, was there", "Ana Field, HMI", "Inspectors met staff"},
    Pattern{
        "about an earlier inspection",
        R"re((?i)\b(?:(?:last|previous|earlier)\b[^.;]{0,40}\binspection|inspected in|(?:judge[dm]\w*|graded?|rat(?:ed|ing)|Ofsted)\b[^.;]{0,60}\b(?:in|since) (?:\w+ )?20\d\d|20\d\d\b[^.;]{0,60}\b(?:judge[dm]\w*|graded?|rat(?:ed|ing)|Ofsted))\b)re",
        "when it was last inspected in 2018", "inspected in", "Inspectors met staff"},
};

constexpr std::size_t about_visit = index_of(cues, "about the visit");
constexpr std::size_t about_inspectors = index_of(cues, "about inspectors");
constexpr std::size_t about_earlier_inspection = index_of(cues, "about an earlier inspection");

constexpr std::size_t longest_signature_line = 60;  // bytes

bool is_cue(std::size_t cue, std::string_view words) {
  return accounting_cue_patterns().matches(cue, words);
}

bool is_list(SectionKind kind) {
  return kind == SectionKind::improvements || kind == SectionKind::priority_actions ||
         kind == SectionKind::strengths;
}

// Calls `visit(field, quote)` for every string that the letter quotes.
template <typename Visitor>
void for_each_quote(const Letter& letter, const Visitor& visit) {
  const auto optional = [&](std::string_view field, const std::optional<Quote>& quote) {
    if (quote) visit(field, *quote);
  };
  optional("title", letter.title);
  for (const auto& section : letter.sections) visit("sections", section.heading);
  if (letter.authority) visit("authority", letter.authority->as_written);
  if (letter.letter_date) visit("letter_date", letter.letter_date->as_written);
  if (letter.published) visit("published", letter.published->as_written);
  if (letter.outcome) visit("outcome", letter.outcome->as_written);
  if (letter.visit) visit("visit", letter.visit->as_written);
  for (const auto& inspector : letter.inspectors) {
    visit("inspectors", inspector.name);
    optional("inspectors", inspector.role);
  }
  optional("salutation", letter.salutation);
  for (const auto& name : letter.signatories) visit("signatories", name);
  if (letter.focus) optional("focus", letter.focus->as_written);
  optional("headline_findings", letter.headline_findings);
  for (const auto* list : item_lists(letter))
    for (const auto& item : *list) {
      visit("items", item.text);
      optional("items", item.lead_in);
      optional("items", item.group);
      optional("items", item.body);
    }
}

// The ranges of the letter that belong to a region.
class Regions {
 public:
  Regions(const ReadingText& text, const Outline& outline, const Claims& claims, const Letter& letter)
      : text_(text), outline_(outline), claims_(claims), letter_(letter) {}

  std::vector<Range> of(Region region) const {
    switch (region) {
      case Region::title:
        return outline_.title ? blocks(*outline_.title, *outline_.title + 1) : std::vector<Range>();
      case Region::below_title:
        return outline_.title && is_letter(letter_.kind) ? blocks(outline_.body, outline_.body + 1)
                                                         : std::vector<Range>();
      case Region::head:
        return blocks(0, outline_.salutation.value_or(0));
      case Region::visit:
        return is_letter(letter_.kind) ? sentences_where([&](Range, std::string_view words) {
          return is_cue(about_visit, words);
        })
                                       : std::vector<Range>();
      case Region::inspectors:
        return names_inspectors() ? sentences_where([&](Range range, std::string_view words) {
          return claims_.touch(range, "inspectors") || is_cue(about_inspectors, words);
        })
                                  : std::vector<Range>();
      case Region::previous_inspection:
        return earlier_inspections();
      case Region::list:
        return list_blocks();
      case Region::sign_off:
        return short_blocks(outline_.body_end + 1, text_.blocks.size(), longest_signature_line);
      case Region::quotation:
        return quotations();
    }
    return {};
  }

 private:
  bool names_inspectors() const { return is_letter(letter_.kind) && letter_.kind != LetterKind::jtai; }

  std::vector<Range> blocks(std::size_t first, std::size_t end) const {
    std::vector<Range> out;
    for (std::size_t i = first; i < std::min(end, text_.blocks.size()); ++i)
      out.push_back({text_.blocks[i].start, text_.blocks[i].end});
    return out;
  }

  std::vector<Range> short_blocks(std::size_t first, std::size_t end, std::size_t longest) const {
    auto out = blocks(first, end);
    std::erase_if(out, [&](Range range) { return range.end - range.start > longest; });
    return out;
  }

  std::vector<Range> earlier_inspections() const {
    const auto tells = [&](Range range, std::string_view words) {
      return claims_.touch(range, "previous_inspection") || is_cue(about_earlier_inspection, words);
    };
    auto out = sentences_where(tells);
    if (const auto* headline = outline_.find(SectionKind::headline_findings);
        headline != nullptr && is_mined(letter_.kind))
      for (const Range range : sentences_where(tells, headline->first, headline->end)) out.push_back(range);
    return out;
  }

  template <typename Condition>
  std::vector<Range> sentences_where(const Condition& holds) const {
    return sentences_where(holds, outline_.body, outline_.opening_end());
  }

  template <typename Condition>
  std::vector<Range> sentences_where(const Condition& holds, std::size_t first, std::size_t end) const {
    std::vector<Range> out;
    for (const Range block : blocks(first, end)) {
      const auto words = text_.slice(block.start, block.end);
      for (const auto& sentence : sentences(words)) {
        const Range range{block.start + sentence.start, block.start + sentence.end};
        if (holds(range, text_.slice(range.start, range.end))) out.push_back(range);
      }
    }
    return out;
  }

  std::vector<Range> list_blocks() const {
    std::vector<Range> out;
    if (!is_mined(letter_.kind)) return out;
    for (const auto& section : outline_.sections)
      if (is_list(section.kind))
        for (const Range block : blocks(section.first, section.end)) out.push_back(block);
    return out;
  }

  std::vector<Range> quotations() const {
    std::vector<Range> out;
    for_each_quote(letter_, [&](std::string_view, const Quote& quote) {
      out.push_back({quote.span.start, quote.span.end});
    });
    return out;
  }

  const ReadingText& text_;
  const Outline& outline_;
  const Claims& claims_;
  const Letter& letter_;
};

// Fields that quote words as they stand without reading them, so that quoting is not understanding.
constexpr std::array<std::string_view, 3> unread{"title", "sections", "headline_findings"};

void claim_record(const ReadingText& text, const Outline& outline, const Letter& letter, Claims& claims) {
  for_each_quote(letter, [&](std::string_view field, const Quote& quote) {
    if (std::find(unread.begin(), unread.end(), field) == unread.end())
      claims.add({quote.span.start, quote.span.end}, field);
  });
  for (const auto& section : outline.sections)
    if (section.kind != SectionKind::other || section.graded)
      claims.add({text.blocks[section.heading].start, text.blocks[section.heading].end}, "sections");
  for (const auto& diagnostic : letter.diagnostics)
    if (diagnostic.span && diagnostic.severity == Severity::warning)
      claims.add({diagnostic.span->start, diagnostic.span->end}, "diagnostics");
}

// Adds a warning for each place in a region where the signal is and no claim covers it.
void look_for(std::size_t signal, Range region, const ReadingText& text, Claims& claims, Letter& letter) {
  const Signal& row = signals[signal];
  const auto words = text.slice(region.start, region.end);
  SearchedText searched(words);
  std::size_t from = 0;
  while (const auto match = accounting_patterns().find_one(signal, searched, from)) {
    const Range at = *match->groups.at(0);
    const auto found = words.substr(at.start, at.end - at.start);
    const bool is_signal = !row.person || bare_name(found);
    // What is not a name may end with one: "Family Help Ana Field".
    const auto space = found.find_first_of(" \n\t");
    from = is_signal || space == std::string_view::npos ? at.end : at.start + space + 1;
    const Range place{region.start + at.start, region.start + at.end};
    // What is quoted, and what is read as the opening, may be wrong all the same.
    const bool may_be_claimed = row.region == Region::quotation || row.region == Region::below_title;
    if (!is_signal || (!may_be_claimed && claims.cover(place))) continue;
    letter.diagnostics.push_back(diagnose(row.code, "\"" + std::string(found) + "\" " + std::string(row.says),
                                          text.span(place.start, place.end)));
    claims.add(place, "diagnostics");
  }
}

}  // namespace

const PatternTable& accounting_cue_patterns() {
  static const PatternTable table(cues);
  return table;
}

const PatternTable& accounting_patterns() {
  static const PatternTable table(signal_patterns);
  return table;
}

void account_for_words(const ReadingText& text, const Outline& outline, Claims& claims, Letter& letter) {
  claim_record(text, outline, letter, claims);
  const Regions regions(text, outline, claims, letter);
  for (std::size_t i = 0; i < signals.size(); ++i)
    for (const Range region : regions.of(signals[i].region)) look_for(i, region, text, claims, letter);
}

}  // namespace letterlens
