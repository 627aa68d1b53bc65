// What search asks of the database.
#pragma once

#include "corpus/search/ranking.h"
#include "corpus/store/database.h"
#include "corpus/store/letter_heads.h"
#include "corpus/store/rows.h"
#include "corpus/store/search_index.h"

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace letterlens {

// Every function throws CorpusError; what `use` throws passes. Call those that take ranked rows in the
// snapshot of the ranking: then the rows still exist.

// Returns the rows of the full-text index, of letters or of items, that match an expression in FTS5's syntax
// and belong to letters that the filter lets through, in no particular order.
std::vector<RankedRow> matching_rows(Database& database, SearchIn where, const std::string& expression,
                                     const LetterFilter& filter);

// Returns the rows of the index that match an expression, of whatever letters, in no particular order.
std::vector<std::int64_t> rows_that_match(Database& database, SearchIn where, const std::string& expression);

// Returns the full-text index that is searched.
const SearchIndex& search_index_of(SearchIn where);

// Returns the rows: those of the newest letters first, of equal ones by id and printed order.
std::vector<std::int64_t> newest_first(Database& database, SearchIn where, std::span<const RankedRow> rows);

// Returns the letter of each row.
std::map<std::int64_t, LetterHead> letters_found(Database& database, SearchIn where,
                                                 std::span<const RankedRow> rows);

// Calls `use` with the item of each row and the JSON list of where the pages of its letter begin.
void for_each_item_found(Database& database, std::span<const RankedRow> rows,
                         const std::function<void(const ItemRow&, const std::string& text_pages)>& use);

// The headline findings of a letter, where they begin in its text, in code points, and on which page.
struct HeadlineRow {
  std::int64_t letter = 0;
  std::string headline;
  std::int64_t start = 0;
  Number page;
  std::string text_pages;
};
void for_each_headline_found(Database& database, std::span<const RankedRow> rows,
                             const std::function<void(const HeadlineRow&)>& use);

// The text of a letter.
struct LetterText {
  std::int64_t letter = 0;
  std::string text, text_pages;
};
void for_each_text_found(Database& database, std::span<const RankedRow> rows,
                         const std::function<void(const LetterText&)>& use);

// The sections and items, strengths too, of letters, in no particular order.
struct LetterParts {
  std::vector<SectionRow> sections;
  std::vector<ItemRow> items;
};
std::map<std::int64_t, LetterParts> parts_of(Database& database, std::span<const RankedRow> rows);

}  // namespace letterlens
