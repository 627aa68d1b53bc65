// Authorities, regions, kinds and areas as people type them.
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/records.h"
#include "tests/support/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Json = nlohmann::json;
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
       {Row{{"--kind", "focused visit"}, 4}, Row{{"--kind", "FOCUSED"}, 4}, Row{{"--kind", "JTAI"}, 1},
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

// Letters to Cumbria, the last of them after it was abolished, and to Cumberland.
class Predecessors : public ::testing::Test {
 protected:
  Predecessors() {
    Database database(folder_.path("c"), Access::write);
    store(database, "northbridge-focused-2018.txt", "Cumbria", "2018-06-26");
    store(database, "northbridge-focused-2022.txt", "Cumbria", "2024-06-26");
    store(database, "thornwick-focused-2023.txt", "Cumberland", "2024-01-31");
  }
  void store(Database& database, const std::string& sample, const std::string& authority,
             const std::string& date) {
    auto record = record_of(sample, read_bytes(in_checkout("tests/letters/" + sample)));
    record["authority"]["name"] = authority;
    record["visit"]["ranges"] = {{{"start", date}, {"end", date}}};
    record["id"] = "letter-" + date;
    store_record(database, record);
  }
  Result compare(Strings arguments) const {
    arguments.insert(arguments.begin(), {"compare", "--corpus", "c", "-a"});
    return run_program({.arguments = arguments, .directory = folder_.path()});
  }
  Folder folder_;
};

TEST_F(Predecessors, AreComparedWhenAskedForAndMarked) {
  const Result alone = compare({"Cumberland", "--json"});
  EXPECT_EQ(Json::parse(alone.out).at("visits").size(), 1U);
  EXPECT_THAT(alone.err, HasSubstr("Cumberland took over from Cumbria, to which there are letters too: "
                                   "--with-predecessors shows them"));

  const Result with = compare({"Cumberland", "--with-predecessors", "--json"});
  EXPECT_THAT(with.err, IsEmpty());
  const Json comparison = Json::parse(with.out);
  EXPECT_THAT(errors_by("comparison.schema.json", comparison), IsEmpty());
  EXPECT_EQ(comparison.at("authority"), "Cumberland");
  ASSERT_EQ(comparison.at("visits").size(), 2U) << "what is to Cumbria after its end is no predecessor's";
  EXPECT_EQ(comparison.at("visits").at(0).at("predecessor"), "Cumbria");
  EXPECT_EQ(comparison.at("visits").at(1).at("predecessor"), nullptr);
  const std::string text = compare({"Cumberland", "--with-predecessors", "--all"}).out;
  EXPECT_THAT(text, AllOf(HasSubstr("Cumberland: newest of 2 visits"),
                          HasSubstr("with those of Cumbria, from which it took over"),
                          HasSubstr(", to Cumbria, a predecessor")));
  EXPECT_THAT(compare({"Cumberland", "--with-predecessors", "--csv"}).out,
              HasSubstr("\nCumbria,2018-06-26,"));
  EXPECT_THAT(compare({"Cumberland", "--with-predecessors", "--html"}).out,
              HasSubstr(", to Cumbria, a predecessor"));
}

TEST_F(Predecessors, AreForOneAuthority) {
  const Result result = compare({"Cumberland", "-a", "Cumbria", "--with-predecessors"});
  EXPECT_EQ(result.status, 64);
  EXPECT_THAT(result.err, HasSubstr("--with-predecessors is for one --authority"));
}

}  // namespace
}  // namespace letterlens::testing
