// The report as files: links, anchors, what every page has, and what is left of an earlier one.
#include "corpus/report/report.h"

#include "corpus/report/page.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <re2/re2.h>
#include <set>

namespace letterlens::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

using Files = std::map<std::string, std::string>;  // by name from the top of the site

Files files_of(const std::string& folder) {
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[fs::relative(entry.path(), folder).string()] = read_bytes(entry.path().string());
  return files;
}

bool is_page(const std::string& name) {
  return name.ends_with(".html");
}

// All that an expression's one group captures in a text.
std::set<std::string> captured(const std::string& text, const char* expression) {
  std::set<std::string> found;
  re2::StringPiece rest(text);
  std::string value;
  const RE2 pattern(expression);
  while (RE2::FindAndConsume(&rest, pattern, &value)) found.insert(value);
  return found;
}

const std::vector<std::string> samples{"northbridge-focused-2018.txt", "northbridge-focused-2022.txt",
                                       "northbridge-focused-2025.pdf", "kingsmoor-monitoring-2022.pdf",
                                       "kingsmoor-focused-2024.pdf",   "eastmere-ilacs-2021.pdf",
                                       "harrowdene-jtai-2023.txt",     "harrowdene-send-2024.pdf"};

class Report : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder = std::make_unique<Folder>();
    std::vector<std::string> documents;
    for (const auto& name : samples) documents.push_back(in_checkout("tests/letters/" + name));
    // A letter that tries to get out of its text.
    std::string attack = read_bytes(in_checkout("tests/letters/northbridge-focused-2018.txt"));
    RE2::GlobalReplace(&attack, "2018", "2017");
    RE2::Replace(&attack, "family history", "<script>alert(1)</script> \"' & {{title}} history");
    documents.push_back(folder->add("attack.txt", attack));
    build_corpus(corpus(), documents);
  }
  static void TearDownTestSuite() { folder.reset(); }

  static std::string corpus() { return folder->path("letters.corpus"); }

  static ReportFigures write(const std::string& out, const ReportOptions& options = {}) {
    Database database(corpus(), Access::read);
    return write_report(database, out, options);
  }

  static std::unique_ptr<Folder> folder;
};
std::unique_ptr<Folder> Report::folder;

TEST_F(Report, HasNoLinkWithADeadEnd) {
  const Folder out;
  write(out.path("site"));
  const Files files = files_of(out.path("site"));
  std::size_t links = 0;
  for (const auto& [name, html] : files) {
    if (!is_page(name)) continue;
    for (const auto& link : captured(html, "href=\"([^\"]*)\"")) {
      const std::size_t hash = link.find('#');
      const std::string to = link.substr(0, hash);
      const std::string file =
          to.empty() ? name : (fs::path(name).parent_path() / to).lexically_normal().string();
      ASSERT_TRUE(files.count(file)) << name << " leads to " << link;
      if (hash != std::string::npos) {
        EXPECT_THAT(files.at(file), HasSubstr(" id=\"" + link.substr(hash + 1) + '"')) << name << ' ' << link;
      }
      ++links;
    }
    const auto ids = captured(html, " id=\"([^\"]*)\"");
    for (const auto& id : ids)
      EXPECT_EQ(html.find(" id=\"" + id + '"'), html.rfind(" id=\"" + id + '"')) << name << ": twice " << id;
  }
  EXPECT_GT(links, 300U);
}

TEST_F(Report, PagesCarryThePolicyAndLoadNothing) {
  const Folder out;
  const auto figures = write(out.path("site"));
  std::size_t pages = 0;
  for (const auto& [name, html] : files_of(out.path("site"))) {
    if (!is_page(name)) continue;
    ++pages;
    EXPECT_THAT(html,
                HasSubstr("http-equiv=\"Content-Security-Policy\" content=\"default-src &apos;none&apos;;"))
        << name;
    // One letter has such braces in its own text.
    EXPECT_THAT(captured(html, "(\\{\\{[^}]*)"), ::testing::IsSubsetOf({"{{title"})) << name;
    EXPECT_THAT(captured(html, "(<(?:link|iframe|img|object|embed|form)[ >])"), ::testing::IsEmpty()) << name;
    EXPECT_THAT(captured(html, "[\\s\"'](style|src|on[a-z]+)="), ::testing::IsEmpty()) << name;
    EXPECT_THAT(html, HasSubstr("</html>")) << name;
  }
  EXPECT_EQ(pages, figures.pages);
}

TEST_F(Report, WhatALetterHoldsStaysText) {
  const Folder out;
  write(out.path("site"));
  const std::string html = read_bytes(out.path("site/letters/northbridge-focused-visit-2017-06-26.html"));
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt; &quot;"));
  EXPECT_THAT(html, HasSubstr("{{title}} history"));
  EXPECT_THAT(html, Not(HasSubstr("<script>alert")));
}

TEST_F(Report, OnlyAddressesOfTheWebAreLinked) {
  struct Row {
    std::string sentence;
    std::string url;
    bool linked;
  };
  const std::vector<Row> rows{
      {"a page of the web", "https://files.example/letter?a=1&b=2", true},
      {"without encryption too", "HTTP://files.example/letter", true},
      {"a script is none", "javascript:alert(1)", false},
      {"a file is none", "file:///etc/passwd", false},
      {"a web address must not hide behind a line", "javascript:1\nhttps://files.example/", false},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.sentence);
    const Folder out;
    build_corpus(out.path("c"), {in_checkout("tests/letters/northbridge-focused-2018.txt")});
    Database database(out.path("c"), Access::write);
    database.execute("UPDATE letters SET source_url = ?", row.url);
    write_report(database, out.path("site"), {});
    const std::string html = read_bytes(out.path("site/letters/northbridge-focused-visit-2018-06-26.html"));
    EXPECT_EQ(html.find("rel=\"noopener noreferrer\"") != std::string::npos, row.linked);
    if (!row.linked) {
      EXPECT_THAT(html, Not(HasSubstr(row.url.substr(0, row.url.find('\n')))));
    }
  }
}

