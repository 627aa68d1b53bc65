// Each sentence of the opening is looked through for cues of a list of inspectors; the words at a cue are
// then read as people. A cue alone decides nothing: "Inspectors were told that …" names nobody.
#include "extractors/inspectors.h"

#include "extractors/lead_inspectors.h"
#include "extractors/letter_parts.h"
#include "extractors/names.h"
#include "extractors/people.h"
#include "extractors/sentences.h"
#include "schemas/base/unicode_text.h"
#include "schemas/diagnostics.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

// The first group, or the end of the match without one, is where the names begin.
constexpr std::array cues{
    Pattern{
        "inspectors were",
        R"re((?i)\b(?:inspectors?|HMIs?|(?:inspection |visit(?:ing)? )?team|team of inspectors|those (?:who )?(?:carr\w+|inspect\w+)[^.]{0,30})[’']?(?:,? \(?HMI\)?)?(?:,? \(?\b(?:for|on|at|of|from|during|in|who|that|carrying|undertaking|conducting|completing|leading|making|named|taking)\b[^.;:]{0,90}?)?,?\s*(?:\b(?:were|was|are|is|being|comprised(?: of)?|consisted of|included|includes)\b\s*:?|:|–)\s*()\S)re",
        "Her Majesty’s Inspectors for this visit were Ana Field and Tom Reed.", "",
        "Inspectors met nine care leavers"},
    Pattern{
        "carried out by",
        R"re((?i)\b(?:carried out|undertaken|conducted|led|completed|performed|made|headed|attended|delivered)\b[^.;]{0,80}?\bby\s*:?\s+()\S)re",
        "The visit was carried out by Ana Field, HMI.", "", "carried out in line with the framework"},
    Pattern{"visit by", R"re((?i)\b(?:visit|inspection)\b[^.;]{0,120}?,? by\s+()\S)re",
            "a focused visit to Northbridge by Ana Field HMI", "", "a visit to Northbridge"},
    Pattern{
        "accompanied by",
        R"re(\b(?:I|[Ww]e|[Ss]he|[Hh]e|[Tt]hey|[Ii]nspectors?|HMI|\p{Lu}[\pL’'-]+)\b,? (?:who )?(?:was|were) (?:also )?(?:accompanied|supported|assisted|joined|helped) (?:[^.;]{0,40}?)?by\s+()\S)re",
        "She was supported by Tom Reed HMI.", "", "supported living"},
    Pattern{"with the help of", R"re(,\s+(?:accompanied|supported|assisted|joined|helped) by\s+()\p{Lu})re",
            "Una Price, HMI, led the visit, accompanied by Tom Reed.", "", "families, supported by staff"},
    Pattern{
        "visit made with",
        R"re((?i)\b(?:led|carried out|undertook|made|conducted) (?:this|the) (?:focused |monitoring )?(?:visit|inspection)\b[^.;]{0,30}?,? (?:together |along |jointly )?with\s+()(?-i:\p{Lu}))re",
        "I led the visit, together with Tom Reed, HMI.", "", "She led the visit with care"},
    Pattern{
        "with colleagues",
        R"re((?i)\b(?:with|and|by) (?:my|our|two|three|his|her|the)? ?(?:fellow |other )?(?:colleagues?|inspectors?|HMIs?)\b,?\s*:?\s*()\S)re",
        "I visited with my colleagues Ana Field and Tom Reed", "", "with staff"},
    Pattern{"inspectors by name", R"re(\b(?:[Ii]nspectors?(?: \(HMI\))?|HMIs?)[,:]?\s+()\p{Lu})re",
            "Her Majesty’s Inspectors Ana Field and Tom Reed visited Northbridge.", "", "Inspectors looked"},
};

// The names come first: "Ana Field, HMI, and Tom Reed, HMI, carried out the visit."
constexpr std::array deeds{
    Pattern{
        "what inspectors do",
        R"re((?i)^[\s,]*(?:(?:were|are|was) (?:(?:the |His |Her )?(?:Majesty[’']s )?(?:(?:lead|team|other|two|accompanying|supporting|remaining) )*inspectors?|(?:the |members of the )?(?:inspection|visiting) team)|(?:jointly )?(?:carried (?:it|this|the work) out|(?:undertook|conducted|led|made|did) (?:it|the work))|(?:jointly )?(?:carried out|undertook|conducted|led|made|completed|performed)\b[^.]{0,40}\b(?:visit|inspection))\b)re",
        " carried out this visit", " carried out this visit", " were told"},
    Pattern{"a visit by those with an office",
            R"re((?i)^[\s,]*(?:visited|inspected|were on[- ]site|came)\b)re", " visited Northbridge",
            " visited", " were told"},
    Pattern{"what observers do", R"re((?i)\b((?:observed|shadowed|quality[ -]assured|moderated) by\s+)$)re",
            "The visit was observed by ", "observed by ", "The visit was carried out by "},
};

