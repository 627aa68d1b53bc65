#include "corpus/search/hits.h"

#include "corpus/search/passages.h"
#include "schemas/base/unicode_text.h"

#include <nlohmann/json.hpp>

namespace letterlens {
namespace {

std::int64_t length_of(std::string_view text) {
  return static_cast<std::int64_t>(count_code_points(text));
}

}  // namespace

std::vector<SearchHit> in_order(const HitSource& source, std::span<const RankedRow> rows,
                                std::map<std::int64_t, SearchHit> by_key) {
  std::vector<SearchHit> hits;
  for (const auto& row : rows) {
    auto& hit = by_key.at(row.row);
    hit.letter = source.letters.at(row.row);
    hit.score = row.score;
    hit.nearness = row.nearness;
    hits.push_back(std::move(hit));
  }
  return hits;
}

std::optional<std::int64_t> page_at(const std::string& text_pages, std::int64_t offset) {
  std::optional<std::int64_t> page;
  for (const auto& entry : nlohmann::json::parse(text_pages)) {
    if (entry.at("start").get<std::int64_t>() > offset) break;
    page = entry.at("page").get<std::int64_t>();
  }
  return page;
}

Passage passage_of(std::string text, std::int64_t start, std::optional<std::int64_t> page,
                   std::vector<Range> marks) {
  const std::int64_t end = start + length_of(text);
  return {std::move(text), start, end, page, std::move(marks)};
}

FoundItem found_item(const ItemRow& item, const std::string& text_pages) {
  FoundItem found{item.list, item.number, std::nullopt};
  if (item.lead_in && item.lead_in_start)
    found.lead_in =
        passage_of(*item.lead_in, *item.lead_in_start, page_at(text_pages, *item.lead_in_start), {});
  return found;
}

std::vector<SearchHit> item_hits(const HitSource& source, std::span<const RankedRow> rows) {
  std::map<std::int64_t, SearchHit> by_key;
  for_each_item_found(source.database, rows, [&](const ItemRow& item, const std::string& text_pages) {
    const auto tokens = source.tokenizer.tokens(item.text);
    auto marks = marks_in({0, item.text.size()}, matches(tokens, source.terms, 0, tokens.size()));
    SearchHit hit;
    hit.passage = passage_of(item.text, item.start_at, item.page, std::move(marks));
    hit.item = found_item(item, text_pages);
    by_key.emplace(item.item, std::move(hit));
  });
  return in_order(source, rows, std::move(by_key));
}

std::vector<SearchHit> headline_hits(const HitSource& source, std::span<const RankedRow> rows) {
  std::map<std::int64_t, SearchHit> by_key;
  for_each_headline_found(source.database, rows, [&](const HeadlineRow& row) {
    const std::string_view headline = row.headline;
    const auto found = find_passage(headline, {{0, headline.size()}}, source.tokenizer, source.terms);
    const Range& range = found.range;
    const auto start = row.start + length_of(headline.substr(0, range.start));
    auto page = page_at(row.text_pages, start);
    // The page that the letter gives for the headline is that of its beginning alone.
    if (!page && start == row.start) page = row.page;
    SearchHit hit;
    hit.passage = passage_of(std::string(headline.substr(range.start, range.end - range.start)), start, page,
                             marks_in(range, found.matches));
    by_key.emplace(row.letter, std::move(hit));
  });
  return in_order(source, rows, std::move(by_key));
}

}  // namespace letterlens
