#include "tests/match/pairs.h"

#include "corpus/match/keys.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

namespace letterlens::testing {
namespace {

using nlohmann::json;

json groups() {
  std::ifstream file(LETTERLENS_PAIRS);
  return json::parse(file).at("groups");
}

// What the group was added as, later than the first; empty for those.
std::string added_as(const json& group) {
  const auto added = group.find("added");
  return added != group.end() && added->is_string() ? added->get<std::string>() : "";
}

Half half_of(const json& group) {
  if (added_as(group) == "afterwards") return Half::afterwards;
  return matching::key_of(group.at("item").get<std::string>()) % 2 == 0 ? Half::tuning : Half::held_back;
}

std::vector<LabelledPair> read_pairs() {
  std::vector<LabelledPair> out;
  for (const auto& group : groups()) {
    const LabelledItem item{group.at("item"), group.at("themes")};
    for (const bool same : {true, false})
      for (const auto& other : group.at(same ? "same" : "different"))
        out.push_back({item,
                       {other.at("text"), other.value("themes", item.themes)},
                       same,
                       other.at("case"),
                       half_of(group),
                       added_as(group) == "paraphrases"});
  }
  return out;
}

std::vector<LabelledItem> read_group_items() {
  std::vector<LabelledItem> out;
  for (const auto& group : groups())
    if (added_as(group).empty()) out.push_back({group.at("item"), group.at("themes")});
  return out;
}

}  // namespace

const std::vector<LabelledPair>& labelled_pairs() {
  static const auto pairs = read_pairs();
  return pairs;
}

std::vector<LabelledPair> labelled_pairs(Half half) {
  std::vector<LabelledPair> out;
  for (const auto& pair : labelled_pairs())
    if (pair.half == half) out.push_back(pair);
  return out;
}

const std::vector<LabelledItem>& group_items() {
  static const auto items = read_group_items();
  return items;
}

std::vector<LabelledItem> all_items() {
  std::vector<LabelledItem> out = group_items();
  std::set<std::string> texts;
  for (const auto& item : out) texts.insert(item.text);
  for (const auto& pair : labelled_pairs())
    if (texts.insert(pair.b.text).second) out.push_back(pair.b);
  return out;
}

Accuracy accuracy_of(const std::vector<LabelledPair>& pairs) {
  Accuracy out;
  for (const auto& pair : pairs) {
    const bool said = match_score(pair.a.fingerprint(), pair.b.fingerprint()) >= asks_the_same;
    if (said && pair.same) ++out.right;
    if (said && !pair.same) ++out.wrong;
    if (!said && pair.same) ++out.missed;
  }
  return out;
}

}  // namespace letterlens::testing
