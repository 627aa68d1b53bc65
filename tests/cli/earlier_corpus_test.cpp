// A corpus that version 0.1.0 made is opened, migrated and read by every view.
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/records.h"

#include <Poco/File.h>
#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <zlib.h>

namespace letterlens::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

const std::string letter_2018 = "northbridge-focused-visit-2018-06-26";
const std::string letter_2022 = "northbridge-focused-visit-2022-05-11";
const std::string thornwick = "thornwick-focused-visit-2023-01-31";
const std::string register_file = in_checkout("tests/letters/authorities.csv");

std::string decompressed(const std::string& path) {
  const gzFile file = gzopen(path.c_str(), "rb");
  std::string bytes, buffer(1 << 16, '\0');
  for (int read = 1; file != nullptr && read > 0;) {
    read = gzread(file, buffer.data(), static_cast<unsigned>(buffer.size()));
    bytes.append(buffer, 0, static_cast<std::size_t>(std::max(read, 0)));
  }
  gzclose(file);
  return bytes;
}

class EarlierCorpus : public ::testing::Test {
 protected:
  EarlierCorpus() {
    Poco::File(in_checkout("tests/cli/data/corpus-0.1.0/sources")).copyTo(folder_.path("sources"));
    Poco::File(folder_.path("letters.corpus")).createDirectories();
    Poco::File(folder_.path("sources")).moveTo(folder_.path("letters.corpus/sources"));
    write_bytes(folder_.path("letters.corpus/corpus.sqlite"),
                decompressed(in_checkout("tests/cli/data/corpus-0.1.0/corpus.sqlite.gz")));
  }

  Result run(const std::vector<std::string>& arguments) const {
    return run_program({.arguments = arguments, .directory = folder_.path()});
  }
  // What a command that has to succeed prints.
  std::string out_of(const std::vector<std::string>& arguments) const {
    const Result result = run(arguments);
    EXPECT_EQ(result.status, 0) << ::testing::PrintToString(arguments) << ": " << result.err;
    return result.out;
  }
  nlohmann::json json_of(const std::vector<std::string>& arguments) const {
    return nlohmann::json::parse(out_of(arguments));
  }

  // Whatever is added, or nothing: the tables are migrated first.
  void migrate() const {
    const Result refused = run({"list"});
    EXPECT_EQ(refused.status, 76);
    EXPECT_THAT(refused.err, HasSubstr("letterlens add brings it up to date"));
    Poco::File(folder_.path("nothing")).createDirectories();
    EXPECT_THAT(out_of({"add", "nothing"}), HasSubstr("0 added"));
  }

  void expect_that_every_view_reads_it() const {
    const std::string list = out_of({"list", "--revisions", "--csv"});
    EXPECT_THAT(lines_of(list), SizeIs(5)) << "the head and four letters: " << list;
    EXPECT_THAT(list, AllOf(HasSubstr(letter_2018), HasSubstr(letter_2022 + '~'), HasSubstr(thornwick)));

    EXPECT_THAT(out_of({"show", letter_2022}), HasSubstr("Replaces: " + letter_2022 + '~'));
    EXPECT_THAT(
        out_of({"show", letter_2022 + '~'}),
        AllOf(HasSubstr("Published at: https://example.org/northbridge-2022"), HasSubstr("Replaced by: ")));
    const auto record = json_of({"show", thornwick, "--json"});
    EXPECT_EQ(record.at("salutation"), "Fairweather") << "as the correction says";
    EXPECT_THAT(record.at("improvements"), SizeIs(3));
    EXPECT_THAT(out_of({"show", letter_2018, "--text"}), HasSubstr("Dear Mrs Osgathorpe"));

    EXPECT_EQ(json_of({"search", "pathway plans", "--in", "improvements", "--json"}).at("total"), 1);
    EXPECT_THAT(out_of({"similar", "pathway plans"}), HasSubstr(letter_2022 + '#'));
    EXPECT_THAT(json_of({"compare", "--authority", "Northbridge", "--json"}).at("visits"), SizeIs(2));
    EXPECT_THAT(out_of({"compare", "-a", "Northbridge", "-a", "Thornwick"}), HasSubstr("Thornwick"));
    EXPECT_THAT(out_of({"table", "area", "year"}), HasSubstr("Vulnerable adolescents"));
    EXPECT_THAT(out_of({"failures"}), HasSubstr("empty.txt: empty_file"));

    EXPECT_THAT(lines_of(out_of({"export", "--format", "jsonl"})), SizeIs(3));
    out_of({"export", "--format", "csv", "--out", "tables"});
    EXPECT_THAT(names_in(folder_.path("tables"), ".csv"), ::testing::Contains("items.csv"));
    out_of({"export", "--format", "datapackage", "--out", "package"});
    out_of({"report", "--out", "report"});
    EXPECT_THAT(read_bytes(folder_.path("report/index.html")), HasSubstr("Northbridge"));
  }

  const Folder folder_;
};

TEST_F(EarlierCorpus, IsMigratedAndReadByEveryView) {
  migrate();
  expect_that_every_view_reads_it();
  EXPECT_EQ(json_of({"search", "the", "--in", "strengths", "--json"}).at("total"), 0);
  const auto record = json_of({"show", letter_2018, "--json"});
  EXPECT_EQ(record.at("schema_version"), "1.0.0");
  EXPECT_FALSE(record.contains("strengths")) << "a record stays as the schema that made it has it";
  const auto checked = json_of({"check", "--json"});
  EXPECT_EQ(checked.at("faults"), 0) << checked;
  EXPECT_EQ(checked.at("older_records"), 4);
}

