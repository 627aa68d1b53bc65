#include "corpus/compare/record_change.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 9> not_compared{
    "schema_version", "producer", "id", "source", "spans", "diagnostics", "status", "text", "corrections"};

bool is_compared(std::string_view field) {
  return std::find(not_compared.begin(), not_compared.end(), field) == not_compared.end();
}

// A place that moved with the words is no change of what the record says.
void remove_spans(Json& value) {
  if (value.is_object()) value.erase("span");
  if (value.is_structured())
    for (auto& part : value) remove_spans(part);
}

// The fields that are compared, in the order of the record.
Json fields_of(const Letter& letter, std::string_view text) {
  Json out = Json::object();
  const Json record = to_json(letter, text);
  for (const auto& [field, value] : record.items())
    if (is_compared(field)) remove_spans(out[field] = value);
  return out;
}

// The warnings of `a` that `b` has not.
std::vector<Diagnostic> warnings_without(const Letter& a, const Letter& b) {
  std::vector<Diagnostic> others = b.diagnostics;
  std::vector<Diagnostic> out;
  for (const auto& diagnostic : a.diagnostics) {
    if (diagnostic.severity != Severity::warning) continue;
    const auto same = std::find_if(others.begin(), others.end(), [&](const Diagnostic& other) {
      return other.severity == Severity::warning && other.code == diagnostic.code &&
             other.message == diagnostic.message;
    });
    if (same == others.end())
      out.push_back(diagnostic);
    else
      others.erase(same);
  }
  return out;
}

}  // namespace

RecordChange record_change(const Letter& before, std::string_view text_before, const Letter& after,
                           std::string_view text_after) {
  RecordChange change;
  change.id_before = before.id;
  change.id_after = after.id;
  change.status_before = before.status();
  change.status_after = after.status();
  const Json old_fields = fields_of(before, text_before);
  const Json new_fields = fields_of(after, text_after);
  for (const auto& [field, value] : new_fields.items()) {
    const Json was = old_fields.value(field, Json());
    if (was != value) change.fields.push_back({field, was, value});
  }
  for (const auto& [field, value] : old_fields.items())
    if (!new_fields.contains(field) && !value.is_null()) change.fields.push_back({field, value, nullptr});
  change.settled = warnings_without(before, after);
  change.raised = warnings_without(after, before);
  return change;
}

}  // namespace letterlens
