#include "corpus/search/hits.h"

#include "corpus/search/passages.h"
#include "corpus/store/statements.h"
#include "schemas/base/unicode_text.h"

#include <nlohmann/json.hpp>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

std::int64_t length_of(std::string_view text) {
  return static_cast<std::int64_t>(count_code_points(text));
}

std::optional<std::int64_t> value_of(const Number& number) {
  return number.isNull() ? std::nullopt : std::optional<std::int64_t>(number.value());
}

}  // namespace

const std::string LetterColumns::names =
    "letters.letter, letters.id, coalesce(letters.authority, letters.authority_as_written, ''), "
    "letters.kind, "
    "coalesce(letters.date, '')";

void LetterColumns::extract_by(Poco::Data::Statement& statement) {
  statement, into(letter), into(id), into(authority), into(kind), into(date);
}

SearchHit LetterColumns::hit() const {
  SearchHit hit;
  hit.id = id;
  hit.authority = authority;
  hit.kind = kind;
  hit.date = date;
  return hit;
}

std::string json_list(std::span<const RankedRow> rows) {
  auto list = nlohmann::json::array();
  for (const auto& row : rows) list.push_back(row.row);
  return list.dump();
}

std::vector<SearchHit> in_order(std::span<const RankedRow> rows, std::map<Poco::Int64, SearchHit> by_key) {
  std::vector<SearchHit> hits;
  for (const auto& row : rows) {
    auto& hit = by_key.at(row.row);
    hit.score = row.score;
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
  if (!item.lead_in.isNull() && !item.lead_in_start.isNull())
    found.lead_in = passage_of(item.lead_in.value(), item.lead_in_start.value(),
                               page_at(text_pages, item.lead_in_start.value()), {});
  return found;
}

std::vector<SearchHit> item_hits(const HitSource& source, std::span<const RankedRow> rows) {
  std::string keys = json_list(rows);
  LetterColumns letter;
  std::string text_pages;
  ItemRow item;
  Poco::Data::Statement select(source.database.session());
  select << "SELECT " + LetterColumns::names + ", texts.text_pages, " + column_names<ItemRow>("items.") +
                " FROM items JOIN letters ON letters.letter = items.letter "
                "JOIN texts ON texts.letter = items.letter "
                "WHERE items.item IN (SELECT value FROM json_each(?))",
      use(keys), range(0, 1);
  letter.extract_by(select);
  select, into(text_pages);
  each_column(item, [&](std::string_view, auto& column) { select.addExtract(into(column)); });

  std::map<Poco::Int64, SearchHit> by_key;
  for_each(select, item, [&](const ItemRow& row) {
    const auto tokens = source.tokenizer.tokens(row.text);
    auto marks = marks_in({0, row.text.size()}, matches(tokens, source.terms, 0, tokens.size()));
    SearchHit hit = letter.hit();
    hit.passage = passage_of(row.text, row.start_at, value_of(row.page), std::move(marks));
    hit.item = found_item(row, text_pages);
    by_key.emplace(row.item, std::move(hit));
  });
  return in_order(rows, std::move(by_key));
}

std::vector<SearchHit> headline_hits(const HitSource& source, std::span<const RankedRow> rows) {
  std::string keys = json_list(rows);
  LetterColumns letter;
  std::string headline, text_pages;
  Poco::Int64 headline_start = 0;
  Number headline_page;
  Poco::Data::Statement select(source.database.session());
  select << "SELECT " + LetterColumns::names +
                ", letters.headline, letters.headline_start, letters.headline_page, texts.text_pages "
                "FROM letters JOIN texts ON texts.letter = letters.letter "
                "WHERE letters.letter IN (SELECT value FROM json_each(?))",
      use(keys), range(0, 1);
  letter.extract_by(select);
  select, into(headline), into(headline_start), into(headline_page), into(text_pages);

  std::map<Poco::Int64, SearchHit> by_key;
  for_each(select, letter, [&](const LetterColumns& columns) {
    const auto found = find_passage(headline, {{0, headline.size()}}, source.tokenizer, source.terms);
    const Range& range = found.range;
    const auto start = headline_start + length_of(std::string_view(headline).substr(0, range.start));
    auto page = page_at(text_pages, start);
    // What the letter says of where the headline begins holds for its beginning alone.
    if (!page && start == headline_start) page = value_of(headline_page);
    SearchHit hit = columns.hit();
    hit.passage = passage_of(headline.substr(range.start, range.end - range.start), start, page,
                             marks_in(range, found.matches));
    by_key.emplace(columns.letter, std::move(hit));
  });
  return in_order(rows, std::move(by_key));
}

}  // namespace letterlens
