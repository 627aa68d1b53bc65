#include "corpus/report/marked_text.h"

#include "corpus/present/words.h"

#include <algorithm>

namespace letterlens::report {
namespace {

// Where a block begins and ends, in bytes.
struct Stretch {
  std::size_t start = 0;
  std::size_t end = 0;
};

std::vector<Stretch> stretches(std::string_view text) {
  std::vector<Stretch> all;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find("\n\n", from), text.size());
    all.push_back({from, to});
    from = to + 2;
  }
  return all;
}

std::string_view class_of(ItemList list) {
  switch (list) {
    case ItemList::improvements:
      return "improvement";
    case ItemList::priority_actions:
      return "priority_action";
    case ItemList::strengths:
      break;
  }
  return "strength";
}

void add_marks(std::vector<Mark>& marks, ItemList list, const std::vector<Item>& items,
               std::string (*anchor)(ItemList, std::int64_t), const std::string& label) {
  for (const auto& item : items)
    marks.push_back({item.text.span.start, item.text.span.end, std::string(class_of(list)),
                     anchor(list, item.number), label + item_in_words(list, item.number)});
}

}  // namespace

std::vector<MarkedBlock> marked_blocks(std::string_view text, const std::vector<Mark>& marks,
                                       const std::vector<Heading>& headings,
                                       const std::vector<PageStart>& pages) {
  std::vector<MarkedBlock> blocks;
  std::size_t page = 0;
  std::size_t heading = 0;
  std::size_t mark = 0;
  const Mark* begun = nullptr;
  for (const auto& stretch : stretches(text)) {
    MarkedBlock block;
    while (heading < headings.size() && headings[heading].start < stretch.start) ++heading;
    if (heading < headings.size() && headings[heading].start < stretch.end)
      block.heading = headings[heading].level;
    std::size_t at = stretch.start;
    while (at < stretch.end) {
      while (mark < marks.size() && marks[mark].end <= at) ++mark;
      std::optional<int> new_page;
      for (; page < pages.size() && pages[page].start <= at; ++page) new_page = pages[page].page;
      const Mark* inside = mark < marks.size() && marks[mark].start <= at ? &marks[mark] : nullptr;
      std::size_t end = stretch.end;
      if (inside != nullptr)
        end = std::min(end, inside->end);
      else if (mark < marks.size())
        end = std::min(end, marks[mark].start);
      if (page < pages.size()) end = std::min(end, pages[page].start);
      const bool begins = inside != nullptr && inside != begun;
      if (begins) begun = inside;
      block.pieces.push_back({std::string(text.substr(at, end - at)), inside, begins, new_page});
      at = end;
    }
    if (!block.pieces.empty()) blocks.push_back(std::move(block));
  }
  return blocks;
}

std::string item_anchor(ItemList list, std::int64_t number) {
  std::string anchor(class_of(list));
  std::replace(anchor.begin(), anchor.end(), '_', '-');
  return anchor + '-' + std::to_string(number);
}

std::string board_item_anchor(ItemList list, std::int64_t number) {
  return "board-" + item_anchor(list, number);
}

std::vector<Mark> marks_of(const Letter& letter) {
  std::vector<Mark> marks;
  if (const auto& headline = letter.headline_findings)
    marks.push_back({headline->span.start, headline->span.end, "headline", "headline", "Headline findings"});
  for (const auto list : all_of<ItemList>()) add_marks(marks, list, items_of(letter, list), item_anchor, "");
  if (letter.board) {
    const std::string board = "Board: ";
    add_marks(marks, ItemList::improvements, letter.board->improvements, board_item_anchor, board);
    add_marks(marks, ItemList::priority_actions, letter.board->priority_actions, board_item_anchor, board);
  }
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.start < b.start; });
  return marks;
}

std::vector<Heading> headings_of(const Letter& letter) {
  std::vector<Heading> headings;
  for (const auto& section : letter.sections) headings.push_back({section.heading.span.start, section.level});
  std::sort(headings.begin(), headings.end(),
            [](const Heading& a, const Heading& b) { return a.start < b.start; });
  return headings;
}

}  // namespace letterlens::report
