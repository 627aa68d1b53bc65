#include "corpus/evaluate/gold.h"

#include "schemas/gold_schema.h"
#include "schemas/schema_validator.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace letterlens {
namespace {

using Json = nlohmann::json;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::filesystem::path> selected_files(const std::string& folder, const GoldSelection& selection) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  std::filesystem::directory_iterator entries(folder, error);
  if (error) throw GoldError(folder + ": the folder cannot be read");
  for (const auto& entry : entries) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".json") || !entry.is_regular_file(error)) continue;
    if (!contains(name, selection.only) || (!selection.skip.empty() && contains(name, selection.skip)))
      continue;
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Json parsed(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) throw GoldError(path.string() + ": the file cannot be read");
  try {
    return Json::parse(bytes);
  } catch (const Json::parse_error& error) {
    throw GoldError(path.string() + ": no JSON; the fault is at byte " + std::to_string(error.byte));
  }
}

}  // namespace

std::string gold_schema_error(const Json& truth) {
  static const SchemaValidator gold(embedded::gold_schema);
  return gold.first_error(truth);
}

std::vector<Gold> read_gold(const std::string& folder, const GoldSelection& selection) {
  std::vector<Gold> all;
  for (const auto& path : selected_files(folder, selection)) {
    Json truth = parsed(path);
    if (!truth.is_object() || !truth.contains("improvements")) continue;
    if (const auto error = gold_schema_error(truth); !error.empty())
      throw GoldError(path.string() + ": no gold file: " + error);
    const auto document = path.parent_path() / truth.at("file").get<std::string>();
    if (std::error_code error; !std::filesystem::is_regular_file(document, error))
      throw GoldError(path.string() + ": its document is not there: " + document.string());
    all.push_back({path.filename().string(), document.string(), std::move(truth)});
  }
  return all;
}

}  // namespace letterlens
