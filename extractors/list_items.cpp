#include "extractors/list_items.h"

#include "extractors/kind.h"
#include "extractors/sentences.h"
#include "schemas/base/unicode_text.h"
#include "schemas/diagnostics.h"

#include <algorithm>
#include <array>
#include <utility>

namespace letterlens {
namespace {

// Items of real letters run from 13 to 1,776 characters; beyond these bounds something was cut or run
// together.
constexpr std::size_t shortest_item = 10;
constexpr std::size_t longest_item = 2000;

constexpr std::array patterns{
    Pattern{
        "framework reference",
        R"re((?i)([(\[]\s*(?:(?:the )?(?:children.{1,3}s social care )?national framework|outcomes?|enablers?|principles?)\b[^()\[\]]{0,120}[)\]])[.;,]?$)re",
        "Stability for children in care. (outcome 3, national framework)", "(outcome 3, national framework)",
        "The outcome (for children) is good"},
    Pattern{
        "none",
        R"re((?i)^(none\b.{0,40}|(?:.{0,60}\b(?:no|not(?: \w+){0,3} any|nor any|without any)) (?:\w+ ){0,3}?)re"
        R"re((?:areas? (?:for|of|that|to|which|were|identified|requiring|needing)\b|priority (?:and immediate )?(?:actions?|areas?)\b|immediate actions?\b|recommendations?\b|improvements? (?:were|was|is|are|needed|required|identified)\b).*|)re"
        R"re(nothing (?:needs|was identified|to improve|further).*|not applicable.?)$)re",
        "There were no areas for priority action identified at this visit.",
        "There were no areas for priority action identified at this visit.",
        "There are no clear plans for children"},
    Pattern{"urgency", R"re((?i)\b(priority|immediate|urgent)\b)re",
            "There are no priority or immediate actions.", "priority", "There are no areas for improvement."},
    Pattern{"strengths", R"re((?i)^((?:(?:the|key|main|local authority[’']s) )*strengths\b|what\b))re",
            "Key strengths", "Key strengths", "Early help strengths"},
};
constexpr std::size_t reference = index_of(patterns, "framework reference");
constexpr std::size_t none = index_of(patterns, "none");
constexpr std::size_t urgency = index_of(patterns, "urgency");
constexpr std::size_t strengths = index_of(patterns, "strengths");

// The bullets of sub-items, which are rarely a list's own.
bool is_minor_bullet(std::string_view marker) {
  constexpr std::array minor{"–", "—", "−", "―", "─", "-", "o", "○", "◦"};
  return std::find(minor.begin(), minor.end(), marker) != minor.end();
}

bool is_item(const Block& block) {
  return block.kind == BlockKind::list_item || block.kind == BlockKind::sub_item;
}

// Findings on a topic may be told under a heading such as "Early help strengths": without bullets they are a
// list only where the heading begins with the word.
bool names_strengths(std::string_view heading) {
  return list_item_patterns().matches(strengths, heading);
}

// Reads the blocks of one section after the other.
class Reader {
 public:
  Reader(const ReadingText& text, const Outline& outline, std::vector<Diagnostic>& diagnostics,
         ListItems& out)
      : text_(text), outline_(outline), diagnostics_(diagnostics), out_(out) {}

  void read(const OutlineSection& section) {
    const auto first = text_.blocks.begin() + static_cast<std::ptrdiff_t>(section.first);
    const auto end = text_.blocks.begin() + static_cast<std::ptrdiff_t>(section.end);
    const std::size_t before = out_.items.size();
    if (says_none(first, end)) {
      const bool urgent = list_item_patterns().matches(urgency, text_.slice(*first));
      (section.kind == SectionKind::improvements && urgent ? out_.none_urgent_stated : out_.none_stated) =
          true;
      report_rest(section);
      return;
    }
    lead_in_.reset();
    group_.reset();
    if (std::any_of(first, end, is_item))
      read_list(section);
    else if (section.kind == SectionKind::strengths &&
             !names_strengths(text_.slice(text_.blocks[section.heading])))
      return;
    else
      read_paragraphs(section);
    if (out_.items.size() > before) report_bullets_after(section);
    if (out_.items.size() == before) {
      const Block& heading = text_.blocks[section.heading];
      diagnostics_.push_back(
          diagnose("empty_list", "there are no items under \"" + std::string(text_.slice(heading)) + "\"",
                   text_.span(heading.start, heading.end)));
    }
  }

