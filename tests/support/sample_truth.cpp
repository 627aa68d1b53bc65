#include "tests/support/sample_truth.h"

#include "pipeline/process.h"
#include "schemas/letter_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace letterlens::testing {
namespace {

std::string letters_and_digits(const std::string& text) {
  std::string out;
  for (const char c : text)
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      out += c;
    else if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c + ('a' - 'A'));
  return out;
}

std::vector<std::string> item_texts(const nlohmann::json& items) {
  std::vector<std::string> out;
  for (const auto& item : items) {
    const auto& text = item.is_array() ? item.at(0) : item;  // the first of two good forms
    out.push_back(letters_and_digits(text.is_object() ? text.at("text") : text));
  }
  return out;
}

}  // namespace

void expect_truth(const std::string& name, const std::string& ending) {
  SCOPED_TRACE(name + ending);
  const std::string folder = LETTERLENS_LETTERS;
  const auto truth = nlohmann::json::parse(read_file(folder + '/' + name + ".json").bytes);
  const Knowledge known{Register(read_file(folder + "/authorities.csv").bytes)};
  const Processed read = process(read_file(folder + '/' + name + ending), known);
  const nlohmann::json record = nlohmann::json::parse(to_json(read.letter, read.text, {}).dump());
  ASSERT_NE(record.at("status"), "failed") << record;
  std::vector<std::string> headings;
  for (const auto& section : record.at("sections"))
    headings.push_back(letters_and_digits(section.at("heading")) + ' ' +
                       section.at("kind").get<std::string>());
  std::vector<std::string> expected;
  for (const auto& heading : truth.at("headings"))
    expected.push_back(letters_and_digits(heading.at(0)) + ' ' + heading.at(1).get<std::string>());
  EXPECT_EQ(headings, expected);
  const auto& headline = record.at("headline_findings");
  EXPECT_EQ(letters_and_digits(headline.is_null() ? "" : headline.at("text").get<std::string>()),
            letters_and_digits(truth.at("headline")));
  EXPECT_EQ(item_texts(record.at("improvements")), item_texts(truth.at("improvements")));
  EXPECT_EQ(item_texts(record.at("priority_actions")), item_texts(truth.at("priority_actions")));
  EXPECT_EQ(record.at("title"), truth.at("title"));
  EXPECT_TRUE(record.at("source").at("pages").is_null());
  EXPECT_TRUE(record.at("spans").at("/title").at("page").is_null());
}

}  // namespace letterlens::testing
