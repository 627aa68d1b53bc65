// The way back from the reading text to the page, on the invented sample letters and on texts made to be
// awkward.
#include "tests/support/printed_page.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>

namespace letterlens {
namespace {

using testing::PrintedPage;

std::vector<std::filesystem::path> sample_letters() {
  std::vector<std::filesystem::path> out;
  for (const auto& entry : std::filesystem::directory_iterator(LETTERLENS_LETTERS)) {
    const auto kind = entry.path().extension();
    if (kind == ".pdf" || kind == ".txt" || kind == ".html" || kind == ".docx") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class SampleLetter : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(SampleLetter, MapsBackToItsPages) {
  const auto letter = testing::read_bytes(bytes_of(GetParam()));
  ASSERT_GT(letter.text.blocks.size(), 10U);
  testing::expect_maps_back(letter);
}

TEST_P(SampleLetter, HasOnePageForEveryPlaceOfItsText) {
  const auto letter = testing::read_bytes(bytes_of(GetParam()));
  const auto starts = letter.text.page_starts();
  if (letter.document.structured() != nullptr) {
    EXPECT_TRUE(starts.empty());
    return;
  }
  ASSERT_FALSE(starts.empty());
  EXPECT_EQ(starts.front().start, 0U);
  std::size_t at = 0;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1].start : letter.text.text.size();
    for (; at < end; ++at) ASSERT_EQ(letter.text.page_at(at), starts[i].page) << at;
  }
  EXPECT_EQ(at, letter.text.text.size());
}

TEST_P(SampleLetter, HasEveryQuoteWhereItsSpanSays) {
  const auto letter = testing::read_bytes(bytes_of(GetParam()));
  const auto record = testing::extracted(letter);
  const auto check = [&](const std::optional<Quote>& quote) {
    if (quote) testing::expect_grounded(letter.text, *quote);
  };
  check(record.title);
  check(record.salutation);
  check(record.headline_findings);
  check(record.previous_inspection.as_written);
  if (record.authority) check(record.authority->as_written);
  if (record.letter_date) check(record.letter_date->as_written);
  if (record.visit) check(record.visit->as_written);
  if (record.focus) check(record.focus->as_written);
  for (const auto& name : record.signatories) check(name);
  for (const auto& section : record.sections) check(section.heading);
  for (const auto& inspector : record.inspectors) {
    check(inspector.name);
    check(inspector.role);
  }
  for (const auto* list : {&record.improvements, &record.priority_actions})
    for (const auto& item : *list) {
      check(item.text);
      check(item.reference);
      check(item.lead_in);
      check(item.group);
    }
  EXPECT_TRUE(record.title) << "every sample has at least a title";
}

TEST_P(SampleLetter, IsReadTheSameTwice) {
  const auto bytes = bytes_of(GetParam());
  EXPECT_EQ(testing::read_bytes(bytes).text.text, testing::read_bytes(bytes).text.text);
}

INSTANTIATE_TEST_SUITE_P(All, SampleLetter, ::testing::ValuesIn(sample_letters()), [](const auto& path) {
  std::string name = path.param.filename().string();
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
});

TEST(Origins, LeadBackOverCleanedCharacters) {
  const auto letter = testing::read_bytes(
      "\uFEFFDear Ms Hale\n\nThe\u00A0re\u0301sume\u0301  of the \uFB01ndings,\u200B in England'’s "
      "multi\u00ADagency\nteams   \n\nYours sincerely\nAna Field\n");
  testing::expect_maps_back(letter);
  EXPECT_THAT(testing::block_texts(letter.text),
              ::testing::Contains("The résumé of the findings, in England’s multiagency teams"));
}

TEST(Origins, OfAnUnchangedWordAreItsOwnBytes) {
  PrintedPage page;
  page.opening().heading("What needs to improve?").bullet("\uF06E", {"The quality of plans."}).sign_off();
  const auto letter = testing::read_printed({page});
  const std::size_t at = letter.text.text.find("quality");
  const auto origin =
      std::find_if(letter.text.origins.begin(), letter.text.origins.end(), [&](const Origin& candidate) {
        return candidate.start <= at && at < candidate.start + candidate.length;
      });
  ASSERT_NE(origin, letter.text.origins.end());
  EXPECT_TRUE(origin->same);
  const std::string& line = letter.document.pages()->pages.at(0).lines.at(origin->line).text;
  EXPECT_EQ(line.substr(origin->source_start + at - origin->start, 7), "quality");
}

TEST(PageAt, IsThePageOfTheByteAndNotOfItsBlock) {
  PrintedPage first;
  first.opening()
      .heading("Headline findings")
      .paragraph({"Most children in the town are helped by people who know them well, and who stay"});
  PrintedPage second;
  second.go_to(80).line("with them for years.").sign_off();
  const auto letter = testing::read_printed({first, second});
  EXPECT_EQ(letter.text.page_at(letter.text.text.find("Most children")), 1);
  EXPECT_EQ(letter.text.page_at(letter.text.text.find("who stay")), 1);
  EXPECT_EQ(letter.text.page_at(letter.text.text.find("with them")), 2);
  EXPECT_EQ(letter.text.page_at(letter.text.text.size()), 2) << "the end of the text";
}

TEST(PageAt, OfATextWithoutOriginsIsTheFirst) {
  EXPECT_EQ(ReadingText{}.page_at(0), 1);
}

}  // namespace
}  // namespace letterlens
