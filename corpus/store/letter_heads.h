// What lists, counts, comparisons and hits show of a letter; its text and record stay on disk.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/filter.h"
#include "corpus/store/rows.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace letterlens {

struct LetterHead {
  std::int64_t letter = 0;  // its number in the tables
  std::string id;
  bool current = true;                   // false: a better copy has replaced it
  std::string authority;                 // of the register, else as printed, else empty
  bool in_register = false;              // the name is that of the register
  Text la_code, region, authority_type;  // of the authority
  LetterKind kind = LetterKind::unknown;
  Status status = Status::complete;
  std::optional<Date> date;  // the first day of the visit, else the letter's date
  std::optional<Date> letter_date;
  Text focus;                           // as printed
  std::optional<FocusArea> area;        // of the focus; corpus/facts/facts.h says what was looked at
  std::optional<Grade> grade;           // overall effectiveness that the letter itself gives, a report
  std::optional<Date> previous_date;    // of the previous inspection, as the letter states it …
  std::optional<Grade> previous_grade;  // … and its overall effectiveness
  std::string source, media_type;       // hash of the document; type of the letter, also of a member
  Text source_url;                      // where it was published
  std::string producer_version;
  // Whether no list of what needs to improve was found in it (no_improvements_section, improvements_missing).
  // False if the letter states that nothing needs to improve.
  bool no_list = false;
  std::size_t improvements = 0, priority_actions = 0, strengths = 0;  // how many
};

// The names are expressions over the table `letters`.
template <RowOf<LetterHead> Row, typename Column>
void each_column(Row& row, Column column) {
  column("letters.letter", row.letter), column("letters.id", row.id), column("letters.current", row.current);
  column("coalesce(letters.authority, letters.authority_as_written, '')", row.authority);
  column("letters.authority IS NOT NULL", row.in_register), column("letters.la_code", row.la_code);
  column("letters.region", row.region), column("letters.authority_type", row.authority_type);
  column("letters.kind", row.kind), column("letters.status", row.status), column("letters.date", row.date);
  column("letters.letter_date", row.letter_date), column("letters.focus", row.focus);
  column("letters.area", row.area), column("letters.grade", row.grade);
  column("letters.previous_date", row.previous_date), column("letters.previous_grade", row.previous_grade);
  column("letters.source", row.source), column("letters.media_type", row.media_type);
  column("letters.source_url", row.source_url), column("letters.producer_version", row.producer_version);
  column(
      "EXISTS (SELECT 1 FROM diagnostics WHERE diagnostics.letter = letters.letter AND diagnostics.code IN "
      "('no_improvements_section', 'improvements_missing'))",
      row.no_list);
  column("(SELECT count(*) FROM items WHERE items.letter = letters.letter AND list = 'improvements')",
         row.improvements);
  column("(SELECT count(*) FROM items WHERE items.letter = letters.letter AND list = 'priority_actions')",
         row.priority_actions);
  column("(SELECT count(*) FROM items WHERE items.letter = letters.letter AND list = 'strengths')",
         row.strengths);
}

// Calls `use` with every letter that the condition lets through, by date and id; undated ones last. Throws
// CorpusError; what `use` throws passes.
void for_each_letter_head(Database& database, const Condition& condition,
                          const std::function<void(const LetterHead&)>& use);

// The same as a list.
std::vector<LetterHead> letter_heads(Database& database, const Condition& condition);

// Returns the current letters that give a grade and have a date and an authority, by date and id. Throws
// CorpusError.
std::vector<LetterHead> graded_reports(Database& database);

// Returns what the first of those letters calls its authority, empty if it names none; nullopt without
// letters. Throws CorpusError.
std::optional<std::string> first_authority(Database& database, const Condition& condition);

// Returns what those letters call their authorities, each once, sorted; letters that name none are left out.
// Throws CorpusError.
std::vector<std::string> authorities_of(Database& database, const Condition& condition);

// Returns the ids of those letters, the newest first; undated ones last. Throws CorpusError.
std::vector<std::string> newest_ids(Database& database, const Condition& condition);

// Returns those of these letters, by their numbers, that state no grade or date of a previous inspection but
// say that there was none. Throws CorpusError.
std::set<std::int64_t> letters_not_yet_inspected(Database& database, const Condition& condition);

}  // namespace letterlens