TEST_F(Report, IsTheSameBytesEachTime) {
  const Folder out;
  write(out.path("one"));
  write(out.path("two"));
  EXPECT_EQ(files_of(out.path("one")), files_of(out.path("two")));
  write(out.path("one"));
  EXPECT_EQ(files_of(out.path("one")), files_of(out.path("two")));
}

TEST_F(Report, LeavesNothingOfAnEarlierOne) {
  const Folder out;
  write(out.path("site"));
  ReportOptions narrow;
  narrow.filter.authorities = {"Kingsmoor"};
  narrow.sources = false;
  const auto figures = write(out.path("site"), narrow);
  EXPECT_EQ(figures.letters, 2U);
  write(out.path("fresh"), narrow);
  EXPECT_EQ(files_of(out.path("site")), files_of(out.path("fresh")));
  for (const auto& [name, bytes] : files_of(out.path("site")))
    EXPECT_THAT(bytes, Not(HasSubstr("Northbridge"))) << name;
}

TEST_F(Report, TouchesNoFolderOfSomethingElse) {
  const Folder out;
  out.add("diary.txt", "mine");
  EXPECT_THROW(write(out.path()), report::FolderTaken);
  EXPECT_EQ(files_of(out.path()), (Files{{"diary.txt", "mine"}}));
  EXPECT_THROW(write(out.path("diary.txt")), report::FolderTaken);
}

TEST_F(Report, DoesNotFollowALinkOutOfItsFolder) {
  const Folder out;
  write(out.path("site"));
  fs::create_directories(out.path("elsewhere"));
  write_bytes(out.path("elsewhere/mine.html"), "mine");
  fs::remove_all(out.path("site/themes"));
  fs::create_directory_symlink(out.path("elsewhere"), out.path("site/themes"));
  EXPECT_THROW(write(out.path("site")), FileError);
  EXPECT_EQ(read_bytes(out.path("elsewhere/mine.html")), "mine");
}

TEST_F(Report, ShowsTheNewestLettersAlone) {
  const Folder out;
  ReportOptions options;
  options.newest = 3;
  const auto figures = write(out.path("site"), options);
  EXPECT_EQ(figures.letters, 3U);
  EXPECT_GT(figures.let_through, 3U);
  const auto dates = answers(corpus(), "SELECT id FROM letters ORDER BY date DESC LIMIT 3");
  for (const auto& id : dates) EXPECT_TRUE(fs::exists(out.path("site/letters/" + id + ".html"))) << id;
  EXPECT_THAT(read_bytes(out.path("site/index.html")), HasSubstr("the newest of"));
}

TEST_F(Report, OfNoLettersHasItsPages) {
  const Folder out;
  ReportOptions options;
  options.filter.since = Date::parse("2090");
  EXPECT_EQ(write(out.path("site"), options).letters, 0U);
  EXPECT_THAT(read_bytes(out.path("site/index.html")), HasSubstr("0 letters"));
  for (const auto* name : {"index.html", "letters/index.html", "authorities/index.html", "themes/index.html",
                           "comparison.html", "method.html"}) {
    const std::string html = read_bytes(out.path("site") + '/' + name);
    EXPECT_THAT(html, Not(HasSubstr("<table"))) << name;
    EXPECT_THAT(html, Not(HasSubstr("id=\"filter\""))) << name;
    EXPECT_EQ(
        html.find("This report has no letters: the corpus is empty, or no letter matches the filters.") !=
            std::string::npos,
        std::string(name) != "method.html")
        << name;
  }
  EXPECT_THAT(read_bytes(out.path("site/index.html")), HasSubstr("since 2090"));
}

TEST_F(Report, SaysAskedBeforeAsTheComparisonDoes) {
  const Folder out;
  write(out.path("site"));
  const std::string html = read_bytes(out.path("site/authorities/kingsmoor.html"));
  EXPECT_THAT(html, HasSubstr("<h3>Asked before</h3>"));
  EXPECT_THAT(html,
              HasSubstr("href=\"../letters/kingsmoor-monitoring-visit-2022-06-21.html#improvement-4\""));
}

TEST(ReportPolicy, NamesTheStyleAndTheScriptByTheirHashes) {
  EXPECT_THAT(
      report::content_security_policy(),
      ::testing::MatchesRegex("default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; script-src "
                              "'sha256-[A-Za-z0-9+/]{43}='; img-src 'self'; base-uri 'none'; form-action "
                              "'none'"));
}

TEST(ReportTemplates, LeaveNothingUnescapedButTheirStyleAndScript) {
  for (const auto& name : names_in(in_checkout("corpus/report/templates"), ".mustache")) {
    const std::string text = read_bytes(in_checkout("corpus/report/templates/" + name));
    for (const auto& open : captured(text, "(\\{\\{(?:\\{|&)[^}]*)"))
      EXPECT_THAT(open, ::testing::AnyOf("{{{style", "{{{script")) << name;
  }
}

}  // namespace
}  // namespace letterlens::testing
