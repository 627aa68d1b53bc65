#include "corpus/present/similar_output.h"

#include "corpus/present/cells.h"
#include "corpus/present/item_json.h"
#include "corpus/present/phrases.h"
#include "corpus/present/quotations.h"

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

Json item_json(const SimilarItem& found) {
  Json json{{"authority", found.letter->authority}};
  json.update(item_json(*found.letter, found.item()));
  return json;
}

// Near enough that a person should decide.
bool is_possible(const SimilarItem& near) {
  return near.score >= may_ask_the_same && near.score < asks_the_same;
}

std::string_view answer_in_words(const SimilarItem& near) {
  return is_possible(near) ? "possibly" : near.score >= asks_the_same ? "yes" : "no";
}

}  // namespace

Json to_json(const std::vector<SimilarAnswer>& answers) {
  Json json{{"matching", matching_json()}, {"items", Json::array()}};
  for (const auto& answer : answers) {
    Json one{{"text", answer.text},
             {"item", answer.asked ? item_json(*answer.asked) : Json(nullptr)},
             {"nearest", Json::array()}};
    for (const auto& near : answer.nearest) {
      Json item = item_json(near);
      item["score"] = rounded(near.score);
      item["asks_the_same"] = near.score >= asks_the_same;
      item["possibly_asks_the_same"] = is_possible(near);
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
    print_wrapped(out, asked, width, "", "    ");
    if (answer.nearest.empty()) out << "  no similar items\n";
    for (const auto& near : answer.nearest) {
      const auto& letter = *near.letter;
      print_wrapped(out,
                    shown_score(near.score) + (is_possible(near) ? "  possibly  " : "  ") + letter.authority +
                        ", " + (letter.date ? letter.date->iso() : "no date") + "  " +
                        quotation(letter, near.item()) + " (" + joined(near.shared) + ")",
                    width, "  ", "          ");
    }
  }
}

Sheet sheet_of(const std::vector<SimilarAnswer>& answers) {
  Sheet sheet{"Similar items",
              {{"near_to", 36},
               {"near_to_text", 50, true},
               {"score", 8},
               {"asks_the_same", 10},
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
      const auto& letter = *near.letter;
      const auto& item = near.item();
      sheet.rows.push_back({answer.asked ? reference_of(*answer.asked->letter, answer.asked->item()) : "",
                            answer.text, near.score, std::string(answer_in_words(near)), letter.authority,
                            date_cell(letter.date), kind_cell(letter.kind), area_cell(look_of(letter).at),
                            letter_cell(letter), list_cell(item.list), item.number, page_cell(item.page),
                            item.lead_in.value_or(""), item.text, joined(near.shared)});
    }
  return sheet;
}

}  // namespace letterlens
