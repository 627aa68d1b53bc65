#include "pipeline/segment/sif_outline.h"

#include "pipeline/segment/topics.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace letterlens {
namespace {

enum class Part { same, board, report };

struct SifHeading {
  SectionKind kind;
  Part part;  // the part of the report that begins here
  Pattern pattern;
};

// In the order in which they are tried. A digit at the end is a footnote mark.
constexpr std::array headings{
    SifHeading{
        SectionKind::other,
        Part::report,
        {"about the report",
         R"re((?i)^((?:information about this inspection|what the inspection judge?ments mean|annex|the inspection team)\b.{0,40})$)re",
         "What the inspection judgements mean: the local authority",
         "What the inspection judgements mean: the local authority", "What does the LSCB need to improve?"}},
    SifHeading{
        SectionKind::other,
        Part::board,
        {"the board",
         R"re((?i)^((?:section \d+\s?[:–-]?\s)?(?:the )?(?:effectiveness of (?:the )?)?(?:[\pL’' ]{0,40} )?local safeguarding children[’']?s? board(?: \(LSCB\))?)\s?\d?$)re",
         "Section 2: The effectiveness of the Local Safeguarding Children Board",
         "Section 2: The effectiveness of the Local Safeguarding Children Board",
         "Inspection findings – the Local Safeguarding Children Board"}},
    SifHeading{
        SectionKind::headline_findings,
        Part::same,
        {"summary", R"re((?i)^(executive summary|summary of (?:key |main )?findings)\s?\d?$)re",
         "Summary of key findings", "Summary of key findings", "Summary for children and young people"}},
    SifHeading{
        SectionKind::improvements,
        Part::same,
        {"to improve",
         R"re((?i)^(what (?:does|do) (?:[\pL’' ]+) need to improve\s?\??|areas? for improvement|recommendations?(?: for [\pL’' ]+)?)\s?\d?$)re",
         "What does the local authority need to improve?", "What does the local authority need to improve?",
         "Recommendations were acted on"}},
    SifHeading{
        SectionKind::priority_actions,
        Part::same,
        {"priority and immediate action",
         R"re((?i)^((?:areas? for )?(?:priority (?:and|or) immediate|priority|immediate) actions?)\s?\d?$)re",
         "Priority and immediate action", "Priority and immediate action", "Priority actions were taken"}},
    SifHeading{
        SectionKind::strengths,
        Part::same,
        {"strengths",
         R"re((?i)^((?:(?:the )?(?:local authority|council|authority|board|LSCB)[’']s )?(?:key )?strengths)\s?\d?$)re",
         "The local authority’s strengths", "The local authority’s strengths",
         "The local authority has the following strengths"}},
    SifHeading{
        SectionKind::other,
        Part::same,
        {"other headings",
         R"re((?i)^(contents|progress since the last inspection|summary for children and young people|information about (?:this|the) local authority area|(?:section \d+\s?[:–-]?\s)?the local authority|(?:key )?(?:inspection )?judge?ments? about the .{3,40}|(?:key )?strengths and weaknesses .{3,60}|inspection findings\b.{0,60}|(?:\d\.\s)?the experiences and progress of .{3,80})\s?\d?$)re",
         "Inspection judgements about the local authority", "Inspection judgements about the local authority",
         "The local authority operates no homes"}},
};

// Also heads groups of the summary and of the list, so that it is a part of the report only after the other
// judgements.
constexpr std::string_view last_judgement = "leadership management and governance";

constexpr auto patterns = [] {
  std::array<Pattern, headings.size()> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = headings[i].pattern;
  return out;
}();

const SifHeading* heading_of(const ReadingText& text, const Block& block) {
  constexpr std::size_t longest = 120;  // bytes
  if (block.kind == BlockKind::list_item || block.kind == BlockKind::sub_item) return nullptr;
  const auto words = trimmed(text.slice(block));
  if (words.size() > longest || starts_lower(words)) return nullptr;
  const auto match = sif_heading_patterns().find(words);
  return match ? &headings[match->index] : nullptr;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_number(std::string_view words) {
  return !words.empty() && words.find_first_not_of("0123456789") == std::string_view::npos;
}

// "3. Leadership, management and governance" without its number.
std::string without_number(std::string key) {
  const std::size_t first = key.find_first_not_of("0123456789. ");
  return first == std::string::npos ? key : key.substr(first);
}

constexpr std::size_t longest_judgement = 120;  // bytes

bool starts_judgements(std::string_view words) {
  return words.size() < longest_judgement &&
         without_number(comparison_key(words)).starts_with("the experiences and progress of");
}

// With or without its grade: "Leadership, management and governance require improvement".
bool is_last_judgement(std::string_view words) {
  const std::string key = without_number(comparison_key(words));
  if (words.size() >= longest_judgement || !key.starts_with(last_judgement)) return false;
  const std::string_view rest = std::string_view(key).substr(last_judgement.size());
  constexpr std::array verdicts{"",
                                " good",
                                " outstanding",
                                " inadequate",
                                " requires improvement",
                                " require improvement",
                                " is good",
                                " are good",
                                " is outstanding",
                                " are outstanding",
                                " is inadequate",
                                " are inadequate",
                                " requires improvement to be good",
                                " require improvement to be good"};
  return std::find(verdicts.begin(), verdicts.end(), rest) != verdicts.end();
}

// Whether a known heading is one below what the open section is about: the findings of a judgement below its
// summary, and the team below what is said of the inspection.
bool is_below_part(const ReadingText& text, const Block& block, const SifHeading& known,
                   const std::vector<OutlineSection>& sections) {
  const auto open = std::find_if(sections.rbegin(), sections.rend(),
                                 [](const auto& section) { return section.level == 1; });
  if (known.kind != SectionKind::other || known.part == Part::board || open == sections.rend()) return false;
  const Block& above = text.blocks[open->heading];
  const auto words = text.slice(above);
  if (starts_judgements(words) || is_last_judgement(words))
    return comparison_key(text.slice(block)) == "inspection findings";
  const SifHeading* part = heading_of(text, above);
  return part != nullptr && part->part == Part::report && block.level > above.level;
}

// The words of a contents line without its page number.
std::string entry_key(std::string_view line) {
  return comparison_key(trimmed(line.substr(0, line.find_last_not_of("0123456789. …") + 1)));
}

// Adds the entries of a contents line, or of several that were read as one paragraph: each ends in its page
// number.
void add_entries(std::string_view line, std::set<std::string>& seen) {
  std::size_t from = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool ends = is_digit(line[at]) && (at + 1 == line.size() || line[at + 1] == ' ');
    if (!ends) continue;
    seen.insert(entry_key(line.substr(from, at + 1 - from)));
    from = at + 1;
  }
  if (from == 0) seen.insert(entry_key(line));
}

// The first block after the contents page that begins at `contents`: a heading of it, printed without a page
// number, or what is longer than any entry.
std::size_t contents_end(const ReadingText& text, std::size_t contents) {
  constexpr std::size_t longest_entry = 150;  // bytes
  constexpr std::size_t most_entries = 80;
  std::set<std::string> seen;
  const std::size_t last = std::min(text.blocks.size(), contents + 1 + most_entries);
  for (std::size_t i = contents + 1; i < last; ++i) {
    const auto words = trimmed(text.slice(text.blocks[i]));
    const bool numbered = !words.empty() && is_digit(words.back());
    // Entries that are set close together may have been read as one paragraph.
    if (words.size() > longest_entry && !numbered) return i;
    const bool number_follows = i + 1 < last && is_number(trimmed(text.slice(text.blocks[i + 1])));
    if (!numbered && !number_follows && seen.count(entry_key(words)) != 0) return i;
    add_entries(words, seen);
  }
  return contents + 1;
}

std::size_t find_contents(const ReadingText& text, std::size_t from) {
  for (std::size_t i = from; i < text.blocks.size(); ++i)
    if (comparison_key(text.slice(text.blocks[i])) == "contents") return i;
  return text.blocks.size();
}

}  // namespace

