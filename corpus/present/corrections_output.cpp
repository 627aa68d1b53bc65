#include "corpus/present/corrections_output.h"

#include "schemas/base/printable.h"

#include <sstream>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

template <typename Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json();
}

std::string state_of(const StoredCorrection& one) {
  switch (one.state()) {
    case CorrectionState::holds:
      return "holds";
    case CorrectionState::superseded:
      return "superseded by " + std::to_string(one.superseded_by.value_or(0));
    case CorrectionState::conflict:
      return "CONFLICT with " + std::to_string(one.contradicts.value_or(0)) + ", not applied";
    case CorrectionState::withdrawn:
      break;
  }
  const auto& withdrawn = *one.withdrawn;
  return "withdrawn " + withdrawn.when.substr(0, 10) + (withdrawn.by ? " by " + *withdrawn.by : "") + " (" +
         withdrawn.why + ')';
}

std::string origin_of(const StoredCorrection& one) {
  const std::string file = one.file.value_or("");
  if (one.origin == CorrectionOrigin::file) return "in " + file;
  return file.empty() ? "by command" : "by command, from " + file;
}

// A value in a line: of a list how many there are, its items follow.
std::string short_value(const Json& value) {
  if (value.is_null()) return "–";
  if (value.is_string()) return value.get<std::string>();
  if (value.is_object() && value.contains("text") && value.at("text").is_string())
    return value.at("text").get<std::string>();
  if (value.is_array()) return std::to_string(value.size()) + (value.size() == 1 ? " entry" : " entries");
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// The words of a list's entry.
std::string words_of(const Json& entry) {
  for (const char* name : {"text", "name", "heading"})
    if (entry.is_object() && entry.contains(name) && entry.at(name).is_string())
      return entry.at(name).get<std::string>();
  return short_value(entry);
}

void print_warnings(std::ostream& out, const std::string& head, const std::vector<Diagnostic>& warnings) {
  for (const auto& warning : warnings)
    out << head << warning.code << ": " << printable(warning.message) << '\n';
}

Json json_of(const StoredCorrection& one, bool with_names) {
  const Correction& correction = one.correction;
  Json out{{"number", one.number}};
  if (correction.field.empty())
    out["diagnostic"] = correction.diagnostic;
  else
    out.update({{"field", correction.field}, {"value", correction.value}});
  if (with_names) out["who"] = correction.who;
  out["why"] = correction.why;
  out["date"] = correction.date ? Json(correction.date->iso()) : Json();
  out["said"] = one.said;
  out["origin"] = name_of(one.origin);
  out["file"] = or_null(one.file);
  out["taken"] = one.taken;
  out["state"] = name_of(one.state());
  out["superseded_by"] = or_null(one.superseded_by);
  out["contradicts"] = or_null(one.contradicts);
  out["withdrawn"] = nullptr;
  if (one.withdrawn) {
    Json withdrawn{{"when", one.withdrawn->when}};
    if (with_names && one.withdrawn->by) withdrawn["by"] = *one.withdrawn->by;
    withdrawn["why"] = one.withdrawn->why;
    out["withdrawn"] = std::move(withdrawn);
  }
  return out;
}

Json json_of(const std::vector<Diagnostic>& warnings) {
  Json out = Json::array();
  for (const auto& warning : warnings) out.push_back({{"code", warning.code}, {"message", warning.message}});
  return out;
}

Json json_of(const RecordChange& change) {
  Json fields = Json::array();
  for (const auto& field : change.fields)
    fields.push_back({{"field", field.field}, {"before", field.before}, {"after", field.after}});
  return {{"id", {{"before", change.id_before}, {"after", change.id_after}}},
          {"status", {{"before", name_of(change.status_before)}, {"after", name_of(change.status_after)}}},
          {"fields", std::move(fields)},
          {"settled", json_of(change.settled)},
          {"raised", json_of(change.raised)}};
}

}  // namespace

std::string format_history(const CorrectedLetter& letter) {
  std::ostringstream out;
  out << letter.id << " (" << name_of(letter.status) << ")\n";
  if (letter.history.empty()) out << "nothing was said of it\n";
  for (const auto& one : letter.history) {
    out << one.number << "  " << printable(subject_of(one.correction)) << ": "
        << printable(value_of(one.correction)) << "\n     " << printable(state_of(one)) << "; "
        << one.said.substr(0, 10) << ' ' << printable(one.correction.who) << ", " << printable(origin_of(one))
        << ": " << printable(one.correction.why) << '\n';
  }
  for (const auto& problem : letter.problems)
    out << "not used: " << printable(problem.path) << ": " << printable(problem.message) << '\n';
  return out.str();
}

std::string format_change(const RecordChange& change) {
  std::ostringstream out;
  if (change.id_before != change.id_after)
    out << "id: " << change.id_before << " → " << change.id_after << '\n';
  if (change.fields.empty()) out << "no field of the record changed\n";
  for (const auto& field : change.fields) {
    out << field.field << ": " << printable(short_value(field.before)) << " → "
        << printable(short_value(field.after)) << '\n';
    if (!field.after.is_array()) continue;
    for (std::size_t at = 0; at < field.after.size(); ++at)
      out << "  " << at + 1 << ". " << printable(words_of(field.after[at])) << '\n';
  }
  print_warnings(out, "settled: ", change.settled);
  print_warnings(out, "new warning: ", change.raised);
  out << "status: " << name_of(change.status_before);
  if (change.status_before != change.status_after) out << " → " << name_of(change.status_after);
  out << '\n';
  return out.str();
}

Json to_json(const CorrectedLetter& letter, const std::optional<RecordChange>& change, bool with_names) {
  Json corrections = Json::array();
  for (const auto& one : letter.history) corrections.push_back(json_of(one, with_names));
  Json problems = Json::array();
  for (const auto& problem : letter.problems)
    problems.push_back({{"file", problem.path}, {"code", problem.code}, {"message", problem.message}});
  return {{"id", letter.id},
          {"sha256", letter.sha256},
          {"status", name_of(letter.status)},
          {"corrections", std::move(corrections)},
          {"problems", std::move(problems)},
          {"change", change ? json_of(*change) : Json()}};
}

}  // namespace letterlens
