#include "schemas/corrections.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t sha256_digits = 64;
constexpr std::string_view supported_major = "1.";
constexpr std::string_view current_version = "1.2.0";
constexpr int deepest =
    16;  // levels of lists and objects; more would only wear out the stack when it is copied

[[noreturn]] void refuse(const std::string& where, const std::string& what) {
  throw CorrectionsError(where + " " + what);
}

void expect_members(const Json& object, const std::string& where,
                    std::initializer_list<std::string_view> known) {
  if (!object.is_object()) refuse(where, "is not an object");
  for (const auto& [name, value] : object.items())
    if (std::find(known.begin(), known.end(), name) == known.end())
      refuse(where, "has the unknown member \"" + name + "\"");
}

std::string string_member(const Json& object, const std::string& where, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) refuse(where, "lacks \"" + std::string(name) + "\"");
  if (!found->is_string()) refuse(where, "has a \"" + std::string(name) + "\" that is not a string");
  const auto& text = found->get_ref<const std::string&>();
  if (text.find_first_not_of(" \t\r\n") == std::string::npos)
    refuse(where, "has an empty \"" + std::string(name) + "\"");
  return text;
}

std::string sha256_member(const Json& file) {
  std::string digits = string_member(file, "the file", "document_sha256");
  std::transform(digits.begin(), digits.end(), digits.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (digits.size() != sha256_digits || digits.find_first_not_of("0123456789abcdef") != std::string::npos)
    refuse("the file", "has a \"document_sha256\" that is not a SHA-256 of 64 hexadecimal digits");
  return digits;
}

Correction read_one(const Json& entry, const std::string& where) {
  Correction out;
  if (entry.is_object() && entry.contains("diagnostic")) {
    expect_members(entry, where, {"diagnostic", "who", "why", "date"});
    out.diagnostic = string_member(entry, where, "diagnostic");
  } else {
    expect_members(entry, where, {"field", "value", "who", "why", "date"});
    out.field = string_member(entry, where, "field");
    if (!entry.contains("value")) refuse(where, "lacks \"value\"");
    out.value = entry.at("value");
  }
  out.who = string_member(entry, where, "who");
  out.why = string_member(entry, where, "why");
  if (entry.contains("date")) {
    out.date = Date::parse_day(string_member(entry, where, "date"));
    if (!out.date) refuse(where, "has a \"date\" that is not a day of the form 2023-01-16");
  }
  return out;
}

}  // namespace

std::string corrections_path(const std::string& document) {
  const std::size_t slash = document.find_last_of('/');
  const std::size_t base = slash == std::string::npos ? 0 : slash + 1;
  const std::size_t dot = document.find_last_of('.');
  const bool has_ending = dot != std::string::npos && dot > base;
  return document.substr(0, has_ending ? dot : document.size()) + ".corrections.json";
}

Corrections read_corrections(std::string_view json) {
  Json file;
  try {
    file = Json::parse(json, [](int depth, Json::parse_event_t, const Json&) {
      if (depth > deepest)
        refuse("the file", "has lists or objects deeper than " + std::to_string(deepest) + " levels");
      return true;
    });
  } catch (const Json::exception&) {
    // What the parser says quotes the bytes, which need not be text.
    throw CorrectionsError("the file is not JSON");
  }
  expect_members(file, "the file", {"schema_version", "document_sha256", "corrections"});
  if (!string_member(file, "the file", "schema_version").starts_with(supported_major))
    refuse("the file", "is of a schema version other than 1");
  Corrections out;
  if (file.contains("document_sha256")) out.document_sha256 = sha256_member(file);
  const auto list = file.find("corrections");
  if (list == file.end() || !list->is_array()) refuse("the file", "has no list \"corrections\"");
  for (const auto& entry : *list)
    out.corrections.push_back(read_one(entry, "correction " + std::to_string(out.corrections.size() + 1)));
  return out;
}

std::string write_corrections(const Corrections& corrections) {
  Json file{{"schema_version", current_version}};
  if (corrections.document_sha256) file["document_sha256"] = *corrections.document_sha256;
  Json& list = file["corrections"] = Json::array();
  for (const auto& correction : corrections.corrections) {
    Json entry;
    if (correction.field.empty())
      entry["diagnostic"] = correction.diagnostic;
    else
      entry = {{"field", correction.field}, {"value", correction.value}};
    entry["who"] = correction.who;
    entry["why"] = correction.why;
    if (correction.date) entry["date"] = correction.date->iso();
    list.push_back(std::move(entry));
  }
  return file.dump(2) + '\n';
}

}  // namespace letterlens
