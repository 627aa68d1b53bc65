// A corpus of two letters and two revisions of a third, to damage and check.
#pragma once

#include "corpus/check/check.h"
#include "corpus/store/corpus_letter.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"

#include <Poco/File.h>
#include <gtest/gtest.h>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace letterlens::testing {

inline const std::string northbridge = "northbridge-focused-visit-2022-05-11";
inline const std::string harrowdene = "harrowdene-jtai-2023-09-11";

using Codes = std::set<std::string_view>;

class Check : public ::testing::Test {
 protected:
  Check() { Poco::File(made().path("c")).copyTo(corpus()); }

  std::string corpus() const { return folder_.path("c"); }

  // Changes the database behind the program's back.
  void sql(const std::string& statement) const {
    Database database(corpus(), Access::write);
    database.execute("PRAGMA foreign_keys = OFF");
    database.execute(statement);
  }

  // The stored file of a letter, relative to the corpus.
  std::string source_of(const std::string& id) const {
    Database database(corpus(), Access::read);
    return corpus_letter(database, id).value().source_path.substr(corpus().size() + 1);
  }

  std::vector<Finding> findings(const CheckOptions& options = {}, const OnProgress& progress = {}) {
    std::vector<Finding> found;
    counts_ = check_corpus(
        corpus(), options, [&](Finding finding) { found.push_back(std::move(finding)); },
        progress ? progress : [](std::string_view, std::uint64_t, std::uint64_t) {});
    return found;
  }

  static Codes codes(const std::vector<Finding>& findings) {
    Codes codes;
    for (const auto& finding : findings) codes.insert(finding.code);
    return codes;
  }

  // Made once; each test has a copy of its own.
  static const Folder& made() {
    static const Folder folder;
    static const bool is_made = [] {
      std::vector<std::string> documents;
      for (const char* name : {"northbridge-focused-2022.txt", "northbridge-focused-2022.pdf",
                               "harrowdene-jtai-2023.txt", "kingsmoor-monitoring-2021.txt"})
        documents.push_back(in_checkout(std::string("tests/letters/") + name));
      build_corpus(folder.path("c"), documents);
      return true;
    }();
    (void)is_made;
    return folder;
  }

  Folder folder_;
  CheckCounts counts_;
};

}  // namespace letterlens::testing
