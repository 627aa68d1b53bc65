// Which letters a question is about: the same words in list, search, export and comparison.
#pragma once

#include "corpus/store/database.h"
#include "schemas/letter.h"

#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// Several values of one field widen, several fields narrow. An empty filter is every current letter.
struct LetterFilter {
  std::vector<std::string> authorities =
      {};  // as people write them: "Northbridge", "northbridge city council"
  std::vector<std::string> regions = {};
  std::vector<LetterKind> kinds = {};
  std::vector<FocusArea> areas = {};
  std::vector<Status> statuses = {};
  std::optional<Date> since = {};  // the visit's start, or the letter's date
  std::optional<Date> until = {};  // the same; the whole year, month or day is meant
  bool all_revisions = false;      // also letters that a better copy has replaced
  friend bool operator==(const LetterFilter&, const LetterFilter&) = default;
};

// What follows WHERE in a question about the table `letters`, and its values in the order of its marks.
struct Condition {
  std::string sql;
  std::vector<std::string> values;
};

// Returns the condition that lets through the filter's letters. Names of authorities and regions are matched
// by their comparison key against the corpus and the built-in register; a name that neither knows matches
// nothing. Throws CorpusError.
Condition condition_of(const LetterFilter& filter, Database& database);

// Returns the condition that lets through the one letter with this id.
Condition condition_of_letter(const std::string& id);

// Return the condition, narrowed to letters of other authorities, named as the corpus shows them, or to other
// letters.
Condition without_authority(Condition condition, const std::string& name);
Condition without_letter(Condition condition, const std::string& id);

// Returns those of `filter.authorities` and `filter.regions` of which the corpus has no letter. Throws
// CorpusError.
std::vector<std::string> unknown_names(const LetterFilter& filter, Database& database);

// A name that letters of the corpus print, and their authority's in the register if they have it.
struct StoredAuthorityName {
  std::string as_written;
  std::optional<std::string> name;
};

// Return each once, in no particular order. Throw CorpusError.
std::vector<StoredAuthorityName> stored_authority_names(Database& database);
std::vector<std::string> stored_regions(Database& database);

}  // namespace letterlens
