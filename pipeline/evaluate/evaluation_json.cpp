#include "pipeline/evaluate/evaluation_output.h"

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const Scores& scores) {
  return {{"precision", scores.precision}, {"recall", scores.recall}, {"f1", scores.f1}};
}

Json to_json(const ListTally& tally) {
  Json out = to_json(tally.exact());
  out["near"] = to_json(tally.near());
  out["want"] = tally.want;
  out["got"] = tally.got;
  return out;
}

Json to_json(const RightOf& count) {
  return {{"right", count.right}, {"of", count.of}};
}

Json themes(const Evaluation& evaluation) {
  if (evaluation.themes.required == 0) return nullptr;
  Json out = to_json(evaluation.themes.scores());
  Json& by_theme = out["by_theme"] = Json::object();
  for (const auto& [id, counts] : evaluation.by_theme) {
    Json& one = by_theme[id] = to_json(counts.scores());
    one["given"] = counts.given;
    one["right"] = counts.right;
    one["required"] = counts.required;
    one["found"] = counts.found;
  }
  return out;
}

Json letters(const Evaluation& evaluation) {
  Json right = Json::object();
  Json wrong = Json::object();
  for (const auto status : all_of<Status>()) {
    const std::string name(name_of(status));
    right[name] = evaluation.statuses.at(status).right;
    wrong[name] = evaluation.statuses.at(status).wrong;
  }
  return {{"right", right}, {"wrong", wrong}};
}

// The values of gold and record keep their own order of keys, which is the alphabet.
Json to_json(const Miss& miss) {
  Json out = Json::object();
  out["file"] = miss.file;
  out["field"] = miss.field;
  out["wanted"] = Json(miss.wanted);
  out["got"] = Json(miss.got);
  out["makes_wrong"] = miss.makes_wrong;
  return out;
}

}  // namespace

nlohmann::ordered_json to_json(const Evaluation& evaluation) {
  Json out = Json::object();
  out["documents"] = evaluation.documents;
  out["failed"] = evaluation.failed;
  Json& lists = out["lists"] = Json::object();
  for (std::size_t i = 0; i < list_field_names.size(); ++i)
    lists[std::string(list_field_names[i])] = to_json(evaluation.lists[i]);
  Json& facts = out["facts"] = Json::object();
  for (std::size_t i = 0; i < fact_names.size(); ++i)
    facts[std::string(fact_names[i])] = to_json(evaluation.facts[i]);
  out["headline_near"] = evaluation.headline_near();
  out["themes"] = themes(evaluation);
  out["span_slices"] = to_json(evaluation.slices);
  out["letters"] = letters(evaluation);
  Json& warnings = out["warnings"] = Json::object();
  for (const auto& [code, count] : evaluation.warnings)
    warnings[code] = Json{{"wrong", count.wrong}, {"right", count.right}};
  Json& misses = out["misses"] = Json::array();
  for (const auto& miss : evaluation.misses) misses.push_back(to_json(miss));
  return out;
}

}  // namespace letterlens
