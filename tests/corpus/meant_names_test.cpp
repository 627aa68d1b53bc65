#include "corpus/names/meant_names.h"

#include "corpus/names/embedded_tables.h"
#include "corpus/names/predecessors.h"
#include "schemas/base/csv.h"
#include "schemas/base/unicode_text.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"
#include "tests/support/record_edits.h"

#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class MeantNamesTest : public ::testing::Test {
 protected:
  MeantNamesTest() {
    store("a.txt", "Northbridge", "Northbridge City Council", "East Midlands");
    store("b.txt", "Northmere", "Northmere", "Yorkshire and the Humber");
    store("c.txt", "Buckinghamshire", "Buckinghamshire Council", "South East");
    store("d.txt", nullptr, "Harbour Council", nullptr);
    store("e.txt", "Telford and Wrekin", "Borough of Telford & Wrekin", "West Midlands");
  }

  void store(const std::string& file, const nlohmann::ordered_json& name, const std::string& as_written,
             const nlohmann::ordered_json& region) {
    static const std::string letter = read_bytes(in_checkout("tests/letters/westhaven-jtai-2018.txt"));
    auto record = record_of(file, letter + "\n" + file);
    record["authority"]["name"] = name;
    record["authority"]["region"] = region;
    requote(record, "/authority/as_written", as_written);
    store_record(database_, record);
  }

  MeantNames meant(const LetterFilter& filter) {
    return meant_names(filter, database_, [] { return Register(); });
  }
  std::string authority(const std::string& word) {
    return meant({.authorities = {word}}).filter.authorities.front();
  }
  std::string region(const std::string& word) { return meant({.regions = {word}}).filter.regions.front(); }
  std::string refusal(const LetterFilter& filter) {
    try {
      return "taken: " + ::testing::PrintToString(meant(filter).filter.authorities);
    } catch (const NameError& error) {
      return error.what();
    }
  }

  Folder folder_;
  Database database_{folder_.path(), Access::write};
};

TEST_F(MeantNamesTest, AnAuthorityIsMeantByWhatPeopleCallIt) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"Northb", "Northbridge"},
      {"northbridge city", "Northbridge"},
      {"Buck", "Buckinghamshire"},
      {"Bucks", "Buckinghamshire"},
      {"Bucks County Council", "Buckinghamshire"},
      {"Telford", "Telford"},  // an alias of the register, which condition_of finds as it is
      {"wrekin", "Telford and Wrekin"},
      {"T&W", "Telford and Wrekin"},
      {"Tel Wrek", "Telford and Wrekin"},
      {"Telford & Wrek", "Telford and Wrekin"},
      {"harb", "Harbour Council"},
      // Of the register, without a letter.
      {"Hull", "Kingston upon Hull"},
      {"RBKC", "Kensington and Chelsea"},
      {"B&NES", "Bath and North East Somerset"},
      {"Stoke", "Stoke-on-Trent"},
      {"N Yorks", "North Yorkshire"},
      {"south glos", "South Gloucestershire"},
      {"Cambridge", "Cambridgeshire"},
      {"Co. Durham", "County Durham"},
      {"h&f", "Hammersmith and Fulham"},
  };
  for (const auto& [word, name] : rows) EXPECT_EQ(authority(word), name) << word;
  EXPECT_EQ(authority("northbridge CITY council"), "northbridge CITY council") << "condition_of finds it";
}

TEST_F(MeantNamesTest, WhatWasCompletedAndWhatHasNoLetterIsSaid) {
  EXPECT_THAT(meant({.authorities = {"Northb"}}).completed, ElementsAre("Northb: Northbridge"));
  EXPECT_THAT(meant({.authorities = {"Bucks", "Northbridge"}}).completed, IsEmpty());
  const auto without = meant({.authorities = {"Hull", "Bucks"}});
  EXPECT_THAT(without.without_letter, ElementsAre("Kingston upon Hull"));
  EXPECT_THAT(without.completed, IsEmpty());
}

TEST_F(MeantNamesTest, SeveralThatBeginSoAreListed) {
  EXPECT_THAT(refusal({.authorities = {"North"}}),
              AllOf(HasSubstr("\"North\" may be any of 2"), HasSubstr("\n  Northbridge\n  Northmere")));
  EXPECT_THAT(refusal({.authorities = {"Kingston"}}),
              AllOf(HasSubstr("\n  Kingston upon Hull"), HasSubstr("\n  Kingston upon Thames")))
      << "of the register, where the corpus has none";
}

