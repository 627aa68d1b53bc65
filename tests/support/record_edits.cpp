#include "tests/support/record_edits.h"

#include "schemas/base/unicode_text.h"

namespace letterlens::testing {

using Json = nlohmann::ordered_json;

void requote(Json& record, const std::string& pointer, const std::string& words) {
  std::string text = record.at("text").get<std::string>() + "\n\n";
  const auto start = count_code_points(text);
  record[Json::json_pointer(pointer)] = words;
  record["spans"][pointer] = {{"start", start}, {"end", start + count_code_points(words)}, {"page", nullptr}};
  record["text"] = text + words;
}

Json emptied(Json record, const std::string& text) {
  for (const char* field :
       {"title", "letter_date_as_written", "published", "published_as_written", "salutation", "focus",
        "previous_inspection", "judgements", "outcome", "headline_findings", "board"})
    record[field] = nullptr;
  for (const char* list : {"inspectors", "signatories", "improvements", "priority_actions", "strengths",
                           "sections", "footnotes", "diagnostics"})
    record[list] = Json::array();
  const Json span{{"start", 0}, {"end", 1}, {"page", nullptr}};
  std::size_t end = 0;
  next_code_point(text, end);
  record["spans"] = Json::object();
  for (const char* field : {"authority", "visit"}) {
    record[field]["as_written"] = text.substr(0, end);
    record["spans"]['/' + std::string(field) + "/as_written"] = span;
  }
  record["text"] = text;
  record.erase("text_pages");
  return settled(std::move(record));
}

Json settled(Json record) {
  Json spans = Json::object();
  for (const auto& [pointer, span] : record.at("spans").items()) {
    const Json::json_pointer place(pointer);
    if (record.contains(place) && record.at(place).is_string()) spans[pointer] = span;
  }
  record["spans"] = std::move(spans);
  record["status"] = "complete";
  for (const auto& diagnostic : record.at("diagnostics"))
    if (diagnostic.at("severity") == "warning") record["status"] = "needs_review";
  return record;
}

}  // namespace letterlens::testing