TEST_F(EarlierCorpus, TakesANewLetterAndKeepsTheOthers) {
  folder_.add("kingsmoor.txt", read_bytes(in_checkout("tests/letters/kingsmoor-monitoring-2021.txt")));
  folder_.add("calder.txt", read_bytes(in_checkout("tests/letters/calder-vale-covid-2020.txt")));
  const std::string summary = out_of({"add", "--register", register_file, "calder.txt"});
  EXPECT_THAT(summary, HasSubstr("1 added"));
  EXPECT_THAT(lines_of(out_of({"list", "--csv"})), SizeIs(5));
  // What was removed in 0.1.0 is still known as removed.
  Poco::File(folder_.path("letters")).createDirectories();
  Poco::File(folder_.path("kingsmoor.txt")).moveTo(folder_.path("letters/kingsmoor.txt"));
  EXPECT_THAT(out_of({"add", "--register", register_file, "letters"}), HasSubstr("0 added"));
  EXPECT_EQ(json_of({"check", "--json"}).at("faults"), 0);
}

// The tables of version 2 take what those of version 1 refused.
TEST_F(EarlierCorpus, TakesALetterWithStrengths) {
  folder_.add("joint.txt", read_bytes(in_checkout("tests/letters/harrowdene-jtai-2023.txt")));
  EXPECT_THAT(out_of({"add", "--register", register_file, "joint.txt"}), HasSubstr("1 added"));
  EXPECT_GT(json_of({"search", "the", "--in", "strengths", "--json"}).at("total"), 0);
  const auto checked = json_of({"check", "--json"});
  EXPECT_EQ(checked.at("faults"), 0) << checked;
}

// The corpus of 0.1.0 has the letter as it was corrected, and not the correction.
TEST_F(EarlierCorpus, TakesTheCorrectionsThatItWasReadWith) {
  migrate();
  EXPECT_THAT(out_of({"correct", thornwick, "--list"}), HasSubstr("nothing was said of it"));
  EXPECT_THAT(out_of({"check"}),
              HasSubstr("note: " + thornwick + ": an older letterlens read it with a file"));
  folder_.add("thornwick.txt", read_bytes(in_checkout("tests/letters/thornwick-focused-2023.txt")));
  EXPECT_THAT(out_of({"add", "--register", register_file, "--reprocess", "thornwick.txt"}),
              HasSubstr("1 left unchanged because an older letterlens read them with corrections"));
  EXPECT_EQ(json_of({"show", thornwick, "--json"}).at("salutation"), "Fairweather");

  folder_.add(
      "thornwick.corrections.json",
      R"({"schema_version": "1.0.0", "corrections": [{"field": "/salutation", "value": "Fairweather",)"
      R"( "who": "Ana Field", "why": "the title is no part of the name", "date": "2023-03-01"}]})");
  EXPECT_THAT(out_of({"add", "--register", register_file, "thornwick.txt"}),
              AllOf(HasSubstr("1 revised"), HasSubstr("1 correction taken from files beside documents")));
  EXPECT_THAT(out_of({"correct", thornwick, "--list"}),
              AllOf(HasSubstr("/salutation: \"Fairweather\""), HasSubstr("holds; 2023-03-01 Ana Field")));
  Poco::File(folder_.path("thornwick.corrections.json")).remove();
  EXPECT_THAT(out_of({"add", "--register", register_file, "--ocr", "never", "--reprocess", "thornwick.txt"}),
              AllOf(HasSubstr("1 revised"), HasSubstr("1 file of corrections is gone")));
  EXPECT_EQ(json_of({"show", thornwick, "--json"}).at("salutation"), "Fairweather");
  EXPECT_THAT(out_of({"check"}), Not(HasSubstr("an older letterlens read it with a file")));
}

// The tables of version 4 keep what people decide of two items.
TEST_F(EarlierCorpus, TakesADecisionAndKeepsItWhenItIsReprocessed) {
  const std::string item = letter_2022 + "#improvements/1", earlier = letter_2018 + "#improvements/4";
  // As every command but add, it leaves older tables alone.
  EXPECT_EQ(run({"decide", item, earlier, "same", "--who", "Ana Field"}).status, 76);
  migrate();
  EXPECT_THAT(out_of({"decide", "--list"}), HasSubstr("nothing is decided"));
  out_of({"decide", item, earlier, "same", "--who", "Ana Field"});
  const auto status = [&] {
    return json_of({"compare", "--authority", "Northbridge", "--json"})
        .at("visits")
        .at(1)
        .at("items")
        .at(0)
        .at("status");
  };
  EXPECT_EQ(status(), "persisting");
  out_of({"add", "--reprocess", "--register", register_file});
  EXPECT_EQ(status(), "persisting");
  EXPECT_EQ(json_of({"check", "--json"}).at("faults"), 0);
}

TEST_F(EarlierCorpus, IsReprocessedFromItsOwnDocuments) {
  // The corrections' file is no longer there, so that letter keeps its record.
  const Result result = run({"add", "--reprocess", "--register", register_file});
  EXPECT_EQ(result.status, 0) << result.err;
  expect_that_every_view_reads_it();
  const auto checked = json_of({"check", "--json"});
  EXPECT_EQ(checked.at("faults"), 0) << checked;
  EXPECT_LT(checked.at("older_records"), 4);
}

}  // namespace
}  // namespace letterlens::testing