TEST_F(MeantNamesTest, AMisspeltNameIsRefusedWithASuggestion) {
  EXPECT_THAT(refusal({.authorities = {"Buckinghamshre"}}), HasSubstr("did you mean Buckinghamshire?"));
  EXPECT_THAT(refusal({.authorities = {"Buckingamshire County Council"}}),
              HasSubstr("did you mean Buckinghamshire?"));
  EXPECT_THAT(refusal({.authorities = {"Nothbridge"}}), HasSubstr("did you mean Northbridge?"));
  EXPECT_THAT(refusal({.authorities = {"Telferd"}}), HasSubstr("did you mean Telford and Wrekin?"));
  EXPECT_THAT(refusal({.authorities = {"Wolverhamtpon"}}), HasSubstr("did you mean Wolverhampton?"));
  EXPECT_THAT(refusal({.authorities = {"Atlantis"}}),
              AllOf(HasSubstr("no authority is known as \"Atlantis\""), Not(HasSubstr("did you mean"))));
  EXPECT_THAT(refusal({.authorities = {""}}), HasSubstr("no authority is known as \"\""));
}

TEST_F(MeantNamesTest, ARegionIsMeantByTheBeginningOfItsName) {
  EXPECT_EQ(region("Yorkshire"), "Yorkshire and the Humber");
  EXPECT_EQ(region("humber"), "Yorkshire and the Humber");
  EXPECT_EQ(region("east mid"), "East Midlands");
  EXPECT_EQ(region("London"), "London");
  EXPECT_THAT(meant({.regions = {"London"}}).without_letter, ElementsAre("London"));
  EXPECT_THAT(refusal({.regions = {"Midlands"}}), HasSubstr("\n  East Midlands\n  West Midlands"));
  EXPECT_THAT(refusal({.regions = {"Yorkshre"}}), HasSubstr("did you mean Yorkshire and the Humber?"));
  EXPECT_THAT(refusal({.regions = {"Atlantis"}}),
              AllOf(HasSubstr("\"Atlantis\" is not a region"), HasSubstr("North East, North West")));
}

TEST_F(MeantNamesTest, NeighboursAreOfAnAuthorityOfTheRegister) {
  const Register authorities;
  EXPECT_EQ(registered_authority("Bucks", authorities).name, "Buckinghamshire");
  EXPECT_EQ(registered_authority("camd", authorities).name, "Camden");
  EXPECT_THROW(registered_authority("Northbridge", authorities), NameError);
}

TEST(Predecessors, AreAuthoritiesThatOthersTookOverFrom) {
  const auto names_of = [](const std::string& authority) {
    std::vector<std::string> names;
    for (const auto& one : predecessors_of(authority)) names.push_back(one.name + ' ' + one.until.iso());
    return names;
  };
  EXPECT_THAT(names_of("Cumberland"), ElementsAre("Cumbria 2023-04-01"));
  EXPECT_THAT(names_of("Westmorland and Furness"), ElementsAre("Cumbria 2023-04-01"));
  EXPECT_THAT(names_of("Bournemouth, Christchurch and Poole"),
              ElementsAre("Bournemouth 2019-04-01", "Poole 2019-04-01"));
  EXPECT_THAT(names_of("Cumbria"), IsEmpty());
  // Every abolished authority of the register has successors that the register knows.
  const Register authorities;
  for (const auto& old : authorities.authorities()) {
    if (old.status == "current") continue;
    bool found = false;
    for (const auto& authority : authorities.authorities())
      for (const auto& one : predecessors_of(authority.name)) found = found || one.name == old.name;
    EXPECT_TRUE(found) << old.name;
  }
}

TEST(ShortForms, AreWordsOfNamesInTheRegister) {
  const Register authorities;
  std::string all;
  for (const auto& authority : authorities.authorities()) all += ' ' + comparison_key(authority.name) + ' ';
  for (const auto& row : read_csv(embedded::name_short_forms)) {
    EXPECT_THAT(all, HasSubstr(' ' + row.at(1))) << row.at(0);
    EXPECT_EQ(comparison_key(row.at(0)), row.at(0)) << "is compared as it is";
    EXPECT_EQ(authorities.resolve(row.at(0)), nullptr) << row.at(0) << " is a name already";
  }
  EXPECT_EQ(without_short_forms("N. Yorks"), "north yorkshire");
  EXPECT_EQ(without_short_forms("Northbridge"), "northbridge");
}

}  // namespace
}  // namespace letterlens::testing
