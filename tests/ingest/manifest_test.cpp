// What a manifest may say.
#include "corpus/ingest/manifest.h"

#include "tests/support/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string head = "path,source_url,publication_date\n";

std::string refusal_of(const std::string& text) {
  try {
    parse_manifest(text, "/srv/m.csv");
    return "";
  } catch (const ManifestError& error) {
    return error.what();
  }
}

TEST(Manifest, NamesDocumentsAndWhereTheyWerePublished) {
  const Manifest manifest = parse_manifest("\xEF\xBB\xBF" + head +
                                               "letters/a.pdf,https://example.org/50001,2018-12-10\n"
                                               "/elsewhere/b.pdf,HTTP://example.org/b%20c?d=é,\n"
                                               "../c.pdf,,\n",
                                           "/srv/lists/m.csv");
  EXPECT_THAT(manifest.paths, ElementsAre("/srv/lists/letters/a.pdf", "/elsewhere/b.pdf", "/srv/c.pdf"));
  const auto& first = manifest.publications.at("/srv/lists/letters/a.pdf");
  EXPECT_EQ(first.url, "https://example.org/50001");
  EXPECT_EQ(first.date, Date::parse("2018-12-10"));
  EXPECT_EQ(manifest.publications.at("/elsewhere/b.pdf").date, std::nullopt);
  EXPECT_EQ(manifest.publications.at("/srv/c.pdf").url, std::nullopt);
}

TEST(Manifest, IsRefusedWithItsRow) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"a.txt,javascript:alert(1),\n", "row 2: \"javascript:alert(1)\" is not an http or https address"},
      {"b.txt,,\na.txt,https://example.org/a b,\n", "row 3: \"https://example.org/a b\" is not an http"},
      {"a.txt,https://example.org/\"onclick,\n", "row 2"},
      {"a.txt,,2018-02-30\n", "row 2: \"2018-02-30\" is not a date"},
      {",https://example.org,\n", "row 2: the path is missing"},
      {"a.txt,,\na.txt,,\n", "row 3: \"a.txt\" is in an earlier row too"},
      {"a.txt,,\n./b/../a.txt,,\n", "row 3: \"./b/../a.txt\" is in an earlier row too"},
  };
  for (const auto& [row, reason] : rows) {
    EXPECT_THAT(refusal_of(head + row), HasSubstr(reason)) << row;
    EXPECT_THAT(refusal_of(head + row), HasSubstr("/srv/m.csv: ")) << row;
  }
  EXPECT_THAT(refusal_of("file,url\n"), HasSubstr("/srv/m.csv: "));
}

// A terminal would obey the address in a message, and a browser would drop the character from a link.
TEST(Manifest, RefusesControlCharactersInAddresses) {
  for (const std::string control :
       {"\x1B[2J", "\t", "\x07", "\x7F", "\xC2\x9B", "\xE2\x80\xAE", "\xE2\x80\xA8"}) {
    const std::string refusal = refusal_of(head + "a.txt,https://example.org/" + control + "b,\n");
    EXPECT_THAT(refusal, HasSubstr("row 2: the address has control characters"));
    EXPECT_THAT(refusal, Not(HasSubstr(control)));
  }
}

TEST(Manifest, MustBeAFile) {
  const Folder folder;
  for (const auto& path : {folder.path("nowhere.csv"), folder.path()}) {
    try {
      read_manifest(path);
      ADD_FAILURE() << path;
    } catch (const ManifestError& error) {
      EXPECT_THAT(error.what(), HasSubstr(path + ": cannot be read"));
    }
  }
  EXPECT_THAT(read_manifest(folder.add("m.csv", head + "a.txt,,\n")).paths,
              ElementsAre(folder.path("a.txt")));
}

}  // namespace
}  // namespace letterlens::testing