const PatternTable& sif_heading_patterns() {
  static const PatternTable table(patterns);
  return table;
}

void outline_sif_report(const ReadingText& text, const Told& told, Outline& outline) {
  outline.contents = find_contents(text, outline.front);
  outline.contents_end =
      outline.contents < text.blocks.size() ? contents_end(text, outline.contents) : outline.contents;
  // The front ends at the first heading, however much looks like front matter further on.
  for (std::size_t i = outline.front; i < outline.body; ++i) {
    const SifHeading* heading = heading_of(text, text.blocks[i]);
    if (i == outline.contents || (heading != nullptr && heading->kind != SectionKind::other))
      outline.body = i;
  }
  bool board = false;
  bool judged = false;  // after the first of the judgements
  for (std::size_t i = outline.body; i < outline.body_end; ++i) {
    if (i > outline.contents && i < outline.contents_end) continue;
    const Block& block = text.blocks[i];
    if (const auto* heading = told.heading_at(i)) {
      outline.sections.push_back({i, heading->kind, 1, i + 1, outline.body_end, false, true, board});
      continue;
    }
    const SifHeading* known = heading_of(text, block);
    const bool last = judged && is_last_judgement(text.slice(block));
    if (known == nullptr && !last && (block.kind != BlockKind::heading || outline.sections.empty())) continue;
    const bool below_part = known != nullptr && is_below_part(text, block, *known, outline.sections);
    judged = judged || starts_judgements(text.slice(block));
    if (known != nullptr && known->part != Part::same && !below_part) board = known->part == Part::board;
    OutlineSection section;
    section.heading = i;
    section.kind = known != nullptr ? known->kind : SectionKind::other;
    const bool topic = known == nullptr && !last && is_topic(text, i, outline.sections, true);
    section.level = topic || below_part ? 2 : 1;
    section.first = i + 1;
    section.end = outline.body_end;
    section.known = known != nullptr || last;
    section.board = board;
    outline.sections.push_back(section);
  }
}

}  // namespace letterlens
