#include "extractors/board.h"

#include "extractors/judgements.h"
#include "extractors/list_items.h"
#include "schemas/diagnostics.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

#define LETTERLENS_BOARD                                                                               \
  "(?:the )?(?:[\\pL’' ]{0,40} )?(?:local safeguarding children[’']?s? board|LSCB)(?: ?\\((?:the " \
  ")?\\pL{3,6}\\))?"

constexpr std::array patterns{
    Pattern{"grade of the board",
            "(?i)^(?:the effectiveness of )?" LETTERLENS_BOARD " (?:is |are )?(?:judged to be |judged as )?"
            "(outstanding|good|requir(?:es?|ing) improvement|inadequate)\\b(?: to be good)?(?: "
            "because)?[.:]?\\s?\\d?$",
            "The effectiveness of the Local Safeguarding Children Board (LSCB) is inadequate", "inadequate",
            "The Local Safeguarding Children Board is good at sharing information"},
    Pattern{"grade of the board on the next line",
            "(?i)^(?:the effectiveness of )?(" LETTERLENS_BOARD ") (?:is|requires)$",
            "The effectiveness of the Local Safeguarding Children Board (LSCB) is",
            "the Local Safeguarding Children Board (LSCB)", "The Local Safeguarding Children Board is good"},
    Pattern{"part about the board",
            "(?i)\\b(?:review of |section \\d\\s?[:–-]?\\s)(?:the )?effectiveness of " LETTERLENS_BOARD,
            "Section 2: The effectiveness of the Local Safeguarding Children Board 13",
            "Section 2: The effectiveness of the Local Safeguarding Children Board",
            "The effectiveness of the Local Safeguarding Children Board is good"},
};
constexpr std::size_t whole = index_of(patterns, "grade of the board");
constexpr std::size_t named = index_of(patterns, "part about the board");
constexpr std::size_t first_line = index_of(patterns, "grade of the board on the next line");

std::optional<Grade> grade_in(std::string_view words) {
  const auto match = board_patterns().find_one(whole, words);
  if (!match) return std::nullopt;
  const Range grade = *match->groups.at(0);
  return grade_named(words.substr(grade.start, grade.end - grade.start));
}

// From the front of the report or, without it, from the part about the board.
std::optional<Grade> find_grade(const ReadingText& text) {
  for (std::size_t i = 0; i < text.blocks.size(); ++i) {
    const auto words = text.slice(text.blocks[i]);
    if (const auto grade = grade_in(words)) return grade;
    if (i + 1 >= text.blocks.size() || !board_patterns().matches(first_line, words)) continue;
    const std::string both = std::string(words) + ' ' + std::string(text.slice(text.blocks[i + 1]));
    if (const auto grade = grade_in(both)) return grade;
  }
  return std::nullopt;
}

// Where the title or the contents page names the board; nullopt for a report that does not review one.
std::optional<Range> announcement(const ReadingText& text, const Outline& outline) {
  const std::size_t end = std::min(text.blocks.size(), std::max(outline.body, outline.contents_end));
  for (std::size_t i = 0; i < end; ++i) {
    const Block& block = text.blocks[i];
    if (const auto match = board_patterns().find_one(named, text.slice(block)))
      return Range{block.start + match->whole.start, block.start + match->whole.end};
  }
  return std::nullopt;
}

}  // namespace

const PatternTable& board_patterns() {
  static const PatternTable table(patterns);
  return table;
}

std::optional<Board> extract_board(const ReadingText& text, const Outline& outline, LetterKind kind,
                                   std::vector<Diagnostic>& diagnostics) {
  if (kind != LetterKind::sif_inspection) return std::nullopt;
  const bool reviewed = std::any_of(outline.sections.begin(), outline.sections.end(),
                                    [](const OutlineSection& section) { return section.board; });
  if (!reviewed) {
    if (const auto at = announcement(text, outline))
      diagnostics.push_back(diagnose("board_missing",
                                     "the report names a part about the board, which was not found",
                                     text.span(at->start, at->end)));
    return std::nullopt;
  }
  Board board;
  board.judgement = find_grade(text);
  if (!board.judgement)
    diagnostics.push_back(diagnose("judgement_missing", "the grade for the board was not found"));
  board.improvements = list_items(text, outline, SectionKind::improvements, diagnostics, Part::board).items;
  board.priority_actions =
      list_items(text, outline, SectionKind::priority_actions, diagnostics, Part::board).items;
  return board;
}

}  // namespace letterlens