 private:
  bool says_none(const Block& block) const { return list_item_patterns().matches(none, text_.slice(block)); }

  // Whether every block says that there is nothing, or the first paragraph does and no bullet follows it.
  template <typename Iterator>
  bool says_none(Iterator first, Iterator end) const {
    if (first == end || !says_none(*first)) return false;
    return std::none_of(first, end, is_item) ||
           std::all_of(first, end, [&](const Block& block) { return says_none(block); });
  }

  // After the statement that there is nothing, a paragraph that says something else.
  void report_rest(const OutlineSection& section) {
    for (std::size_t i = section.first; i < section.end; ++i)
      if (!says_none(text_.blocks[i])) return report_unassigned(section, text_.blocks[i]);
  }

  void report_unassigned(const OutlineSection& section, const Block& block) {
    if (section.kind == SectionKind::strengths) return;
    diagnostics_.push_back(diagnose("text_unassigned",
                                    "there is a paragraph in or below the list under \"" +
                                        std::string(text_.slice(text_.blocks[section.heading])) +
                                        "\" and belongs to no item",
                                    text_.span(block.start, block.end)));
  }

  // A heading of unknown words that ends a list, with bullets below it, may have been one of its topics.
  void report_bullets_after(const OutlineSection& section) {
    const auto* ends = outline_.opened_at(section.end);
    if (ends == nullptr || ends->known || ends->graded || section.end + 1 >= text_.blocks.size()) return;
    const Block& heading = text_.blocks[section.end];
    std::size_t next = section.end + 1;
    if (next + 1 < text_.blocks.size() && text_.slice(text_.blocks[next]).ends_with(':')) ++next;
    if (!is_item(text_.blocks[next])) return;
    diagnostics_.push_back(diagnose("bullets_after_list",
                                    "bullets under \"" + std::string(text_.slice(heading)) +
                                        "\" follow a list and were not taken for its items",
                                    text_.span(heading.start, heading.end)));
  }

  void read_list(const OutlineSection& section) {
    std::optional<std::size_t> unassigned;
    bool seen = false;
    report_lost_bullets(section);
    for (std::size_t i = section.first; i < section.end; ++i) {
      const Block& block = text_.blocks[i];
      if (block.kind == BlockKind::heading) {
        group_ = text_.quote(block.start, block.end);
      } else if (block.kind == BlockKind::table_row) {
        body_ = text_.quote(block.start, block.end);
      } else if (is_item(block)) {
        std::size_t last = i;
        while (last + 1 < section.end && text_.blocks[last + 1].kind == BlockKind::sub_item) ++last;
        add(block.start, text_.blocks[last].end);
        i = last;
        seen = true;
      } else {
        introduce(block);
        if (seen && !lead_in_ && !unassigned) unassigned = i;
      }
    }
    if (unassigned) report_unassigned(section, text_.blocks[*unassigned]);
  }

  // Dashes and rings are the bullets of sub-items: several paragraphs among them may be items whose own
  // bullets are lost.
  void report_lost_bullets(const OutlineSection& section) {
    std::size_t paragraphs = 0;
    for (std::size_t i = section.first; i < section.end; ++i) {
      const Block& block = text_.blocks[i];
      if (is_item(block) && !is_minor_bullet(block.marker)) return;
      if (block.kind == BlockKind::paragraph) ++paragraphs;
    }
    if (paragraphs < 2) return;
    const Block& heading = text_.blocks[section.heading];
    diagnostics_.push_back(diagnose("list_without_bullets",
                                    "the list under \"" + std::string(text_.slice(heading)) +
                                        "\" has only the bullets of sub-items; its items may be paragraphs",
                                    text_.span(heading.start, heading.end)));
  }

