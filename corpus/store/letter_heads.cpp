#include "corpus/store/letter_heads.h"

namespace letterlens {
namespace {

// About a row of `letters`: whether no list of what needs to improve was found.
constexpr std::string_view no_list =
    "EXISTS (SELECT 1 FROM diagnostics WHERE diagnostics.letter = letters.letter AND diagnostics.code IN "
    "('no_improvements_section', 'improvements_missing'))";

}  // namespace

void for_each_letter_head(Database& database, const Condition& condition,
                          const std::function<void(const LetterHead&)>& use) {
  Statement select(
      database,
      "SELECT letter, id, kind, source, media_type, authority, authority_as_written, date, area, la_code, "
      "region, grade, previous_grade, source_url, " +
          std::string(no_list) + " FROM letters WHERE " + condition.sql + " ORDER BY date IS NULL, date, id",
      condition.values);
  LetterHead row;
  while (select.next(row.letter, row.id, row.kind, row.source, row.media_type, row.authority,
                     row.authority_as_written, row.date, row.area, row.la_code, row.region, row.grade,
                     row.previous_grade, row.source_url, row.no_list))
    use(row);
}

std::optional<std::string> first_authority(Database& database, const Condition& condition) {
  return database.find<std::string>(
      "SELECT coalesce(authority, authority_as_written, '') FROM letters WHERE " + condition.sql +
          " ORDER BY date IS NULL, date, id LIMIT 1",
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

std::vector<LetterLine> letter_lines(Database& database, const Condition& condition) {
  const std::string count = "(SELECT count(*) FROM items WHERE items.letter = letters.letter AND list = ";
  Statement select(
      database,
      "SELECT id, current, authority, authority_as_written, region, area, date, letter_date, source_url, "
      "kind, status, producer_version, " +
          count + "'improvements'), " + count + "'priority_actions') FROM letters WHERE " + condition.sql,
      condition.values);
  std::vector<LetterLine> lines;
  LetterLine row;
  while (select.next(row.id, row.current, row.authority, row.authority_as_written, row.region, row.area,
                     row.date, row.letter_date, row.source_url, row.kind, row.status, row.producer_version,
                     row.improvements, row.priority_actions))
    lines.push_back(row);
  return lines;
}

std::vector<GradedReport> graded_reports(Database& database) {
  Statement select(
      database,
      "SELECT coalesce(authority, authority_as_written), date, grade FROM letters WHERE current = 1 AND "
      "grade IS NOT NULL AND date IS NOT NULL AND coalesce(authority, authority_as_written) IS NOT NULL "
      "ORDER BY date, id");
  std::vector<GradedReport> reports;
  GradedReport row;
  while (select.next(row.authority, row.date, row.grade)) reports.push_back(row);
  return reports;
}

}  // namespace letterlens
