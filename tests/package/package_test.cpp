#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"
#include "tests/support/program.h"
#include "tests/support/records.h"

#include <Poco/File.h>
#include <filesystem>
#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Result cmake(const std::vector<std::string>& words) {
  return run_program({.arguments = words, .program = LETTERLENS_CMAKE});
}

std::string sample(const std::string& name) {
  return in_checkout("tests/letters/" + name);
}

TEST(Package, IsFoundBuiltAgainstAndRun) {
  const Folder folder;
  const Result install = cmake({"--install", LETTERLENS_BUILD, "--prefix", folder.path("first")});
  ASSERT_EQ(install.status, 0) << install.err;
  // Somewhere else than where it was installed to: nothing in it may know the place.
  Poco::File(folder.path("first")).renameTo(folder.path("prefix"));
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path("prefix"))) {
    if (entry.path().extension() != ".cmake") continue;
    const std::string text = read_bytes(entry.path().string());
    EXPECT_THAT(text, Not(HasSubstr(in_checkout("")))) << entry.path();
    EXPECT_THAT(text, Not(HasSubstr(folder.path("first")))) << entry.path();
  }

  const std::string build = folder.path("build");
  const Result configure = cmake({"-S", in_checkout("tests/package/example"), "-B", build,
                                  "-DCMAKE_PREFIX_PATH=" + folder.path("prefix"),
                                  "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_CXX_COMPILER=" LETTERLENS_CXX});
  ASSERT_EQ(configure.status, 0) << configure.err;
  const Result made = cmake({"--build", build, "--parallel", "2"});
  ASSERT_EQ(made.status, 0) << made.out << made.err;

  const std::string letter = sample("northbridge-focused-2022.pdf");
  std::string expected;
  const auto record = records_of(run_program({.arguments = {"extract", letter}}).out).at(0);
  for (const auto& item : record.at("improvements"))
    expected += "p. " + item.at("span").at("page").dump() + ": " + item.at("text").get<std::string>() + '\n';
  ASSERT_GT(expected.size(), 100U);
  const Result improvements = run_program({.arguments = {letter}, .program = build + "/improvements"});
  EXPECT_EQ(improvements.status, 0);
  EXPECT_EQ(improvements.out, expected);

  build_corpus(folder.path("corpus"),
               {sample("northbridge-focused-2022.txt"), sample("westhaven-jtai-2018.txt")});
  const Result letters = run_program({.arguments = {folder.path("corpus")}, .program = build + "/letters"});
  EXPECT_EQ(letters.status, 0) << letters.err;
  EXPECT_THAT(lines_of(letters.out),
              ::testing::ElementsAre("northbridge-focused-visit-2022-05-11", HasSubstr("westhaven-")));
}

}  // namespace
}  // namespace letterlens::testing
