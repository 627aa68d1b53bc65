#include "tests/golden/samples.h"

#include "tests/support/files.h"
#include "tests/support/program.h"

#include <algorithm>
#include <cctype>

namespace letterlens::testing {

std::string sample_path(const std::string& name) {
  return in_checkout("tests/letters/" + name);
}

std::vector<std::string> sample_documents() {
  auto names = names_in(sample_path(""), ".pdf");
  const auto texts = names_in(sample_path(""), ".txt");
  names.insert(names.end(), texts.begin(), texts.end());
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> sample_truths() {
  auto names = names_in(sample_path(""), ".json");
  names.erase(
      std::remove_if(names.begin(), names.end(),
                     [](const std::string& name) { return name == links_file || name == similar_file; }),
      names.end());
  return names;
}

std::string record_of_sample(const std::string& document, const std::vector<std::string>& options) {
  std::vector<std::string> arguments{"extract", "--register", sample_path("authorities.csv")};
  arguments.insert(arguments.end(), options.begin(), options.end());
  arguments.push_back(sample_path(document));
  const Result result = run_program({.arguments = arguments});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.err, "");
  return result.out;
}

int pages_of_sample(const std::string& document, const nlohmann::json& record) {
  const auto& pages = record.at("source").at("pages");
  if (pages.is_number()) return pages;
  const std::string text = read_bytes(sample_path(document));
  return 1 + static_cast<int>(std::count(text.begin(), text.end(), '\f'));
}

std::string test_name(const ::testing::TestParamInfo<std::string>& file) {
  std::string name = file.param;
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

}  // namespace letterlens::testing
