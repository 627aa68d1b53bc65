#include "extractors/list_items.h"

#include "extractors/sentences.h"
#include "schemas/base/unicode_text.h"
#include "schemas/diagnostics.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

// Items of real letters run from 13 to 1,776 characters; beyond these bounds something was cut or run
// together.
constexpr std::size_t shortest_item = 10;
constexpr std::size_t longest_item = 2000;

constexpr std::array patterns{
    Pattern{"framework reference",
            R"re((?i)([(\[]\s*(?:outcomes?|enablers?|principles?)\b[^()\[\]]{0,120}[)\]])[.;,]?$)re",
            "Stability for children in care. (outcome 3, national framework)",
            "(outcome 3, national framework)", "The outcome (for children) is good"},
    Pattern{
        "none",
        R"re((?i)^(none\b.{0,40}|(?:there (?:are|were|is)|inspectors (?:identified|found|did not identify|have not identified)|we (?:identified|found)|ofsted (?:identified|found)) )re"
        R"re((?:no|not? any|any|nothing)\b.*|no (?:areas?|further|specific|significant|priority)\b.*|nothing needs to improve.*|not applicable.?)$)re",
        "There were no areas for priority action identified at this visit.",
        "There were no areas for priority action identified at this visit.",
        "There are too many changes of social worker"},
};
constexpr std::size_t reference = 0;
constexpr std::size_t none = 1;

bool is_item(const Block& block) {
  return block.kind == BlockKind::list_item || block.kind == BlockKind::sub_item;
}

// Reads the blocks of one section after the other.
class Reader {
 public:
  Reader(const ReadingText& text, std::vector<Diagnostic>& diagnostics, ListItems& out)
      : text_(text), diagnostics_(diagnostics), out_(out) {}

  void read(const OutlineSection& section) {
    const auto first = text_.blocks.begin() + static_cast<std::ptrdiff_t>(section.first);
    const auto end = text_.blocks.begin() + static_cast<std::ptrdiff_t>(section.end);
    const std::size_t before = out_.items.size();
    if (says_none(first, end)) {
      out_.none_stated = true;
      return;
    }
    lead_in_.reset();
    group_.reset();
    if (std::any_of(first, end, is_item))
      read_list(section);
    else
      read_paragraphs(section);
    if (out_.items.size() == before) {
      const Block& heading = text_.blocks[section.heading];
      diagnostics_.push_back(diagnose("empty_list",
                                      "no item stands under \"" + std::string(text_.slice(heading)) + "\"",
                                      text_.span(heading.start, heading.end)));
    }
  }

 private:
  template <typename Iterator>
  bool says_none(Iterator first, Iterator end) const {
    if (first == end) return false;
    return std::all_of(first, end, [&](const Block& block) {
      return list_item_patterns().find_one(none, text_.slice(block)).has_value();
    });
  }

  void read_list(const OutlineSection& section) {
    std::optional<std::size_t> unassigned;
    bool seen = false;
    for (std::size_t i = section.first; i < section.end; ++i) {
      const Block& block = text_.blocks[i];
      if (block.kind == BlockKind::heading) {
        group_ = text_.quote(block.start, block.end);
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
    if (!unassigned) return;
    const Block& block = text_.blocks[*unassigned];
    diagnostics_.push_back(diagnose("text_unassigned",
                                    "a paragraph stands in or below the list under \"" +
                                        std::string(text_.slice(text_.blocks[section.heading])) +
                                        "\" and belongs to no item",
                                    text_.span(block.start, block.end)));
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
    if (paragraphs < 2) return;
    const Block& heading = text_.blocks[section.heading];
    diagnostics_.push_back(diagnose("list_without_bullets",
                                    "the list under \"" + std::string(text_.slice(heading)) +
                                        "\" has no bullets; each paragraph was taken for an item",
                                    text_.span(heading.start, heading.end)));
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
    item.reference = framework_reference(text_, item.text);
    const std::size_t length = count_code_points(item.text.text);
    if (length < shortest_item || length > longest_item)
      diagnostics_.push_back(
          diagnose(length < shortest_item ? "item_short" : "item_long",
                   "item " + std::to_string(item.number) + " has " + std::to_string(length) + " characters",
                   item.text.span));
    out_.items.push_back(std::move(item));
  }

  const ReadingText& text_;
  std::vector<Diagnostic>& diagnostics_;
  ListItems& out_;
  std::optional<Quote> lead_in_;
  std::optional<Quote> group_;
};

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

ListItems list_items(const ReadingText& text, const Outline& outline, SectionKind kind,
                     std::vector<Diagnostic>& diagnostics) {
  ListItems out;
  Reader reader(text, diagnostics, out);
  for (const auto& section : outline.sections) {
    if (section.kind != kind) continue;
    out.section_found = true;
    reader.read(section);
  }
  return out;
}

}  // namespace letterlens
