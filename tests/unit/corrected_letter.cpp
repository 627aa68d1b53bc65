#include "tests/unit/corrected_letter.h"

#include "schemas/letter_json.h"

#include <gtest/gtest.h>
#include <vector>

namespace letterlens::testing {

std::string correcting(const std::string& field, const std::string& value) {
  return R"({"field": ")" + field + R"(", "value": )" + value + ", " + by_ana_field + '}';
}
std::string accepting(const std::string& code) {
  return R"({"diagnostic": ")" + code + "\", " + by_ana_field + '}';
}
std::string file_of(const std::string& entries) {
  return R"({"schema_version": "1.0.0", "corrections": [)" + entries + "]}";
}

Processed processed(const Draft& draft, const std::string& file) {
  const CorrectionsFile corrections{"letter.corrections.json", file, {}};
  return process({"letter.txt", plain_text(draft)}, invented_knowledge(), &corrections);
}

Processed processed(const Draft& draft) {
  return process({"letter.txt", plain_text(draft)}, invented_knowledge());
}

nlohmann::ordered_json record_of(const Processed& letter) {
  return to_json(letter.letter, letter.text, {});
}

void expect_all_grounded(const Processed& in) {
  const Letter& letter = in.letter;
  std::vector<const Quote*> quotes;
  const auto add = [&](const auto& quote) {
    if (quote) quotes.push_back(&*quote);
  };
  for (const auto* quote :
       {&letter.title, &letter.salutation, &letter.headline_findings, &letter.previous_inspection.as_written})
    add(*quote);
  if (letter.authority) quotes.push_back(&letter.authority->as_written);
  if (letter.letter_date) quotes.push_back(&letter.letter_date->as_written);
  if (letter.visit) quotes.push_back(&letter.visit->as_written);
  if (letter.focus) add(letter.focus->as_written);
  for (const auto& inspector : letter.inspectors) {
    quotes.push_back(&inspector.name);
    add(inspector.role);
  }
  for (const auto& name : letter.signatories) quotes.push_back(&name);
  for (const auto* items : {&letter.improvements, &letter.priority_actions})
    for (const auto& item : *items) {
      quotes.push_back(&item.text);
      for (const auto* quote : {&item.reference, &item.lead_in, &item.group}) add(*quote);
    }
  for (const auto* quote : quotes)
    EXPECT_EQ(in.text.substr(quote->span.start, quote->span.end - quote->span.start), quote->text);
}

}  // namespace letterlens::testing
