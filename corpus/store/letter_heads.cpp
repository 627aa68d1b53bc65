#include "corpus/store/letter_heads.h"

#include "corpus/store/statements.h"

namespace letterlens {
void for_each_letter_head(Database& database, const Condition& condition,
                          const std::function<void(const LetterHead&)>& use) {
  auto select = selecting<LetterHead>(
      database, "letters WHERE " + condition.sql + " ORDER BY date IS NULL, date, id", condition.values);
  LetterHead row;
  while (select.next(row)) use(row);
}

std::vector<LetterHead> letter_heads(Database& database, const Condition& condition) {
  std::vector<LetterHead> heads;
  for_each_letter_head(database, condition, [&](const LetterHead& head) { heads.push_back(head); });
  return heads;
}

std::vector<LetterHead> graded_reports(Database& database) {
  return letter_heads(database,
                      {"letters.current = 1 AND letters.grade IS NOT NULL AND letters.date IS NOT NULL AND "
                       "coalesce(letters.authority, letters.authority_as_written) IS NOT NULL",
                       {}});
}

std::optional<std::string> first_authority(Database& database, const Condition& condition) {
  return database.find<std::string>(
      "SELECT coalesce(authority, authority_as_written, '') FROM letters WHERE " + condition.sql +
          " ORDER BY date IS NULL, date, id LIMIT 1",
      condition.values);
}

std::vector<std::string> authorities_of(Database& database, const Condition& condition) {
  return database.all<std::string>(
      "SELECT DISTINCT coalesce(authority, authority_as_written) AS name FROM letters WHERE " +
          condition.sql + " AND name IS NOT NULL ORDER BY name",
      condition.values);
}

std::vector<std::string> newest_ids(Database& database, const Condition& condition) {
  return database.all<std::string>(
      "SELECT id FROM letters WHERE " + condition.sql + " ORDER BY date IS NULL, date DESC, id",
      condition.values);
}

std::set<std::int64_t> letters_not_yet_inspected(Database& database, const Condition& condition) {
  // Only the record itself distinguishes "not yet inspected" from "not stated".
  const auto letters = database.all<std::int64_t>(
      "SELECT letters.letter FROM letters JOIN texts ON texts.letter = letters.letter WHERE letters.grade IS "
      "NULL AND "
      "letters.previous_grade IS NULL AND letters.previous_date IS NULL AND "
      "json_extract(texts.record, '$.previous_inspection.status') = 'none_yet' AND " +
          condition.sql,
      condition.values);
  return {letters.begin(), letters.end()};
}

}  // namespace letterlens
