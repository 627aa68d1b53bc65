// Runs of ingest in the process of a test, with letters read there too.
#pragma once

#include "corpus/ingest/ingest.h"
#include "tests/support/files.h"

#include <cstdint>
#include <gtest/gtest.h>
#include <iosfwd>
#include <string>
#include <vector>

namespace letterlens::testing {

// What a run reports, to compare.
struct Tally {
  std::uint64_t added = 0, revised = 0, unchanged = 0, failed = 0, known_failures = 0, removed_earlier = 0,
                corrections_missing = 0, corrections_not_applied = 0;
  friend bool operator==(const Tally&, const Tally&) = default;
};
void PrintTo(const Tally& tally, std::ostream* out);

struct RunOptions {
  bool reprocess = false;
  bool use_corrections = true;
  bool older = false;  // read as an older program did: another title, no sections
  bool ahead = false;  // all documents are asked for before the first result is given
  std::string made_with = "today's options";
};

// A folder of letters and a corpus.
class IngestTest : public ::testing::Test {
 protected:
  IngestTest();

  // Adds files that are named one by one, or folders.
  Tally add(const std::vector<std::string>& paths, const RunOptions& options = {}) const;
  // Adds the folder of letters.
  Tally add_folder(const RunOptions& options = {}) const { return add({letters_}, options); }
  // Adds the documents of a manifest, and files that are named besides.
  Tally add_manifest(const std::string& manifest, const std::vector<std::string>& paths = {}) const;
  // Makes what is stale again from the corpus' own copies.
  Tally remake(const RunOptions& options = {}) const;

  // The files of the folder of letters, by name.
  void put(const std::string& name, const std::string& bytes) const;
  void put_sample(const std::string& name, const std::string& sample) const;
  void put_correction(const std::string& name, const std::string& letter_date) const;
  void take_away(const std::string& name) const;
  void touch(const std::string& name) const;  // gives it another time
  std::string in_letters(const std::string& name) const { return letters_ + '/' + name; }

  // What the corpus has, each in the order of the letters' ids.
  std::vector<std::string> ids() const;
  std::vector<std::string> dates() const;
  std::vector<std::string> files() const;
  std::vector<std::string> titles() const;
  // Codes of the warnings of all letters.
  std::vector<std::string> warnings() const;
  // Paths and members of the documents that failed.
  std::vector<std::string> failures() const;

  Folder folder_;
  std::string letters_ = folder_.path("letters");
  std::string corpus_ = folder_.path("c");
};

// Leaves the tables as a migration leaves them: the letters were read with corrections that are only in
// files.
void forget_corrections_as_an_older_corpus(Database& database);

// The bytes of a sample letter.
std::string sample(const std::string& name);

}  // namespace letterlens::testing
