#include "extractors/visit.h"

#include "extractors/dates.h"
#include "extractors/letter_parts.h"
#include "extractors/sentences.h"
#include "schemas/diagnostics.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

constexpr std::array patterns{
    Pattern{
        "about the visit",
        R"re((?i)\b(visit(?:s|ed|ing)?|inspection|inspected|inspectors?|on[- ]site|fieldwork|took place|undertook)\b)re",
        "The visit took place on 3 March 2020.", "visit", "Leaders were in post from 4 May 2015."},
    // Read in the words before a date, of the same clause.
    Pattern{
        "of something else",
        R"re((?i)\b((?:(?:last|previous(?:ly)?|earlier|recent) (?:[\pL-]+ ){0,3}?(?:inspect(?:ed|ion)|visit(?:ed)?)|(?:judged|graded|rated)|(?:appointed|joined|took up|in post|came into (?:being|force|effect|existence)|established|formed|created|vest\w*|published|suspend\w*|lockdown|pandemic|restrictions|returned to|re-?opened|census|notice|direction|since))\b[^.;]{0,50}|(?:after|before|prior to|until|following|as at) (?:the )?)$)re",
        "the local authority was last inspected on ", "last inspected on ", "This was the first visit, on "},
    Pattern{
        "week",
        R"re((?i)\b(weeks?\s+(?:commencing|beginning|starting|ending|of)|w/?c)\s*:?\s*(?:on )?(?:\w+day )?$)re",
        "in the week commencing ", "week commencing", "over two weeks from "},
};

constexpr std::size_t of_visit = index_of(patterns, "about the visit");
constexpr std::size_t of_something_else = index_of(patterns, "of something else");
constexpr std::size_t week = index_of(patterns, "week");

std::optional<Match> find(std::size_t pattern, std::string_view words) {
  return visit_patterns().find_one(pattern, words);
}

// The words of the clause that a date ends: after the last full stop or semicolon, or comma with a new
// subject.
std::string_view clause_before(std::string_view sentence, std::size_t date) {
  auto words = sentence.substr(0, date);
  for (const std::string_view end :
       {"; ", ", and the visit", ", this visit", ", the visit", ", when inspectors"})
    if (const auto at = words.rfind(end); at != std::string_view::npos) words = words.substr(at + 1);
  return words;
}

// Looks for days in sentences, from left to right.
class Search {
 public:
  Search(const ReadingText& text, const Letter& letter, Claims& claims, std::vector<Diagnostic>& diagnostics)
      : text_(text), letter_(letter), claims_(claims), diagnostics_(diagnostics) {}

  void read(Range sentence, bool must_be_about_visit) {
    const auto words = text_.slice(sentence.start, sentence.end);
    if (must_be_about_visit && !find(of_visit, words)) return;
    const auto written = letter_.letter_date ? std::optional(letter_.letter_date->date) : std::nullopt;
    std::size_t from = 0;
    while (const auto days = find_days(words, from, written)) {
      if (is_of_visit(words, *days))
        add(sentence.start, *days);
      else if (find(of_something_else, clause_before(words, days->range.start)))
        claims_.add({sentence.start + days->range.start, sentence.start + days->range.end}, "visit");
      from = days->range.end;
    }
    if (found) return;
    if (const auto wrong = impossible_date(words)) {
      const Quote date = text_.quote(sentence.start + wrong->start, sentence.start + wrong->end);
      diagnostics_.push_back(
          diagnose("date_not_understood", "there is no day \"" + date.text + "\"", date.span));
    }
  }

  std::optional<Visit> found;

 private:
  bool is_of_visit(std::string_view sentence, const FoundDays& days) const {
    const auto before = clause_before(sentence, days.range.start);
    if (find(week, before)) return false;
    if (const auto other = find(of_something_else, before)) {
      // "This was the first visit since …, on 3 May": what comes after the other thing's own date is the
      // visit's.
      const auto rest = before.substr(other->whole.start);
      if (!find_month(rest)) return false;
    }
    if (!found || !letter_.letter_date) return true;
    // Days long before those that were found are of an earlier visit.
    return days.ranges.front().start.year() >= found->ranges.front().start.year();
  }

  void add(std::size_t base, const FoundDays& days) {
    const Range range{base + days.range.start, base + days.range.end};
    // The narrative that opens joint inspection letters until 2020 tells of many days.
    if (found && letter_.kind == LetterKind::jtai) return;
    claims_.add(range, "visit");
    if (!found) {
      found = Visit{text_.quote(range.start, range.end), days.ranges};
      return;
    }
    for (const auto& stretch : days.ranges)
      if (std::none_of(found->ranges.begin(), found->ranges.end(), [&](const DateRange& known) {
            return known.start <= stretch.start && stretch.end <= known.end;
          }))
        found->ranges.push_back(stretch);
    std::sort(found->ranges.begin(), found->ranges.end(),
              [](const DateRange& a, const DateRange& b) { return a.start < b.start; });
  }

  const ReadingText& text_;
  const Letter& letter_;
  Claims& claims_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

const PatternTable& visit_patterns() {
  static const PatternTable table(patterns);
  return table;
}

std::optional<Visit> extract_visit(const ReadingText& text, const Outline& outline, const Letter& letter,
                                   Claims& claims, std::vector<Diagnostic>& diagnostics) {
  Search search(text, letter, claims, diagnostics);
  if (!is_letter(letter.kind))
    for (std::size_t i = outline.front; i < outline.body && !search.found; ++i)
      if (const auto dates = inspection_dates(text.slice(text.blocks[i])))
        search.read({text.blocks[i].start + dates->start, text.blocks[i].end}, false);
  for (std::size_t i = outline.body; i < outline.opening_end(); ++i) {
    if (search.found && !is_letter(letter.kind)) break;
    const Block& block = text.blocks[i];
    for (const auto& sentence : sentences(text.slice(block)))
      search.read({block.start + sentence.start, block.start + sentence.end}, true);
  }
  if (!search.found && outline.title)
    search.read({text.blocks[*outline.title].start, text.blocks[*outline.title].end}, true);
  if (!search.found)
    diagnostics.push_back(diagnose("visit_dates_missing",
                                   "no dates of the visit were understood in the opening of the letter"));
  return std::move(search.found);
}

}  // namespace letterlens
