#include "tests/support/export_corpus.h"

#include "corpus/store/decision_tables.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"
#include "tests/support/record_edits.h"

#include <algorithm>

namespace letterlens::testing {
namespace {

using Json = nlohmann::ordered_json;

Json sample(const std::string& name) {
  return record_of(name, read_bytes(in_checkout("tests/letters/" + name)));
}

// The same letter as if its bytes were others.
Json revision(Json record, char digit, const std::string& text_layer) {
  record["source"]["sha256"] = std::string(64, digit);
  record["source"]["text_layer"] = text_layer;
  if (text_layer == "ocr") record["source"]["ocr_pages"] = {1};
  return record;
}

Json with_themes_and_corrections(Json record) {
  for (auto& item : record["improvements"]) item["themes"] = {"planning", "care_leavers"};
  record["corrections"] = {{{"field", "/letter_date"},
                            {"who", "Ana Field"},
                            {"why", "a stamp"},
                            {"was", nullptr},
                            {"applied", true}},
                           {{"diagnostic", "item_short"},
                            {"who", "Ana Field"},
                            {"why", "looked"},
                            {"date", "2023-01-16"},
                            {"was", "warning"},
                            {"applied", false}}};
  record["footnotes"] = {{{"mark", "1"}, {"text", "Known as \"the hub\", since 2019."}, {"page", nullptr}}};
  requote(record, "/improvements/0/reference", "(outcome 3, national framework)");
  requote(record, "/improvements/0/body", "Thornwick health partners");
  record["diagnostics"].push_back({{"code", "ocr_bullet_repaired"},
                                   {"severity", "info"},
                                   {"message", "\"m\" was read as a bullet"},
                                   {"span", {{"start", 10}, {"end", 20}, {"page", 1}}}});
  return record;
}

// Its text holds nothing but the awkward texts, so that every span is true.
Json awkward(Json record) {
  std::string text;
  Json items = Json::array();
  std::size_t code_points = 0;
  for (const auto& words : awkward_texts()) {
    Json item{
        {"number", items.size() + 1}, {"text", words},    {"themes", Json::array()}, {"reference", nullptr},
        {"lead_in", nullptr},         {"group", nullptr}, {"body", nullptr}};
    const auto length = static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    item["span"] = {{"start", code_points}, {"end", code_points + length}, {"page", nullptr}};
    items.push_back(std::move(item));
    text += words + "\n\n";
    code_points += length + 2;
  }
  record = emptied(std::move(record), text);
  record["id"] = awkward_letter();
  record["source"]["sha256"] = std::string(64, 'f');
  record["improvements"] = std::move(items);
  return record;
}

const std::string decided_letter = "northbridge-focused-visit-2022-05-11";

// What a person decided of the letter's first improvement.
DecisionsSaid decision_about(const Json& record) {
  const std::string text = record.at("improvements").at(0).at("text");
  const DecidedItem item{decided_letter + "#improvements/1", "Northbridge", text};
  const DecidedItem earlier{"northbridge-focused-visit-2018-06-26#improvements/2", "Northbridge",
                            "The choice of homes."};
  return {std::nullopt,
          "2026-11-29T10:00:00Z",
          {{item, earlier, Verdict::same, "Ana Field", "both are about homes", std::nullopt}}};
}

}  // namespace

std::vector<std::string> awkward_texts() {
  return {"=1+1",
          "-5",
          "+44 20 7946 0000",
          "@x",
          "'=1+1",
          "'tis so",
          "say \"hi\", twice",
          "\"",
          "a comma, another",
          "two\nlines\n– and a sub-item",
          "a tab\there",
          "children’s \U0001F4DA services – naïve",
          "two  spaces, and one behind ",  // none before: the reader of data packages would take it off
          "2019-03",
          "00123",
          "TRUE",
          "=HYPERLINK(\"http://example.org\",\"open\")"};
}

std::string awkward_letter() {
  return "awkward-focused-visit-2022-05-11";
}

std::vector<Json> records_of_every_kind() {
  const Json letter = sample("northbridge-focused-2022.txt");
  return {sample("eastmere-ilacs-2021.pdf"),
          sample("westhaven-jtai-2018.txt"),
          sample("kingsmoor-monitoring-2021.pdf"),
          sample("calder-vale-covid-2020.txt"),
          letter,
          revision(letter, '1', "ocr"),
          revision(letter, '2', "embedded"),
          sample("saltmarsh-and-fenland-sif-2014.pdf"),
          sample("kingsmoor-send-2023.pdf"),
          with_themes_and_corrections(sample("thornwick-focused-2023.txt")),
          awkward(letter)};
}

void fill_corpus(const std::string& folder, const std::vector<Json>& records) {
  Database database(folder, Access::write);
  DecisionHistory history;
  for (const auto& record : records) {
    store_record(database, record);
    if (record.at("id") == decided_letter && history.empty()) take_decisions(history, decision_about(record));
  }
  write_decision_history(database, history);
}

}  // namespace letterlens::testing
