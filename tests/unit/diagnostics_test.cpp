#include "schemas/diagnostics.h"

#include <gtest/gtest.h>
#include <set>
#include <stdexcept>

namespace letterlens {
namespace {

TEST(Diagnostics, HaveCodesInSnakeCaseEachOnceWithAMeaning) {
  std::set<std::string_view> codes;
  for (const auto& known : diagnostic_codes) {
    EXPECT_EQ(known.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789"), std::string_view::npos)
        << known.code;
    EXPECT_FALSE(known.meaning.empty()) << known.code;
    EXPECT_TRUE(codes.insert(known.code).second) << known.code;
  }
}

TEST(Diagnostics, TakeTheirSeverityFromTheTable) {
  for (const auto& known : diagnostic_codes) {
    const auto diagnostic = diagnose(known.code, "why", Span{1, 2, 3});
    EXPECT_EQ(diagnostic.code, known.code);
    EXPECT_EQ(diagnostic.severity, known.severity) << known.code;
    EXPECT_EQ(diagnostic.message, "why");
    EXPECT_EQ(diagnostic.span, (Span{1, 2, 3}));
  }
}

TEST(Diagnostics, OfAnUndocumentedCodeCannotBeRaised) {
  EXPECT_THROW(diagnose("no_such_code", "why"), std::logic_error);
  EXPECT_THROW(diagnose("", "why"), std::logic_error);
  EXPECT_NO_THROW(diagnose("empty_list", "why"));
}

TEST(Status, IsThatOfTheWorstDiagnostic) {
  struct Row {
    std::string why;
    std::vector<Severity> severities;
    std::string status;
  };
  for (const auto& row :
       std::vector<Row>{{"nothing to say", {}, "complete"},
                        {"a note", {Severity::info}, "complete"},
                        {"a warning", {Severity::info, Severity::warning}, "needs_review"},
                        {"an error before a warning", {Severity::error, Severity::warning}, "failed"},
                        {"an error after a warning", {Severity::warning, Severity::error}, "failed"}}) {
    Letter letter;
    for (const auto severity : row.severities)
      letter.diagnostics.push_back({"code", severity, "why", std::nullopt});
    EXPECT_EQ(name_of(letter.status()), row.status) << row.why;
  }
}

}  // namespace
}  // namespace letterlens
