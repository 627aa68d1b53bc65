// The README's table of diagnostics is the program's list.
#include "schemas/diagnostics.h"
#include "tests/architecture/sources.h"
#include "tests/support/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <re2/re2.h>

namespace letterlens::testing {
namespace {

// Up to the next heading of the same level, or the end.
std::string section_of(const std::string& text, const std::string& heading) {
  const auto start = text.find("\n## " + heading + '\n');
  if (start == std::string::npos) return "";
  return text.substr(start, text.find("\n## ", start + 1) - start);
}

// "code, severity: meaning" of each row.
std::vector<std::string> rows_of(const std::string& section) {
  std::vector<std::string> rows;
  for (std::string row :
       all_matches(section, R"re((?m)^\|\s*(`[a-z0-9_]+`\s*\|\s*[a-z]+\s*\|.*?)\s*\|$)re")) {
    re2::RE2::Replace(&row, R"re(^`(\w+)`\s*\|\s*(\w+)\s*\|\s*)re", R"(\1, \2: )");
    rows.push_back(row);
  }
  return rows;
}

TEST(Diagnostics, OfTheReadmeAreThoseOfTheProgram) {
  std::vector<std::string> expected;
  for (const auto& known : diagnostic_codes)
    expected.push_back(std::string(known.code) + ", " + std::string(name_of(known.severity)) + ": " +
                       std::string(known.meaning));
  EXPECT_THAT(rows_of(section_of(read_bytes(in_checkout("README.md")), "Diagnostics")),
              ::testing::ElementsAreArray(expected));
}

TEST(Diagnostics, AreReadFromATableAsItIsWritten) {
  const std::string readme =
      "# a\n## Diagnostics\n| code | severity | meaning |\n| --- | --- | --- |\n| `no_date` | info | no date "
      "|\n"
      "|`two_dates`|warning|\"two\" of them|\n## Next\n| `other` | error | not ours |\n";
  EXPECT_THAT(rows_of(section_of(readme, "Diagnostics")),
              ::testing::ElementsAre("no_date, info: no date", "two_dates, warning: \"two\" of them"));
  EXPECT_EQ(section_of(readme, "Nowhere"), "");
}

}  // namespace
}  // namespace letterlens::testing
