// Which letters a question is about: the same words in list, search, export and comparison.
#pragma once

#include "corpus/store/database.h"

#include <Poco/Data/Statement.h>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// Several values of one field widen, several fields narrow. An empty filter is every current letter.
struct LetterFilter {
  std::vector<std::string> authorities =
      {};  // as people write them: "Northbridge", "northbridge city council"
  std::vector<std::string> regions = {};
  std::vector<std::string> kinds = {};     // of the record: focused_visit, …
  std::vector<std::string> areas = {};     // of the record: front_door, …
  std::vector<std::string> statuses = {};  // complete, needs_review
  std::optional<std::string> since =
      {};  // 2021, 2021-06 or 2021-06-30: the visit's start, or the letter's date
  std::optional<std::string> until = {};  // the same; the whole year, month or day is meant
  bool all_revisions = false;             // also letters that a better copy has replaced
  friend bool operator==(const LetterFilter&, const LetterFilter&) = default;
};

// A piece of SQL for behind WHERE about the table `letters`, and its values in the order of its marks.
struct Condition {
  std::string sql;
  std::vector<std::string> values;
};

// Names of authorities and regions are matched by their comparison key against what the corpus holds and what
// the built-in register knows; one that neither knows matches nothing.
Condition condition_of(const LetterFilter& filter, Database& database);

// Binds the condition's values, which must outlive the statement.
void bind(Poco::Data::Statement& statement, Condition& condition);

// The names among `filter.authorities` and `filter.regions` of which the corpus has no letter: worth a line
// to the person who asked.
std::vector<std::string> unknown_names(const LetterFilter& filter, Database& database);

}  // namespace letterlens