constexpr std::size_t carried_out = index_of(deeds, "what inspectors do");
constexpr std::size_t visited = index_of(deeds, "a visit by those with an office");
constexpr std::size_t observed = index_of(deeds, "what observers do");

class Search {
 public:
  Search(const ReadingText& text, Claims& claims, std::vector<Diagnostic>& diagnostics)
      : text_(text), claims_(claims), diagnostics_(diagnostics) {}

  // Adds the inspectors that the sentence names.
  void read(Range sentence) {
    const auto words = text_.slice(sentence.start, sentence.end);
    const std::size_t before = found.size();
    if (const auto people = read_people(words);
        did_visit(people, words.substr(people.end)) || (people.observers && people.people.empty()))
      take(sentence.start, people);
    SearchedText searched(words);
    for (std::size_t cue = 0; cue < cues.size(); ++cue) {
      std::size_t from = 0;
      while (const auto match = inspector_patterns().find_one(cue, searched, from)) {
        const std::size_t names = match->groups.at(0)->start;
        from = names;
        if (claims_.cover({sentence.start + names, sentence.start + names + 1})) continue;
        auto people = read_people(words, names);
        // "The visit was observed by …" names nobody who inspected, but the words are understood.
        const bool observers = inspector_deed_patterns().matches(observed, words.substr(0, names));
        if (observers) people.people.clear();
        if (observers || !people.people.empty()) take(sentence.start, people);
      }
    }
    if (found.size() == before) return;
    read_named_with_office(sentence);
    claim_offices(sentence);
  }

  // Reads all of a range as people.
  void read_list(Range range) {
    const auto people = read_people(text_.slice(range.start, range.end));
    take(range.start, people);
  }

  std::vector<Inspector> found;

 private:
  // Whether a sentence that begins with people goes on to say that they carried out the visit.
  static bool did_visit(const People& people, std::string_view rest) {
    if (people.people.empty() || !people.unread.empty()) return false;
    const bool has_office = std::any_of(people.people.begin(), people.people.end(),
                                        [](const Person& person) { return person.role.has_value(); });
    return inspector_deed_patterns().matches(carried_out, rest) ||
           (has_office && inspector_deed_patterns().matches(visited, rest));
  }

  // "Her Majesty’s Inspectors for this visit were" names an office that is nobody’s in particular. One behind
  // a comma belongs to the words before it, which were not read as a name if it is still unclaimed.
  void claim_offices(Range sentence) {
    const auto words = text_.slice(sentence.start, sentence.end);
    for (std::size_t at = 0; at < words.size(); ++at)
      if (starts_word(sentence.start + at))
        if (const auto office = inspector_office_at(words, at);
            office && !follows_comma(words, at) && is_before_a_name(words, *office))
          claims_.add({sentence.start + office->start, sentence.start + office->end}, "inspectors");
  }

  static bool follows_comma(std::string_view words, std::size_t at) {
    return at >= 2 && words.substr(at - 2, 2) == ", ";
  }

  // Whether names that were read follow: what comes after the last of them is not accounted for by them.
  bool is_before_a_name(std::string_view words, Range office) const {
    const auto base = static_cast<std::size_t>(words.data() - text_.text.data());
    return std::any_of(found.begin(), found.end(), [&](const Inspector& inspector) {
      return inspector.name.span.start >= base + office.end;
    });
  }

  // People named with an inspector's office after the list ("…, on 6 May 2022, with Tom Reed, HMI").
  void read_named_with_office(Range sentence) {
    for (std::size_t at = sentence.start; at < sentence.end; ++at) {
      if (!starts_word(at) || claims_.cover({at, at + 1})) continue;
      const auto words = text_.slice(sentence.start, sentence.end);
      const auto name = name_at(words, at - sentence.start);
      if (!name) continue;
      std::size_t office = name->end;
      while (office < words.size() && (words[office] == ',' || words[office] == ' ' || words[office] == '('))
        ++office;
      if (!inspector_office_at(words, office)) continue;
      take(sentence.start, read_people(words, at - sentence.start));
    }
  }

  bool starts_word(std::size_t at) const {
    return at == 0 || text_.text[at - 1] == ' ' || text_.text[at - 1] == '\n' || text_.text[at - 1] == '(';
  }

  void take(std::size_t base, const People& people) {
    for (const Range range : people.understood)
      claims_.add({base + range.start, base + range.end}, "inspectors");
    for (const auto& person : people.people) add(base, person);
    for (const Range words : people.unread) {
      const Quote quote = text_.quote(base + words.start, base + words.end);
      claims_.add({quote.span.start, quote.span.end}, "inspectors");
      diagnostics_.push_back(diagnose("name_not_understood",
                                      "\"" + quote.text +
                                          "\" is among the inspectors and was read as neither a "
                                          "name nor an office",
                                      quote.span));
    }
  }

