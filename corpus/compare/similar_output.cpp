#include "corpus/compare/similar_output.h"

#include "corpus/compare/words.h"

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

Json item_json(const NearItem& found) {
  Json json{{"authority", found.letter->authority}};
  json.update(item_json(*found.letter, found.item()));
  return json;
}

}  // namespace

Json to_json(const std::vector<SimilarAnswer>& answers) {
  Json json{{"matching", matching_json()}, {"items", Json::array()}};
  for (const auto& answer : answers) {
    Json one{{"text", answer.text},
             {"item", answer.asked ? item_json(*answer.asked) : Json(nullptr)},
             {"nearest", Json::array()}};
    for (const auto& near : answer.nearest) {
      Json item = item_json(near.found);
      item["score"] = rounded(near.score);
      item["asks_the_same"] = near.score >= asks_the_same;
      item["shared"] = near.shared;
      one["nearest"].push_back(std::move(item));
    }
    json["items"].push_back(std::move(one));
  }
  return json;
}

void print(std::ostream& out, const std::vector<SimilarAnswer>& answers, std::size_t width) {
  for (const auto& answer : answers) {
    const std::string asked =
        answer.asked ? quotation(*answer.asked->letter, answer.asked->item()) : "“" + answer.text + "”";
    out << wrapped(asked, width, "", "    ");
    if (answer.nearest.empty()) out << "  nothing like it\n";
    for (const auto& near : answer.nearest) {
      const auto& letter = *near.found.letter;
      out << wrapped(shown_score(near.score) + "  " + letter.authority + ", " +
                         letter.date.value_or("no date") + "  " + quotation(letter, near.found.item()) +
                         " (" + joined(near.shared) + ")",
                     width, "  ", "          ");
    }
  }
}

Sheet sheet_of(const std::vector<SimilarAnswer>& answers) {
  Sheet sheet{"Similar items",
              {{"near_to", 36},
               {"near_to_text", 50, true},
               {"score", 8},
               {"authority", 20},
               {"visit", 11},
               {"kind", 16},
               {"area", 20},
               {"letter_id", 36},
               {"list", 16},
               {"number", 8},
               {"page", 6},
               {"lead_in", 24, true},
               {"text", 60, true},
               {"shared", 30, true}},
              {}};
  for (const auto& answer : answers)
    for (const auto& near : answer.nearest) {
      const auto& letter = *near.found.letter;
      const auto& item = near.found.item();
      sheet.rows.push_back({answer.asked ? reference_of(*answer.asked->letter, answer.asked->item()) : "",
                            answer.text, near.score, letter.authority, letter.date.value_or(""), letter.kind,
                            letter.area.value_or(""), LinkCell{letter.id, letter.address}, item.list,
                            item.number, item.page ? SheetCell(*item.page) : SheetCell(std::string()),
                            item.lead_in.value_or(""), item.text, joined(near.shared)});
    }
  return sheet;
}

}  // namespace letterlens
