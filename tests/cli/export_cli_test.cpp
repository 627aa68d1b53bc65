// `letterlens export` as an operator runs it.
#include "tests/support/export_corpus.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/records.h"
#include "tests/support/tiny_disk.h"

#include <Poco/File.h>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string sample(const std::string& name) {
  return in_checkout("tests/letters/" + name);
}

std::map<std::string, std::string> bytes_below(const std::string& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder).string()] = read_bytes(entry.path().string());
  return files;
}

// A corpus in a folder, and the words that every call begins with.
class Export : public ::testing::Test {
 protected:
  Export() { fill_corpus(folder_.path("letters.corpus"), records_of_every_kind()); }

  Result run(std::vector<std::string> words, const std::string& output = "") const {
    words.insert(words.begin(), "export");
    return run_program({.arguments = words, .directory = folder_.path(), .output = output});
  }

  Folder folder_;
};

TEST_F(Export, PrintsARecordALine) {
  const auto result = run({"--format", "jsonl"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.err, IsEmpty());
  const auto records = records_of(result.out);
  ASSERT_THAT(records, SizeIs(9));
  EXPECT_FALSE(records.front().contains("text"));
  const auto with_text = records_of(run({"--format", "jsonl", "--text", "--revisions"}).out);
  ASSERT_THAT(with_text, SizeIs(11));
  for (const auto& record : with_text) EXPECT_TRUE(record.contains("text"));
}

TEST_F(Export, ToAFileIsWhatItPrints) {
  const auto result = run({"--format", "jsonl", "--out", "records.jsonl"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.out, "9 letters written to records.jsonl\n");
  EXPECT_EQ(read_bytes(folder_.path("records.jsonl")), run({"--format", "jsonl"}).out);
  EXPECT_EQ(run({"--format", "jsonl", "--kind", "jtai", "--out", "records.jsonl"}).out,
            "1 letter written to records.jsonl\n");
  EXPECT_THAT(records_of(read_bytes(folder_.path("records.jsonl"))), SizeIs(1));
}

TEST_F(Export, GivesAPipeAndADeviceWhatItGivesAFile) {
  EXPECT_EQ(run({"--format", "jsonl", "--out", "/dev/null"}).status, 0);
  EXPECT_FALSE(Poco::File("/dev/null").isFile());
  const auto full = run({"--format", "jsonl", "--out", "/dev/full"});
  EXPECT_EQ(full.status, 74);
  EXPECT_THAT(lines_of(full.err), SizeIs(1));
  EXPECT_THAT(full.err, HasSubstr("/dev/full"));
}

TEST_F(Export, SaysThatStandardOutputIsFull) {
  const auto result = run({"--format", "jsonl"}, "/dev/full");
  EXPECT_EQ(result.status, 74);
  EXPECT_THAT(lines_of(result.err), SizeIs(1));
  EXPECT_THAT(result.err, HasSubstr("standard output cannot be written"));
}

TEST_F(Export, EndsWhenNobodyReadsAnyMore) {
  // More than a pipe holds, so that the program is still writing when head has gone.
  const std::string script =
      R"(for i in 1 2 3 4; do "$0" export --format jsonl --text --revisions || echo "$?" >&2; done | head -n 1)";
  const auto result = run_program(
      {.arguments = {"-c", script, program_path()}, .directory = folder_.path(), .program = "/bin/sh"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(records_of(result.out), SizeIs(1));
  // Ended by SIGPIPE as every filter is; or, where whoever started it is deaf to that, by its own words.
  for (const auto& line : lines_of(result.err))
    EXPECT_THAT(line, ::testing::AnyOf("141", "74", "letterlens: standard output cannot be written"));
}

TEST_F(Export, OfTheRecordsIsWhatExtractPrints) {
  const auto path = sample("northbridge-focused-2022.pdf");
  const std::string authorities = sample("authorities.csv");
  const auto added =
      run_program({.arguments = {"add", "--corpus", "one.corpus", "--register", authorities, path},
                   .directory = folder_.path()});
  ASSERT_EQ(added.status, 0) << added.err;
  EXPECT_EQ(run({"--corpus", "one.corpus", "--format", "jsonl", "--text"}).out,
            run_program({.arguments = {"extract", "--text", "--register", authorities, path}}).out);
}

TEST_F(Export, IsTheSameWhateverTheNumberOfWorkers) {
  const std::vector<std::string> names{"northbridge-focused-2018.txt", "westhaven-jtai-2018.txt",
                                       "northbridge-focused-2022.txt", "northbridge-focused-2022.pdf",
                                       "eastmere-ilacs-2021.pdf"};
  std::vector<std::map<std::string, std::string>> exports;
  for (const std::string jobs : {"1", "2"}) {
    std::vector<std::string> words{
        "add", "--corpus", jobs + ".corpus", "--register", sample("authorities.csv"), "--jobs", jobs};
    for (const auto& name : names) words.push_back(sample(name));
    if (jobs == "2") std::reverse(words.end() - static_cast<std::ptrdiff_t>(names.size()), words.end());
    const auto added = run_program({.arguments = words, .directory = folder_.path()});
    ASSERT_EQ(added.status, 0) << added.err;
    const std::string out = "out" + jobs;
    Poco::File(folder_.path(out)).createDirectory();
    for (const std::string format : {"jsonl", "csv", "datapackage"})
      ASSERT_EQ(
          run({"--corpus", jobs + ".corpus", "--format", format, "--revisions", "--out", out + '/' + format})
              .status,
          0);
    exports.push_back(bytes_below(folder_.path(out)));
  }
  EXPECT_THAT(exports.front(), SizeIs(::testing::Gt(25U)));
  EXPECT_EQ(exports.front(), exports.back());
}

TEST_F(Export, IsReplacedOnTheSecondNight) {
  for (const std::string format : {"csv", "datapackage"}) {
    ASSERT_EQ(run({"--format", format, "--out", format}).status, 0);
    const auto first = bytes_below(folder_.path(format));
    const auto second = run({"--format", format, "--out", format});
    EXPECT_EQ(second.status, 0) << second.err;
    EXPECT_EQ(bytes_below(folder_.path(format)), first);
    EXPECT_EQ(run({"--format", format, "--kind", "jtai", "--out", format}).status, 0);
    EXPECT_NE(bytes_below(folder_.path(format)), first);
  }
  // One format may take the other's place.
  EXPECT_EQ(run({"--format", "csv", "--out", "datapackage"}).status, 0);
  EXPECT_EQ(names_in(folder_.path("datapackage"), ""), names_in(folder_.path("csv"), ""));
}

TEST_F(Export, DoesNotTouchWhatIsNoExport) {
  std::filesystem::create_directory(folder_.path("notes"));
  folder_.add("notes/mine.txt", "mine");
  const auto before = bytes_below(folder_.path());
  const auto result = run({"--format", "csv", "--out", "notes"});
  EXPECT_EQ(result.status, 74);
  EXPECT_THAT(lines_of(result.err), SizeIs(1));
  EXPECT_THAT(result.err, HasSubstr("notes: has \"mine.txt\""));
  EXPECT_EQ(run({"--format", "jsonl", "--out", "notes"}).status, 74);
  for (const char* format : {"csv", "jsonl", "datapackage"})
    EXPECT_EQ(run({"--format", format, "--out", "letters.corpus"}).status, 74);
  EXPECT_TRUE(bytes_below(folder_.path()) == before);
}

TEST_F(Export, OfRecordsReplacesNoOtherFile) {
  folder_.add("letter.pdf", "%PDF-1.7");
  const auto before = bytes_below(folder_.path());
  for (const char* out : {"letter.pdf", "letters.corpus/corpus.sqlite", "letters.corpus/records.jsonl"}) {
    SCOPED_TRACE(out);
    const auto result = run({"--format", "jsonl", "--out", out});
    EXPECT_EQ(result.status, 74);
    EXPECT_THAT(lines_of(result.err), SizeIs(1));
    EXPECT_THAT(result.err, HasSubstr(out));
  }
  EXPECT_TRUE(bytes_below(folder_.path()) == before);
}

TEST_F(Export, OnAFullDiskLeavesWhatWasThere) {
  const TinyDisk disk(folder_.path("disk"), "256k");
  if (!disk.mounted()) GTEST_SKIP() << "only root can mount a tmpfs";
  ASSERT_EQ(run({"--format", "csv", "--kind", "jtai", "--out", "disk/out"}).status, 0);
  ASSERT_EQ(run({"--format", "jsonl", "--kind", "jtai", "--out", "disk/records.jsonl"}).status, 0);
  const auto before = bytes_below(folder_.path("disk"));
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"--format", "csv", "--out", "disk/out"},
        {"--format", "datapackage", "--out", "disk/new"},
        {"--format", "jsonl", "--text", "--out", "disk/records.jsonl"}}) {
    disk.resize("100k");
    auto all = words;
    all.emplace_back("--revisions");
    const auto full = run(all);
    EXPECT_EQ(full.status, 74);
    EXPECT_THAT(lines_of(full.err), SizeIs(1)) << full.err;
    EXPECT_THAT(full.err, HasSubstr("disk/"));
    EXPECT_EQ(bytes_below(folder_.path("disk")), before);
    disk.resize("4m");
    EXPECT_EQ(run(all).status, 0);
    for (const std::string left : {"disk/new", "disk/out", "disk/records.jsonl"})
      if (Poco::File(folder_.path(left)).exists()) Poco::File(folder_.path(left)).remove(true);
    for (const auto& [name, bytes] : before) {
      Poco::File(folder_.path("disk/out")).createDirectory();
      folder_.add("disk/" + name, bytes);
    }
  }
}

TEST_F(Export, LetsTheFiltersThrough) {
  struct Row {
    std::string sentence;
    std::vector<std::string> words;
    std::size_t letters;
  };
  const std::vector<Row> rows{
      {"an authority, by the name on its letters", {"--authority", "northbridge city council"}, 2},
      {"two kinds widen", {"--kind", "jtai", "--kind", "ilacs_inspection"}, 2},
      {"since a year", {"--since", "2022"}, 4},
      {"two fields narrow", {"--kind", "jtai", "--since", "2022"}, 0},
  };
  for (const auto& row : rows) {
    auto words = row.words;
    words.insert(words.end(), {"--format", "jsonl"});
    EXPECT_THAT(records_of(run(words).out), SizeIs(row.letters)) << row.sentence;
  }
  const auto unknown = run({"--format", "jsonl", "--authority", "Nowhere"});
  EXPECT_EQ(unknown.status, 64);
  EXPECT_THAT(unknown.err, HasSubstr("Nowhere"));
  const auto without_letter = run({"--format", "jsonl", "--authority", "Camden"});
  EXPECT_EQ(without_letter.status, 0);
  EXPECT_THAT(without_letter.err, HasSubstr("has no letter to Camden"));
}

TEST_F(Export, OfNothingHasItsHeads) {
  ASSERT_EQ(run({"--format", "csv", "--kind", "jtai", "--since", "2022", "--out", "none"}).status, 0);
  EXPECT_THAT(lines_of(read_bytes(folder_.path("none/letters.csv"))), SizeIs(1));
}

TEST_F(Export, RefusesWrongWords) {
  struct Row {
    std::string sentence;
    std::vector<std::string> words;
    int status;
    std::string named;
  };
  const std::vector<Row> rows{
      {"no format", {}, 64, "--format"},
      {"an unknown format", {"--format", "xlsx"}, 64, "xlsx"},
      {"a folder format without a folder", {"--format", "csv"}, 64, "--out"},
      {"texts in tables for spreadsheets", {"--format", "csv", "--out", "a", "--text"}, 64, "--text"},
      {"an argument", {"--format", "jsonl", "letter.pdf"}, 64, "argument"},
      {"an unknown kind", {"--format", "jsonl", "--kind", "visit"}, 64, "visit"},
      {"no corpus", {"--format", "jsonl", "--corpus", "none"}, 64, "none"},
      {"a folder below none", {"--format", "csv", "--out", "no/folder"}, 74, "no"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    const auto result = run(row.words);
    EXPECT_EQ(result.status, row.status);
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(lines_of(result.err), SizeIs(1)) << result.err;
    EXPECT_THAT(result.err, HasSubstr(row.named));
  }
  EXPECT_THAT(names_in(folder_.path(), ""), IsEmpty());
}

}  // namespace
}  // namespace letterlens::testing
