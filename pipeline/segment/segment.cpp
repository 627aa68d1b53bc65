#include "pipeline/segment/segment.h"

#include "extractors/headings.h"
#include "extractors/judgements.h"
#include "extractors/kind.h"
#include "extractors/letter_parts.h"
#include "pipeline/segment/sif_outline.h"
#include "pipeline/segment/topics.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>

namespace letterlens {
namespace {

constexpr std::size_t longest_subject = 400;  // bytes

std::optional<std::size_t> find_salutation(const ReadingText& text) {
  for (std::size_t i = 0; i < text.blocks.size(); ++i)
    if (is_salutation(text.slice(text.blocks[i]))) return i;
  return std::nullopt;
}

std::size_t find_sign_off(const ReadingText& text, std::size_t from) {
  for (std::size_t i = text.blocks.size(); i > from; --i)
    if (is_sign_off(text.slice(text.blocks[i - 1]))) return i - 1;
  return text.blocks.size();
}

// The subject line stands within a few blocks of the salutation; in reports it opens the text.
std::optional<std::size_t> find_title(const ReadingText& text, std::size_t from) {
  constexpr std::size_t window = 4;
  for (std::size_t i = from; i < std::min(from + window, text.blocks.size()); ++i) {
    const auto words = text.slice(text.blocks[i]);
    if (words.size() < longest_subject && kind_of_subject(words)) return i;
  }
  // A trust's letter may have its name alone for a subject, set as a heading above the opening.
  if (from > 0 && from + 1 < text.blocks.size() && text.blocks[from].kind == BlockKind::heading &&
      !heading_by_phrase(text.slice(text.blocks[from])) &&
      opening_kind_patterns().find(text.slice(text.blocks[from + 1])))
    return from;
  constexpr std::size_t longest_place = 80;  // bytes
  if (from == 0 && !text.blocks.empty()) {
    const auto words = text.slice(text.blocks.front());
    if (words.size() < longest_place && names_only_a_place(words)) return 0;
  }
  return std::nullopt;
}

bool is_heading(const ReadingText& text, const Block& block) {
  return block.kind == BlockKind::heading && !text.slice(block).empty();
}

// A line of a grade table that text has lost: a judgement and its grade, and nothing else.
bool is_grade_line(std::string_view words) {
  if (comparison_key(words) == "judgement grade") return true;
  const auto match = judgement_patterns().find_earliest(words);
  if (!match || match->whole.end != words.size()) return false;
  const auto before = comparison_key(words.substr(0, match->whole.start));
  return before.empty() || before == "the";
}

bool is_graded(const ReadingText& text, std::size_t at) {
  if (at >= text.blocks.size()) return false;
  const auto heading = known_heading(text.slice(text.blocks[at]));
  return heading && heading->judgement;
}

// Judgements with their grades one below the other are a grade table, even if they are set as headings: those
// of the body have their findings below.
bool is_among_grades(const ReadingText& text, std::size_t at) {
  return is_graded(text, at) && (is_graded(text, at + 1) || (at > 0 && is_graded(text, at - 1)));
}

// After a report's title come its dates, the lead inspector and the grade table, up to the first known
// heading.
std::size_t find_body(const ReadingText& text, std::size_t front) {
  constexpr std::size_t longest_front = 24;  // blocks
  std::size_t body = front;
  for (std::size_t i = front; i < std::min(front + longest_front, text.blocks.size()); ++i) {
    const Block& block = text.blocks[i];
    // A line with a judgement and its grade may be of the grade table.
    const auto heading = heading_by_phrase(text.slice(block));
    if (block.kind == BlockKind::heading && heading && !heading->judgement) break;
    if (block.kind != BlockKind::heading && is_grade_line(text.slice(block))) body = i + 1;
    if (is_among_grades(text, i)) body = i + 1;
    if (block.kind == BlockKind::table_row || is_front_matter(text.slice(block))) body = i + 1;
  }
  return body;
}

bool is_sif_report(const ReadingText& text, const Outline& outline, const Told& told) {
  if (told.kind) return told.kind == LetterKind::sif_inspection;
  return outline.title &&
         kind_of_subject(text.slice(text.blocks[*outline.title])) == LetterKind::sif_inspection;
}

// The second of two headings with the same words, one right below the other, is the head of a table.
bool repeats_heading(const ReadingText& text, std::size_t at, const std::vector<OutlineSection>& sections) {
  if (sections.empty()) return false;
  const std::size_t above = sections.back().heading;
  for (std::size_t i = above + 1; i < at; ++i)
    if (text.blocks[i].kind != BlockKind::table_row) return false;
  return comparison_key(text.slice(text.blocks[above])) == comparison_key(text.slice(text.blocks[at]));
}

std::optional<SectionKind> open_kind(const std::vector<OutlineSection>& sections) {
  const auto open = std::find_if(sections.rbegin(), sections.rend(),
                                 [](const auto& section) { return section.level == 1; });
  return open == sections.rend() ? std::nullopt : std::optional(open->kind);
}

void outline_sections(const ReadingText& text, const Told& told, Outline& outline) {
  for (std::size_t i = outline.body; i < outline.body_end; ++i) {
    if (const auto* heading = told.heading_at(i)) {
      outline.sections.push_back({i, heading->kind, 1, i + 1, outline.body_end, false, true, false});
      continue;
    }
    if (!is_heading(text, text.blocks[i])) continue;
    if (repeats_heading(text, i, outline.sections)) {
      outline.sections.back().first = i + 1;
      continue;
    }
    auto known = heading_by_phrase(text.slice(text.blocks[i]));
    // "Multi-agency strengths" under "Key strengths" is a topic of it.
    if (known && !known_heading(text.slice(text.blocks[i])) && known->kind == open_kind(outline.sections) &&
        is_topic(text, i, outline.sections))
      known.reset();
    const int level = !known && is_topic(text, i, outline.sections) ? 2 : 1;
    const KnownHeading opens = known.value_or(KnownHeading{});
    outline.sections.push_back(
        {i, opens.kind, level, i + 1, outline.body_end, opens.judgement, known.has_value(), false});
  }
}

void end_sections(Outline& outline) {
  auto& sections = outline.sections;
  for (std::size_t i = 0; i < sections.size(); ++i)
    for (std::size_t j = i + 1; j < sections.size(); ++j)
      if (sections[j].level <= sections[i].level) {
        sections[i].end = sections[j].heading;
        break;
      }
}

}  // namespace

Outline segment(const ReadingText& text, const Told& told) {
  Outline outline;
  outline.salutation = find_salutation(text);
  const std::size_t after_salutation = outline.salutation ? *outline.salutation + 1 : 0;
  outline.title = find_title(text, after_salutation);
  outline.front = outline.title ? *outline.title + 1 : after_salutation;
  outline.body = outline.salutation ? outline.front : find_body(text, outline.front);
  outline.body_end = find_sign_off(text, outline.body);
  if (is_sif_report(text, outline, told))
    outline_sif_report(text, told, outline);
  else
    outline_sections(text, told, outline);
  end_sections(outline);
  return outline;
}

}  // namespace letterlens
