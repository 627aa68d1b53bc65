#include "corpus/store/items.h"

#include "corpus/store/statements.h"

namespace letterlens {

void for_each_item(Database& database, const Condition& condition,
                   const std::function<void(const ItemView&)>& use) {
  Statement select(
      database,
      "SELECT items.item, letters.id, letters.date, items.list, items.number, items.text, "
      "item_fingerprints.bytes FROM items JOIN letters ON letters.letter = items.letter LEFT JOIN "
      "item_fingerprints ON item_fingerprints.item = items.item WHERE " +
          condition.sql,
      condition.values);
  ItemView row;
  while (select.next(row.item, row.id, row.date, row.list, row.number, row.text, row.fingerprint)) use(row);
}

void for_each_item_row(Database& database, const Condition& condition,
                       const std::function<void(const ItemRow&, std::string_view fingerprint)>& use) {
  Statement select(
      database,
      "SELECT " + column_names<ItemRow>("items.") +
          ", item_fingerprints.bytes FROM letters JOIN items ON items.letter = letters.letter LEFT JOIN "
          "item_fingerprints ON item_fingerprints.item = items.item WHERE " +
          condition.sql + " ORDER BY items.letter, list = 'strengths', list DESC, number",
      condition.values);
  ItemRow row;
  std::string_view fingerprint;
  while (select.next(row, fingerprint)) use(row, fingerprint);
}

std::map<std::int64_t, std::vector<std::string>> themes_by_item(Database& database,
                                                                const Condition& condition) {
  Statement select(
      database,
      "SELECT t.item, t.theme FROM item_themes AS t JOIN items ON items.item = t.item JOIN letters ON "
      "letters.letter = items.letter WHERE " +
          condition.sql + " ORDER BY t.item, t.theme",
      condition.values);
  std::map<std::int64_t, std::vector<std::string>> themes;
  ThemeRow row;
  while (select.next(row)) themes[row.item].push_back(row.theme);
  return themes;
}

std::map<std::int64_t, std::vector<std::vector<std::string>>> themes_by_letter(Database& database,
                                                                               const Condition& condition) {
  Statement select(
      database,
      "SELECT items.letter, items.item, item_themes.theme FROM items JOIN letters ON letters.letter = "
      "items.letter LEFT JOIN item_themes ON item_themes.item = items.item WHERE items.list <> 'strengths' "
      "AND " +
          condition.sql + " ORDER BY items.letter, items.item, item_themes.theme",
      condition.values);
  std::map<std::int64_t, std::vector<std::vector<std::string>>> letters;
  std::int64_t letter = 0, item = 0, last_item = 0;
  Text theme;
  while (select.next(letter, item, theme)) {
    auto& items = letters[letter];
    if (item != last_item) items.emplace_back();
    last_item = item;
    if (theme) items.back().push_back(*theme);
  }
  return letters;
}

}  // namespace letterlens
