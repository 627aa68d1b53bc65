// What a machine on which text recognition cannot run still does: all but scans, which are refused by name.
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view library = "libtesseract.so.5";

std::string scan() {
  return in_checkout("tests/letters/eastmere-focused-2019-scan.pdf");
}

void expect_refused(const Result& result, std::string_view remedy) {
  EXPECT_EQ(result.status, 65);
  EXPECT_THAT(result.err, HasSubstr(remedy));
  const auto records = records_of(result.out);
  ASSERT_EQ(records.size(), 1U) << result.out;
  EXPECT_EQ(records[0].at("status"), "failed");
  EXPECT_EQ(records[0].at("diagnostics").at(0).at("code"), "ocr_unavailable");
}

TEST(TextRecognition, WithoutItsLanguageDataAScanIsRefused) {
  const Folder folder;
  expect_refused(
      run_program({.arguments = {"extract", scan()}, .environment = {{"TESSDATA_PREFIX", folder.path()}}}),
      "tesseract-ocr-eng");
}

class WithoutItsLibrary : public ::testing::Test {
 protected:
  WithoutItsLibrary() { folder_.add(std::string(library), "no library"); }

  Result run(std::vector<std::string> arguments, std::string input = "") const {
    return run_program({.arguments = std::move(arguments),
                        .input = std::move(input),
                        .environment = {{"LD_LIBRARY_PATH", folder_.path()}}});
  }

 private:
  Folder folder_;
};

TEST_F(WithoutItsLibrary, AScanIsRefused) {
  expect_refused(run({"extract", scan()}), "libtesseract5");
}

TEST_F(WithoutItsLibrary, AWorkerRefusesAScanAndReadsTheNextLetter) {
  const Result result =
      run({"worker"}, scan() + '\n' + in_checkout("tests/letters/eastmere-focused-2019.pdf") + '\n');
  const auto records = records_of(result.out);
  ASSERT_EQ(records.size(), 2U) << result.out << result.err;
  EXPECT_EQ(records[0].at("diagnostics").at(0).at("code"), "ocr_unavailable");
  EXPECT_NE(records[1].at("status"), "failed");
}

// Loading it with every command would double the time of a search.
TEST_F(WithoutItsLibrary, WhatReadsNoScanDoesNotLoadIt) {
  EXPECT_EQ(run({"version"}).status, 0);
  EXPECT_EQ(run({"extract", in_checkout("tests/letters/eastmere-focused-2019.pdf")}).status, 0);
}

}  // namespace
}  // namespace letterlens::testing
