// What lists, comparisons and counts ask of many letters; their texts and records stay on disk.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/filter.h"
#include "corpus/store/rows.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace letterlens {

// The columns of `letters` of the same names.
struct LetterHead {
  std::int64_t letter = 0;
  std::string id, kind, source;
  std::string media_type;  // of the letter itself, also of a member of an archive
  Text authority, authority_as_written, date, area, la_code, region, grade, previous_grade, source_url;
  // Whether no list of what needs to improve was found in it (no_improvements_section, improvements_missing).
  // False if the letter states that nothing needs to improve.
  bool no_list = false;
};

// Calls `use` with every letter that the condition lets through, by date and id; undated ones last. Throws
// CorpusError; what `use` throws passes.
void for_each_letter_head(Database& database, const Condition& condition,
                          const std::function<void(const LetterHead&)>& use);

// Returns what the first of those letters calls its authority, empty if it names none; nullopt without
// letters. Throws CorpusError.
std::optional<std::string> first_authority(Database& database, const Condition& condition);

// Returns the ids of those letters, the newest first; undated ones last. Throws CorpusError.
std::vector<std::string> newest_ids(Database& database, const Condition& condition);

// Returns those of these letters, by their numbers, that state no grade or date of a previous inspection but
// say that there was none. Throws CorpusError.
std::set<std::int64_t> letters_not_yet_inspected(Database& database, const Condition& condition);

// A letter as a list shows it: the columns of `letters` of the same names, and how much it asks for.
struct LetterLine {
  std::string id;
  bool current = true;
  Text authority, authority_as_written, region, area, date, letter_date, source_url;
  std::string kind, status, producer_version;
  std::size_t improvements = 0, priority_actions = 0;
};

// Returns the letters that the condition lets through, in no particular order. Throws CorpusError.
std::vector<LetterLine> letter_lines(Database& database, const Condition& condition);

// A graded report.
struct GradedReport {
  std::string authority, date, grade;
};

// Returns the current letters that give a grade and have a date and an authority, by date and id. Throws
// CorpusError.
std::vector<GradedReport> graded_reports(Database& database);

}  // namespace letterlens
