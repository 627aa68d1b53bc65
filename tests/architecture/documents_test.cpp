// Tables of the documents are those of the program, and what the documents link to is there.
#include "schemas/diagnostics.h"
#include "tests/architecture/sources.h"
#include "tests/support/files.h"
#include "tests/support/generated_part.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace letterlens::testing {
namespace {

using ::testing::IsEmpty;

std::string diagnostic_rows() {
  std::ostringstream out;
  out << "| code | severity | meaning |\n| --- | --- | --- |\n";
  for (const auto& known : diagnostic_codes)
    out << "| `" << known.code << "` | " << name_of(known.severity) << " | " << table_cell(known.meaning)
        << " |\n";
  return out.str();
}

// What the schema says a value is: "string or null", "list", "object".
std::string type_of(const nlohmann::json& schema, const nlohmann::json& definitions) {
  if (schema.contains("type")) {
    const auto& type = schema.at("type");
    if (type.is_string()) return type == "array" ? "list" : type.get<std::string>();
    std::string words;
    for (const auto& one : type) words += (words.empty() ? "" : " or ") + one.get<std::string>();
    return words;
  }
  if (schema.contains("$ref")) {
    const std::string name =
        schema.at("$ref").get<std::string>().substr(std::string("#/definitions/").size());
    return type_of(definitions.at(name), definitions);
  }
  if (schema.contains("allOf")) return type_of(schema.at("allOf").front(), definitions);
  if (schema.contains("enum") || schema.contains("const")) return "string";
  for (const auto* one_of : {"oneOf", "anyOf"}) {
    if (!schema.contains(one_of)) continue;
    std::string words;
    for (const auto& one : schema.at(one_of)) {
      const std::string type = type_of(one, definitions);
      if (words.find(type) == std::string::npos) words += (words.empty() ? "" : " or ") + type;
    }
    return words;
  }
  return "any";
}

std::string field_rows() {
  const auto schema = nlohmann::ordered_json::parse(read_bytes(in_checkout("schemas/letter.schema.json")));
  const nlohmann::json definitions = schema.at("definitions");
  std::ostringstream out;
  out << "| field | type | meaning |\n| --- | --- | --- |\n";
  for (const auto& [name, field] : schema.at("definitions").at("letter").at("properties").items())
    out << "| `" << name << "` | " << type_of(field, definitions) << " | "
        << table_cell(field.at("description").get<std::string>()) << " |\n";
  return out.str();
}

TEST(Documents, OfDiagnosticsHaveTheProgramsTable) {
  expect_generated_part("schemas/diagnostics.md", "diagnostics", diagnostic_rows());
}

TEST(Documents, OfFieldsHaveTheSchemasTable) {
  expect_generated_part("schemas/fields.md", "fields", field_rows());
}

std::vector<std::string> documents() {
  std::vector<std::string> paths;
  for (const auto* folder : {"", "schemas", "extractors", "corpus", "pipeline", "pipeline/commands", "tests"})
    for (const auto& name : names_in(in_checkout(folder), ".md"))
      paths.push_back(*folder == '\0' ? name : std::string(folder) + '/' + name);
  return paths;
}

TEST(Documents, LinkToFilesThatAreThere) {
  std::size_t links = 0;
  for (const auto& path : documents()) {
    const std::filesystem::path folder = std::filesystem::path(in_checkout(path)).parent_path();
    for (const auto& target :
         all_matches(read_bytes(in_checkout(path)), R"re(\]\(([^)#\s]+)(?:#[^)]*)?\))re")) {
      if (target.find("://") != std::string::npos) continue;
      ++links;
      EXPECT_TRUE(std::filesystem::exists(folder / target)) << path << " links to " << target;
    }
  }
  EXPECT_GT(links, 10U);
}

// A path in `code` that begins with one of the folders, or names a file beside the document, is there.
TEST(Documents, NameFilesThatAreThere) {
  std::vector<std::string> missing;
  const auto look_for = [&](const std::string& document, const std::string& name) {
    if (!std::filesystem::exists(in_checkout(name))) missing.push_back(document + ": " + name);
  };
  for (const auto& path : documents()) {
    if (path == "CHANGELOG.md") continue;  // it tells of what was
    const std::string text = read_bytes(in_checkout(path));
    for (
        const auto& name : all_matches(
            text,
            R"re(`((?:schemas|extractors|corpus|pipeline|tests)/[\w./-]+\.(?:h|cpp|csv|json|sql|md|sh|txt|cmake))`)re"))
      look_for(path, name);
    const std::string folder = path.find('/') == std::string::npos ? "" : path.substr(0, path.rfind('/') + 1);
    for (const auto& name : all_matches(text, R"re(\| `((?:\w+/)*\w+(?:/|\.(?:h|cpp|csv|json|sql)))` \|)re"))
      look_for(path, folder + name);
  }
  EXPECT_THAT(missing, IsEmpty());
}

TEST(Documents, AreShortAtTheDoor) {
  const std::string readme = read_bytes(in_checkout("README.md"));
  EXPECT_LE(std::count(readme.begin(), readme.end(), '\n'), 150);
}

}  // namespace
}  // namespace letterlens::testing