  void read_paragraphs(const OutlineSection& section) {
    std::size_t paragraphs = 0;
    for (std::size_t i = section.first; i < section.end; ++i) {
      const Block& block = text_.blocks[i];
      if (block.kind == BlockKind::heading) {
        group_ = text_.quote(block.start, block.end);
      } else if (text_.slice(block).ends_with(':')) {
        introduce(block);
      } else {
        add(block.start, block.end);
        ++paragraphs;
      }
    }
    // One thing to improve is often told in a paragraph; several without bullets may be no list at all.
    const std::size_t doubtful = loses_rows() ? 1 : 2;
    if (paragraphs < doubtful || section.kind == SectionKind::strengths) return;
    const Block& heading = text_.blocks[section.heading];
    diagnostics_.push_back(diagnose("list_without_bullets",
                                    "the list under \"" + std::string(text_.slice(heading)) +
                                        "\" has no bullets; each paragraph was taken for an item",
                                    text_.span(heading.start, heading.end)));
  }

  // The lists of an area SEND report are tables: in plain text two rows may read like one paragraph.
  bool loses_rows() const {
    if (!outline_.title) return false;
    const Block& title = text_.blocks[*outline_.title];
    return title.size <= 0 && kind_of_subject(text_.slice(title)) == LetterKind::send_inspection;
  }

  // The last sentence of a paragraph that ends in a colon introduces what follows.
  void introduce(const Block& block) {
    lead_in_.reset();
    const auto words = text_.slice(block);
    if (!words.ends_with(':')) return;
    const auto parts = sentences(words);
    lead_in_ = text_.quote(block.start + parts.back().start, block.start + parts.back().end);
  }

  void add(std::size_t start, std::size_t end) {
    Item item;
    item.number = static_cast<int>(out_.items.size()) + 1;
    item.text = text_.quote(start, end);
    item.lead_in = lead_in_;
    item.group = group_;
    item.body = std::exchange(body_, std::nullopt);
    item.reference = framework_reference(text_, item.text);
    const std::size_t length = count_code_points(item.text.text);
    if (length < shortest_item || length > longest_item)
      diagnostics_.push_back(
          diagnose(length < shortest_item ? "item_short" : "item_long",
                   "item " + std::to_string(item.number) + " has " + std::to_string(length) + " characters",
                   item.text.span));
    if (item.text.text.ends_with(':'))
      diagnostics_.push_back(diagnose(
          "item_without_end",
          "item " + std::to_string(item.number) + " ends in a colon: what it introduces may be other items",
          item.text.span));
    out_.items.push_back(std::move(item));
  }

  const ReadingText& text_;
  const Outline& outline_;
  std::vector<Diagnostic>& diagnostics_;
  ListItems& out_;
  std::optional<Quote> lead_in_;
  std::optional<Quote> group_;
  std::optional<Quote> body_;  // the responsible body, printed beside the action
};

// A SIF report's heading "What does the local authority need to improve?" has the lists below it as sections.
bool only_holds_lists(const ReadingText& text, const Outline& outline, const OutlineSection& section) {
  if (section.first != section.end || section.end >= text.blocks.size()) return false;
  const auto* next = outline.opened_at(section.end);
  return next != nullptr &&
         (next->kind == SectionKind::improvements || next->kind == SectionKind::priority_actions);
}

}  // namespace

const PatternTable& list_item_patterns() {
  static const PatternTable table(patterns);
  return table;
}

std::optional<Quote> framework_reference(const ReadingText& text, const Quote& item) {
  const auto match = list_item_patterns().find_one(reference, item.text);
  if (!match) return std::nullopt;
  const Range range = *match->groups.at(0);
  return text.quote(item.span.start + range.start, item.span.start + range.end);
}

std::vector<const std::vector<Item>*> item_lists(const Letter& letter) {
  std::vector<const std::vector<Item>*> lists{&letter.improvements, &letter.priority_actions,
                                              &letter.strengths};
  if (letter.board) {
    lists.push_back(&letter.board->improvements);
    lists.push_back(&letter.board->priority_actions);
  }
  return lists;
}

ListItems list_items(const ReadingText& text, const Outline& outline, SectionKind kind,
                     std::vector<Diagnostic>& diagnostics, Part part) {
  ListItems out;
  Reader reader(text, outline, diagnostics, out);
  for (const auto& section : outline.sections) {
    if (section.kind != kind || section.board != (part == Part::board)) continue;
    out.section_found = true;
    if (only_holds_lists(text, outline, section)) continue;
    reader.read(section);
  }
  return out;
}

}  // namespace letterlens