  void add(std::size_t base, const Person& person) {
    const Quote name = text_.quote(base + person.name.start, base + person.name.end);
    const auto role = person.role
                          ? std::optional(text_.quote(base + person.role->start, base + person.role->end))
                          : std::nullopt;
    const auto known = std::find_if(found.begin(), found.end(), [&](const Inspector& inspector) {
      return comparison_key(inspector.name.text) == comparison_key(name.text);
    });
    if (known == found.end())
      found.push_back({name, role});
    else if (!known->role)
      known->role = role;
  }

  const ReadingText& text_;
  Claims& claims_;
  std::vector<Diagnostic>& diagnostics_;
};

// ICU ends a sentence after an initial ("J. Field"); here it goes on.
std::vector<Range> whole_sentences(std::string_view words) {
  std::vector<Range> out;
  for (const auto& sentence : sentences(words)) {
    const bool goes_on = !out.empty() && out.back().end >= 3 && words[out.back().end - 1] == '.' &&
                         words[out.back().end - 3] == ' ' && starts_upper(words.substr(out.back().end - 2));
    if (goes_on)
      out.back().end = sentence.end;
    else
      out.push_back(sentence);
  }
  return out;
}

void read_lead_inspector(const ReadingText& text, const Outline& outline, Search& search) {
  const std::size_t end = std::min(outline.body, text.blocks.size());
  for (std::size_t i = outline.front; i < end && search.found.empty(); ++i) {
    const Block& block = text.blocks[i];
    const auto words = text.slice(block);
    if (const auto lead = lead_inspector(words))
      search.read_list({block.start + lead->start, block.start + lead->end});
    else if (is_lead_inspector_label(words) && i + 1 < text.blocks.size() &&
             bare_name(text.slice(text.blocks[i + 1])))
      search.read_list({text.blocks[i + 1].start, text.blocks[i + 1].end});
  }
}

// At the head of the report or, if there is none, where its framework names them.
void read_lead_inspectors(const ReadingText& text, const Outline& outline, LetterKind kind, Search& search) {
  read_lead_inspector(text, outline, search);
  if (!search.found.empty()) return;
  for (const Range lead : lead_inspectors_at_end(text, outline, kind)) search.read_list(lead);
}

// An area SEND inspection is led by one of Ofsted's and one of the Care Quality Commission's.
constexpr std::size_t leads_of_send_inspection = 2;

// A sentence that ends in a colon introduces names in the blocks below it.
void read_blocks_below(const ReadingText& text, std::size_t first, std::size_t end, Search& search) {
  for (std::size_t i = first; i < end; ++i) {
    const Block& block = text.blocks[i];
    const auto people = read_people(text.slice(block));
    if (people.people.empty() || people.people.front().name.start > 4 ||
        people.end + 2 < block.end - block.start)
      return;
    search.read_list({block.start, block.end});
  }
}

void read_opening(const ReadingText& text, const Outline& outline, Search& search) {
  for (std::size_t i = outline.body; i < outline.opening_end(); ++i) {
    const Block& block = text.blocks[i];
    const auto words = text.slice(block);
    for (const auto& sentence : whole_sentences(words))
      search.read({block.start + sentence.start, block.start + sentence.end});
    if (words.ends_with(':') && words.find("nspector") != std::string_view::npos && search.found.empty())
      read_blocks_below(text, i + 1, outline.opening_end(), search);
  }
}

}  // namespace

const PatternTable& inspector_deed_patterns() {
  static const PatternTable table(deeds);
  return table;
}

const PatternTable& inspector_patterns() {
  static const PatternTable table(cues);
  return table;
}

std::vector<Inspector> extract_inspectors(const ReadingText& text, const Outline& outline, LetterKind kind,
                                          Claims& claims, std::vector<Diagnostic>& diagnostics) {
  if (kind == LetterKind::jtai) return {};
  Search search(text, claims, diagnostics);
  if (is_letter(kind))
    read_opening(text, outline, search);
  else
    read_lead_inspectors(text, outline, kind, search);
  // The office of one may be read before the name of another that comes first.
  std::stable_sort(search.found.begin(), search.found.end(), [](const Inspector& a, const Inspector& b) {
    return a.name.span.start < b.name.span.start;
  });
  if (kind == LetterKind::send_inspection && !search.found.empty() &&
      search.found.size() < leads_of_send_inspection)
    diagnostics.push_back(
        diagnose("inspectors_missing", "one lead inspector was found, where two have led the inspection"));
  if (!search.found.empty()) return std::move(search.found);
  if (kind == LetterKind::focused_visit || kind == LetterKind::monitoring_visit)
    diagnostics.push_back(
        diagnose("inspectors_missing", "no inspector was found in the opening of the letter"));
  else if (!is_letter(kind) && is_mined(kind))
    diagnostics.push_back(
        diagnose("inspectors_missing", "no lead inspector was found at the head of the report"));
  return {};
}

}  // namespace letterlens
