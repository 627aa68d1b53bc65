// The corpus and the commands know kinds, areas and grades as types, not by their names: a name is written
// once, beside its enumeration. SQL and the tables of patterns (corpus/search, corpus/match) speak of words,
// and stand aside.
#include "tests/architecture/sources.h"

#include <algorithm>
#include <array>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <re2/re2.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "unknown", "other" and "permanence" are left out: they are names of other things too (a theme, an origin, a
// word).
const std::string name_literal =
    R"re("(focused_visit|monitoring_visit|assurance_visit|jtai|ilacs_inspection|sif_inspection|send_inspection)re"
    R"re(|front_door|children_in_need_or_protection|vulnerable_adolescents|children_in_care|care_leavers)re"
    R"re(|placement_decisions|covid_assurance|outstanding|good|requires_improvement|inadequate)")re";

std::string without_comments(std::string text) {
  re2::RE2::GlobalReplace(&text, R"re((?m)(^|\s)//.*$)re", "");
  return text;
}

std::vector<std::string> names_in_literals(const SourceFile& source) {
  return all_matches(without_comments(source.text), name_literal);
}

TEST(Names, OfKindsAreasAndGradesAreNotWrittenOut) {
  const auto sources = sources_below({"corpus", "pipeline/commands"});
  ASSERT_GT(sources.size(), 50U);
  for (const auto& source : sources) {
    EXPECT_THAT(names_in_literals(source), IsEmpty()) << source.path;
  }
}

TEST(Names, AreSeenInLiteralsAndNotInComments) {
  const SourceFile source{"corpus/a.cpp",
                          "// \"front_door\" as words\n"
                          "if (kind == \"jtai\") return \"good\";  // or \"inadequate\"\n"
                          "const auto note = \"the front_door of the house\";\n"};
  EXPECT_THAT(names_in_literals(source), ElementsAre("jtai", "good"));
}

}  // namespace
}  // namespace letterlens::testing
