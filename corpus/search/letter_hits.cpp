// The hits of a search through whole letters: the best sentence of each, and the item that it is in.
#include "corpus/search/hits.h"
#include "corpus/search/passages.h"

#include <algorithm>

namespace letterlens {
namespace {

bool begins_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::int64_t code_points(std::string_view text) {
  return std::count_if(text.begin(), text.end(), begins_code_point);
}

// The byte of code point `offset`; `from` is a code point at or before it, at byte `at`.
std::size_t byte_of(std::string_view text, std::int64_t offset, std::int64_t from = 0, std::size_t at = 0) {
  for (; at < text.size(); ++at) {
    if (!begins_code_point(text[at])) continue;
    if (from == offset) break;
    ++from;
  }
  return at;
}

// The stretches of the sections in bytes; the text is walked once for all of them.
std::vector<Range> bodies_of(std::string_view text, const std::vector<SectionRow>& sections) {
  std::map<std::int64_t, std::size_t> bytes;
  for (const auto& section : sections) {
    bytes.emplace(section.start_at, 0);
    bytes.emplace(section.end_at, 0);
  }
  std::int64_t code_point = 0;
  std::size_t byte = 0;
  for (auto& [offset, place] : bytes) {
    byte = byte_of(text, offset, code_point, byte);
    place = byte;
    code_point = offset;
  }
  std::vector<Range> bodies;
  for (const auto& section : sections)
    bodies.push_back({bytes.at(section.start_at), bytes.at(section.end_at)});
  return bodies;
}

// Puts the passage into the hit; if it is in an item, it becomes the whole item.
void place(SearchHit& hit, const FoundPassage& found, std::string_view text, const std::string& text_pages,
           const std::vector<ItemRow>& items) {
  Range range = found.range;
  auto start = code_points(text.substr(0, range.start));
  const auto end = start + code_points(text.substr(range.start, range.end - range.start));
  auto page = page_at(text_pages, start);
  const auto item = std::find_if(items.begin(), items.end(), [&](const ItemRow& row) {
    return row.start_at <= start && end <= row.end_at;
  });
  if (item != items.end()) {
    const std::size_t item_start = range.start - byte_of(item->text, start - item->start_at);
    range = {item_start, item_start + item->text.size()};
    start = item->start_at;
    page = item->page;
    hit.item = found_item(*item, text_pages);
  }
  hit.passage = passage_of(std::string(text.substr(range.start, range.end - range.start)), start, page,
                           marks_in(range, found.matches));
}

}  // namespace

std::vector<SearchHit> letter_hits(const HitSource& source, std::span<const RankedRow> rows) {
  auto parts = parts_of(source.database, rows);
  std::map<std::int64_t, SearchHit> by_key;
  for_each_text_found(source.database, rows, [&](const LetterText& row) {
    const LetterParts& own = parts[row.letter];
    SearchHit hit;
    place(hit, find_passage(row.text, bodies_of(row.text, own.sections), source.tokenizer, source.terms),
          row.text, row.text_pages, own.items);
    by_key.emplace(row.letter, std::move(hit));
  });
  return in_order(source, rows, std::move(by_key));
}

}  // namespace letterlens
