// What search asks of the database.
#pragma once

#include "corpus/search/ranking.h"
#include "corpus/store/database.h"
#include "corpus/store/rows.h"

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

// What rows of the same score are ordered by.
struct DatedLetter {
  std::string date;  // empty if the letter has none
  std::string id;
};

// Returns the dates and ids of the letters that the rows belong to, by row.
std::map<std::int64_t, DatedLetter> dates_of(Database& database, SearchIn where,
                                             std::span<const RankedRow> rows);

// What every hit shows of its letter.
struct HitLetter {
  std::int64_t letter = 0;
  std::string id;
  std::string authority;  // the register's name, else as printed, else empty
  std::string kind;
  std::string date;  // empty if the letter has none
};

template <RowOf<HitLetter> Row, typename Column>
void each_column(Row& row, Column column) {
  column("letters.letter", row.letter), column("letters.id", row.id);
  column("coalesce(letters.authority, letters.authority_as_written, '')", row.authority);
  column("letters.kind", row.kind), column("coalesce(letters.date, '')", row.date);
}

// Calls `use` with the item of each row, its letter and the JSON list of where the letter's pages begin.
void for_each_item_found(
    Database& database, std::span<const RankedRow> rows,
    const std::function<void(const ItemRow&, const HitLetter&, const std::string& text_pages)>& use);

// The headline findings of a letter, where they begin in its text, in code points, and on which page.
struct HeadlineRow {
  HitLetter letter;
  std::string headline;
  std::int64_t start = 0;
  Number page;
  std::string text_pages;
};
void for_each_headline_found(Database& database, std::span<const RankedRow> rows,
                             const std::function<void(const HeadlineRow&)>& use);

// The text of a letter.
struct LetterText {
  HitLetter letter;
  std::string text, text_pages;
};
void for_each_text_found(Database& database, std::span<const RankedRow> rows,
                         const std::function<void(const LetterText&)>& use);

// The sections and items of letters, in no particular order.
struct LetterParts {
  std::vector<SectionRow> sections;
  std::vector<ItemRow> items;
};
std::map<std::int64_t, LetterParts> parts_of(Database& database, std::span<const RankedRow> rows);

}  // namespace letterlens
