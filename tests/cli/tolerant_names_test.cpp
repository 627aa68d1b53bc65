// Authorities, regions, kinds and areas as people type them.
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Strings = std::vector<std::string>;

class TolerantNames : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<Folder>();
    Strings letters;
    for (const std::string name :
         {"northbridge-focused-2018.txt", "northbridge-focused-2022.txt", "thornwick-focused-2023.txt",
          "kingsmoor-monitoring-2021.txt", "westhaven-jtai-2018.txt", "calder-vale-covid-2020.txt"})
      letters.push_back(in_checkout("tests/letters/" + name));
    build_corpus(folder_->path("c"), letters);
  }
  static void TearDownTestSuite() { folder_.reset(); }

  static Result run(Strings arguments) {
    arguments.insert(arguments.begin() + 1, {"--corpus", "c"});
    return run_program({.arguments = arguments, .directory = folder_->path()});
  }

  static inline std::unique_ptr<Folder> folder_;
};

TEST_F(TolerantNames, EveryViewTakesThem) {
  for (const Strings& words : {Strings{"list", "-a", "northb"},
                               {"search", "-a", "northb", "children"},
                               {"compare", "-a", "northb"},
                               {"similar", "-a", "northb", "pathway plans"},
                               {"table", "area", "year", "-a", "northb"},
                               {"report", "-a", "northb", "--out", "r"},
                               {"export", "--format", "jsonl", "-a", "northb"}}) {
    const Result result = run(words);
    EXPECT_EQ(result.status, 0) << words.front();
    EXPECT_THAT(result.err, HasSubstr("letterlens: northb: Northbridge\n")) << words.front();
    auto misspelt = words;
    *std::find(misspelt.begin(), misspelt.end(), "northb") = "Northbrigde";
    const Result refused = run(misspelt);
    EXPECT_EQ(refused.status, 64) << words.front();
    EXPECT_THAT(refused.out, IsEmpty());
    EXPECT_THAT(refused.err, HasSubstr("did you mean Northbridge?")) << words.front();
  }
}

TEST_F(TolerantNames, KindsAndAreasAreMeantByLabelsToo) {
  struct Row {
    Strings words;
    std::size_t letters;
  };
  for (const auto& [words, letters] :
       {Row{{"--kind", "focused visit"}, 3}, Row{{"--kind", "FOCUSED"}, 3}, Row{{"--kind", "JTAI"}, 1},
        Row{{"--kind", "Joint targeted area inspection"}, 1}, Row{{"--kind", "monitoring"}, 1},
        Row{{"--area", "care leavers"}, 1}, Row{{"--area", "Front Door"}, 1}, Row{{"--area", "care l"}, 1},
        Row{{"--region", "east mid"}, 2}, Row{{"--region", "Yorkshire"}, 1},
        Row{{"--status", "Complete"}, 6}}) {
    auto all = words;
    all.insert(all.begin(), {"list", "--csv"});
    EXPECT_THAT(lines_of(run(all).out), SizeIs(letters + 1)) << words.back();
  }
}

TEST_F(TolerantNames, WhatIsNotKnownNamesWhatIs) {
  struct Row {
    Strings words;
    std::string says;
  };
  for (const auto& [words, says] :
       {Row{{"--kind", "letter"}, "is not one of focused_visit (Focused visit), monitoring_visit"},
        Row{{"--kind", "focussed visit"},
            "--kind focussed visit: did you mean focused_visit? It is not one of"},
        Row{{"--kind", "visit"}, "may be any of focused_visit (Focused visit), monitoring_visit"},
        Row{{"--kind", "inspection"},
            "may be any of jtai (Joint targeted area inspection), ilacs_inspection"},
        Row{{"--area", "roads"}, "care_leavers (Care leavers)"},
        Row{{"--status", "failed"}, "complete (Complete), needs_review (Needs review)"},
        Row{{"--region", "Atlantis"}, "regions are"}, Row{{"--region", "Londn"}, "did you mean London?"},
        Row{{"--authority", "Atlantis"}, "no authority is known as \"Atlantis\""},
        Row{{"--authority", "h"}, "may be any of"}}) {
    auto all = words;
    all.insert(all.begin(), {"list"});
    const Result result = run(all);
    EXPECT_EQ(result.status, 64) << words.back();
    EXPECT_THAT(result.out, IsEmpty());
    EXPECT_THAT(result.err, HasSubstr(says));
  }
}

TEST_F(TolerantNames, AKnownAuthorityWithoutALetterIsAnotherMessage) {
  const Result result = run({"list", "--authority", "Hull"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.err, HasSubstr("letterlens: c: has no letter to Kingston upon Hull\n"));
}

}  // namespace
}  // namespace letterlens::testing
