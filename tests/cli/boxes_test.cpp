// --boxes: every span of a PDF has a box on the page for each printed line.
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace letterlens::testing {
namespace {

nlohmann::json record_of(const std::string& name) {
  const auto result =
      run_program({.arguments = {"extract", "--boxes", in_checkout("tests/letters/" + name)}});
  EXPECT_EQ(result.status, 0) << result.err;
  return nlohmann::json::parse(result.out);
}

TEST(Boxes, StandOnTheirPageOneForEachPrintedLine) {
  const auto record = record_of("thornwick-focused-2023.pdf");
  EXPECT_THAT(schema_errors(record), ::testing::IsEmpty());
  const auto& item = record.at("improvements").at(0);
  const auto& boxes = item.at("span").at("boxes");
  ASSERT_EQ(boxes.size(), 4U) << "a stem and three sub-items, a line each: " << boxes;
  double last = 0;
  for (const auto& box : boxes) {
    EXPECT_EQ(box.at("page"), item.at("span").at("page"));
    EXPECT_GT(box.at("x"), 0);
    EXPECT_LT(box.at("x").get<double>() + box.at("width").get<double>(), 596);
    EXPECT_GT(box.at("y").get<double>(), last) << "lines go down the page";
    last = box.at("y");
  }
  // The sub-items are indented.
  EXPECT_GT(boxes.at(1).at("x").get<double>(), boxes.at(0).at("x").get<double>());
}

TEST(Boxes, GoOverThePageWithTheirWords) {
  const auto record = record_of("eastmere-focused-2019.pdf");
  bool crossed = false;
  for (const auto& item : record.at("improvements")) {
    const auto& boxes = item.at("span").at("boxes");
    ASSERT_FALSE(boxes.empty());
    crossed = crossed || boxes.front().at("page") != boxes.back().at("page");
  }
  EXPECT_TRUE(crossed) << "the sample's list breaks inside an item";
}

TEST(Boxes, AreWhereAScanShowsTheWords) {
  const auto record = record_of("eastmere-focused-2019-scan.pdf");
  EXPECT_EQ(record.at("source").at("text_layer"), "ocr");
  for (const auto& item : record.at("improvements")) EXPECT_FALSE(item.at("span").at("boxes").empty());
}

TEST(Boxes, OfPlainTextAreNone) {
  const auto record = record_of("thornwick-focused-2023.txt");
  EXPECT_TRUE(record.at("improvements").at(0).at("span").at("boxes").empty());
}

TEST(Ocr, NeverLeavesAScanUnread) {
  const auto result =
      run_program({.arguments = {"extract", "--ocr", "never",
                                 in_checkout("tests/letters/eastmere-focused-2019-scan.pdf")}});
  EXPECT_EQ(result.status, 65);
  EXPECT_EQ(nlohmann::json::parse(result.out).at("diagnostics").at(0).at("code"), "no_text_layer");
  EXPECT_EQ(run_program({.arguments = {"extract", "--ocr", "sometimes", "a.pdf"}}).status, 64);
}

}  // namespace
}  // namespace letterlens::testing
