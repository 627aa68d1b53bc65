// What a run of ingest is asked for, and what it reports.
#pragma once

#include "corpus/store/letters.h"
#include "corpus/store/runs.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace letterlens {

struct IngestSettings {
  bool use_corrections = true;  // take NAME.corrections.json beside a document, and apply what holds
  bool reprocess = false;       // make records again that another version or other options made
  std::string made_with;        // version and options that change a record
};

// Where and when documents were published, by absolute path.
using Publications = std::map<std::string, Publication>;

// Called when a document is done; `failed`: it, or a member of it, gave no record.
using OnDocument = std::function<void(bool failed)>;

// A letter of a run that needs review, and why.
struct ReviewNeeded {
  std::string id;
  std::string reason;       // its first warning: code and message
  std::size_t further = 0;  // how many warnings more
};

// So many letters that need review are named; of more the number is enough.
inline constexpr std::size_t most_reviews_named = 5;

struct IngestReport {
  RunCounts counts;
  std::uint64_t known_failures = 0;       // among counts.failed: they failed before this run too
  std::uint64_t removed_earlier = 0;      // left out because a person removed the letter
  std::uint64_t corrections_missing = 0;  // among counts.unchanged: their corrections are nowhere to be found
  std::uint64_t corrections_taken = 0;    // from files beside documents
  std::uint64_t corrections_gone = 0;     // files that are no longer beside their document
  std::vector<std::string> corrections_not_applied;  // conflicts and files that cannot be used, a line each
  std::vector<Failure> new_failures;
  std::vector<ReviewNeeded> reviews;  // of counts.to_review, the first by id
};

}  // namespace letterlens
