#include "tests/support/records.h"

#include <gtest/gtest.h>
#include <sstream>

namespace letterlens::testing {

std::vector<nlohmann::json> records_of(const std::string& out) {
  EXPECT_TRUE(out.empty() || out.ends_with('\n')) << "the last line has no end";
  std::vector<nlohmann::json> records;
  for (const auto& line : lines_of(out)) {
    records.push_back(nlohmann::json::parse(line, nullptr, false));
    EXPECT_TRUE(records.back().is_object()) << "no record: " << line;
  }
  return records;
}

std::vector<std::string> files_of(const std::vector<nlohmann::json>& records) {
  std::vector<std::string> files;
  for (const auto& record : records) {
    const auto file = record.value("/source/file"_json_pointer, nlohmann::json());
    files.push_back(file.is_string() ? file.get<std::string>() : "-");
  }
  return files;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace letterlens::testing
