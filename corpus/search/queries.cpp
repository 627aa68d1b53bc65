// SQLite gives row and score of every match and nothing else: a column more of each would mean a look into a
// wide table for each, and a common word is in nearly every letter. Only what can be shown is looked up, many
// rows by one question.
#include "corpus/search/queries.h"

#include "corpus/store/statements.h"

#include <nlohmann/json.hpp>

namespace letterlens {
namespace {

struct Index {
  std::string table;
  std::string rows_of_letters;    // before a SELECT of letters in parentheses: the rows that belong to them
  std::string rows_with_letters;  // after FROM: the rows and the table `letters`
  std::string key;                // of the rows
};

Index index_of(SearchIn where) {
  switch (where) {
    case SearchIn::all:
      return {"texts_search", "", "letters", "letters.letter"};
    case SearchIn::headline:
      return {"headlines_search", "", "letters", "letters.letter"};
    case SearchIn::improvements:
    case SearchIn::strengths:
      return {"items_search", "SELECT item FROM items WHERE letter IN ",
              "items JOIN letters ON letters.letter = items.letter", "items.item"};
  }
  return {};
}

// Which rows of an index of several lists are asked for.
std::string of_list(SearchIn where) {
  // Without the name SQLite would walk through all items.
  constexpr std::string_view strengths =
      "(SELECT item FROM items INDEXED BY items_of_strengths WHERE list = 'strengths')";
  const std::string row = " AND +items_search.rowid ";
  switch (where) {
    case SearchIn::improvements:
      return row + "NOT IN " + std::string(strengths);
    case SearchIn::strengths:
      return row + "IN " + std::string(strengths);
    case SearchIn::all:
    case SearchIn::headline:
      break;
  }
  return "";
}

// Few letters are not current: without a filter they are left out rather than all others taken in.
Condition allowed_rows(const Index& index, const LetterFilter& filter, Database& database) {
  const auto rows = [&](const std::string& letters) {
    const std::string select = "(SELECT letter FROM letters WHERE " + letters + ")";
    return index.rows_of_letters.empty() ? select : '(' + index.rows_of_letters + select + ')';
  };
  // The sign keeps SQLite from asking the index for each row of the list by itself.
  const std::string row = "+" + index.table + ".rowid ";
  if (filter == LetterFilter()) return {row + "NOT IN " + rows("current = 0"), {}};
  Condition condition = condition_of(filter, database);
  return {row + "IN " + rows(condition.sql), std::move(condition.values)};
}

// The keys as a JSON list, for `IN (SELECT value FROM json_each(?))`.
std::string json_list(std::span<const RankedRow> rows) {
  auto list = nlohmann::json::array();
  for (const auto& row : rows) list.push_back(row.row);
  return list.dump();
}

constexpr const char* among_keys = " IN (SELECT value FROM json_each(?))";

template <typename Row>
void for_each_row_of(Database& database, const std::string& table, const std::string& keys,
                     const std::function<void(const Row&)>& use) {
  auto select = selecting<Row>(database, table + " WHERE letter" + among_keys, keys);
  Row row;
  while (select.next(row)) use(row);
}

}  // namespace

std::vector<RankedRow> matching_rows(Database& database, SearchIn where, const std::string& expression,
                                     const LetterFilter& filter) {
  const Index index = index_of(where);
  const Condition allowed = allowed_rows(index, filter, database);
  Statement select(database,
                   "SELECT rowid, rank FROM " + index.table + " WHERE " + index.table + " MATCH ? AND " +
                       allowed.sql + of_list(where),
                   expression, allowed.values);
  std::vector<RankedRow> found;
  std::int64_t row = 0;
  double rank = 0;
  while (select.next(row, rank)) found.push_back({row, -rank});
  return found;
}

std::vector<std::int64_t> rows_that_match(Database& database, SearchIn where, const std::string& expression) {
  const std::string table = index_of(where).table;
  return database.all<std::int64_t>("SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?",
                                    expression);
}

const SearchIndex& search_index_of(SearchIn where) {
  switch (where) {
    case SearchIn::all:
      return texts_index;
    case SearchIn::headline:
      return headlines_index;
    case SearchIn::improvements:
    case SearchIn::strengths:
      break;
  }
  return items_index;
}

std::vector<std::int64_t> newest_first(Database& database, SearchIn where, std::span<const RankedRow> rows) {
  const Index index = index_of(where);
  return database.all<std::int64_t>("SELECT " + index.key + " FROM " + index.rows_with_letters + " WHERE " +
                                        index.key + among_keys + " ORDER BY coalesce(date, '') DESC, id, " +
                                        index.key,
                                    json_list(rows));
}

std::map<std::int64_t, LetterHead> letters_found(Database& database, SearchIn where,
                                                 std::span<const RankedRow> rows) {
  const Index index = index_of(where);
  Statement select(database,
                   "SELECT " + index.key + ", " + column_names<LetterHead>() + " FROM " +
                       index.rows_with_letters + " WHERE " + index.key + among_keys,
                   json_list(rows));
  std::map<std::int64_t, LetterHead> letters;
  std::int64_t key = 0;
  LetterHead letter;
  while (select.next(key, letter)) letters[key] = letter;
  return letters;
}

void for_each_item_found(Database& database, std::span<const RankedRow> rows,
                         const std::function<void(const ItemRow&, const std::string& text_pages)>& use) {
  Statement select(database,
                   "SELECT texts.text_pages, " + column_names<ItemRow>("items.") +
                       " FROM items JOIN texts ON texts.letter = items.letter WHERE items.item" + among_keys,
                   json_list(rows));
  std::string text_pages;
  ItemRow item;
  while (select.next(text_pages, item)) use(item, text_pages);
}

void for_each_headline_found(Database& database, std::span<const RankedRow> rows,
                             const std::function<void(const HeadlineRow&)>& use) {
  Statement select(
      database,
      std::string("SELECT letters.letter, letters.headline, letters.headline_start, letters.headline_page, "
                  "texts.text_pages FROM letters JOIN texts ON texts.letter = letters.letter WHERE "
                  "letters.letter") +
          among_keys,
      json_list(rows));
  HeadlineRow row;
  while (select.next(row.letter, row.headline, row.start, row.page, row.text_pages)) use(row);
}

void for_each_text_found(Database& database, std::span<const RankedRow> rows,
                         const std::function<void(const LetterText&)>& use) {
  Statement select(database,
                   std::string("SELECT letter, text, text_pages FROM texts WHERE letter") + among_keys,
                   json_list(rows));
  LetterText row;
  while (select.next(row.letter, row.text, row.text_pages)) use(row);
}

std::map<std::int64_t, LetterParts> parts_of(Database& database, std::span<const RankedRow> rows) {
  const std::string keys = json_list(rows);
  std::map<std::int64_t, LetterParts> parts;
  for_each_row_of<SectionRow>(database, "sections", keys,
                              [&](const SectionRow& row) { parts[row.letter].sections.push_back(row); });
  for_each_row_of<ItemRow>(database, "items", keys,
                           [&](const ItemRow& row) { parts[row.letter].items.push_back(row); });
  return parts;
}

}  // namespace letterlens
