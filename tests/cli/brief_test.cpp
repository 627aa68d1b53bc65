// The brief for a director and the action plan: what they say, and that programs of an office open them.
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

#include <Poco/Pipe.h>
#include <Poco/Process.h>
#include <Poco/StreamCopier.h>
#include <Poco/Zip/ZipArchive.h>
#include <Poco/Zip/ZipStream.h>
#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace letterlens::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

std::string sample(const std::string& name) {
  return in_checkout("tests/letters/" + name);
}

class BriefTest : public ::testing::Test {
 protected:
  BriefTest() {
    build_corpus(folder_.path("c"),
                 {sample("northbridge-focused-2018.txt"), sample("northbridge-focused-2022.txt"),
                  sample("northbridge-focused-2025.pdf"), sample("thornwick-focused-2023.txt"),
                  sample("eastmere-focused-2019.txt"), sample("eastmere-focused-2023.pdf"),
                  sample("westhaven-focused-2025.pdf"), sample("kingsmoor-focused-2025.pdf")});
  }
  Result brief(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"brief", "--register", sample("authorities.csv")});
    if (std::find(arguments.begin(), arguments.end(), "--corpus") == arguments.end())
      arguments.insert(arguments.end(), {"--corpus", "c"});
    return run_program({.arguments = std::move(arguments), .directory = folder_.path()});
  }
  std::string file(const std::string& name) const { return read_bytes(folder_.path(name)); }

  const Folder folder_;
};

// The names of the parts of a package, and the bytes of one.
std::vector<std::string> parts_of(const std::string& package) {
  std::istringstream in(package);
  const Poco::Zip::ZipArchive archive(in);
  std::vector<std::string> names;
  for (auto part = archive.headerBegin(); part != archive.headerEnd(); ++part) names.push_back(part->first);
  return names;
}
std::string part_of(const std::string& package, const std::string& name) {
  std::istringstream in(package);
  const Poco::Zip::ZipArchive archive(in);
  const auto part = archive.findHeader(name);
  if (part == archive.headerEnd()) return {};
  Poco::Zip::ZipInputStream bytes(in, part->second);
  std::string out;
  Poco::StreamCopier::copyToString(bytes, out);
  return out;
}

TEST_F(BriefTest, APageSaysWhatWasAskedBeforeSinceWhenAndWhoElseIsTold) {
  const Result result = brief({"--authority", "Northbridge"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, StartsWith("<!DOCTYPE html>"));
  for (const char* words :
       {"<h1>Northbridge</h1>", "<p>Focused visit, 25 February 2025: front door.</p>",
        "<p>5 asked: ", "<p>Compared with 2 earlier letters since 26 June 2018.</p>", "<h2>Asked again ",
        "In 2 letters since June 2018", "Improvement 1 of the focused visit, 25 February 2025, page ",
        "<h2>New ", "<h2>Not raised again",
        "Contains public sector information licensed under the Open Government Licence v3.0"})
    EXPECT_THAT(result.out, HasSubstr(words));
  for (const auto& unwanted : {std::string("<script"), std::string("{{"), folder_.path()})
    EXPECT_THAT(result.out, Not(HasSubstr(unwanted)));
  EXPECT_EQ(brief({"--authority", "Northbridge", "--out", "b.html"}).out, "");
  EXPECT_EQ(file("b.html"), result.out);
}

TEST_F(BriefTest, ADocumentIsAPackageOfTheSameWordsAndTheSameBytes) {
  ASSERT_EQ(brief({"--authority", "Northbridge", "--docx", "b.docx"}).out, "");
  const std::string bytes = file("b.docx");
  EXPECT_THAT(parts_of(bytes),
              ::testing::UnorderedElementsAre("[Content_Types].xml", "_rels/.rels", "docProps/core.xml",
                                              "word/document.xml", "word/styles.xml", "word/footer1.xml",
                                              "word/_rels/document.xml.rels"));
  const std::string body = part_of(bytes, "word/document.xml");
  for (const char* words : {"Northbridge", "Asked again", "In 2 letters since June 2018", "Not raised again",
                            "Improvement 1 of the focused visit, 25 February 2025, page "})
    EXPECT_THAT(body, HasSubstr(words));
  EXPECT_THAT(part_of(bytes, "word/footer1.xml"), HasSubstr("Open Government Licence v3.0"));
  brief({"--authority", "Northbridge", "--docx", "again.docx"});
  EXPECT_EQ(file("again.docx"), bytes);
}

TEST_F(BriefTest, AnActionPlanHasTheItemsAndEmptyColumns) {
  const Result result =
      brief({"--authority", "Northbridge", "--action-plan", "--docx", "p.docx", "--xlsx", "p.xlsx"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, IsEmpty());
  const std::string body = part_of(file("p.docx"), "word/document.xml");
  for (const char* words : {"Northbridge: action plan", "Owner", "Deadline", "Evidence", "Progress",
                            "Asked before: in 2 letters since June 2018", "Not raised again",
                            "w:orient=\"landscape\"", "<w:tblHeader/>"})
    EXPECT_THAT(body, HasSubstr(words));
  EXPECT_THAT(file("p.xlsx"), StartsWith("PK"));
  EXPECT_THAT(part_of(file("p.xlsx"), "xl/sharedStrings.xml"),
              AllOf(HasSubstr("Deadline"), HasSubstr("Progress")));
}

TEST_F(BriefTest, ADecisionIsMarkedAndItsNameLeftOut) {
  const std::vector<std::string> decide{"decide",
                                        "northbridge-focused-visit-2025-02-25#improvements/3",
                                        "northbridge-focused-visit-2018-06-26#improvements/4",
                                        "same",
                                        "--corpus",
                                        "c",
                                        "--who",
                                        "Ana Field"};
  ASSERT_EQ(run_program({.arguments = decide, .directory = folder_.path()}).status, 0);
  const std::string page = brief({"--authority", "Northbridge"}).out;
  EXPECT_THAT(page,
              AllOf(HasSubstr("Decided on "), HasSubstr(" to be the same"), Not(HasSubstr("Ana Field"))));
  EXPECT_THAT(brief({"--authority", "Northbridge", "--with-names"}).out,
              HasSubstr("Decided by Ana Field on "));
}

// The letter as if its first improvement asked for that.
nlohmann::ordered_json asking(const std::string& letter, const std::string& words) {
  const auto record = record_of(letter, read_bytes(sample(letter)));
  std::string text = record.at("text");
  const std::string asked = record.at("improvements").at(0).at("text");
  text.replace(text.find(asked), asked.size(), words);
  return record_of(letter + ".txt", text);
}

TEST_F(BriefTest, OthersWhoAreToldTheSameAreNamedNeighboursFirst) {
  build_corpus(folder_.path("told"), {sample("northbridge-focused-2025.pdf")});
  {
    Database database(folder_.path("told"), Access::write);
    const auto record =
        record_of("n.pdf", read_bytes(sample("northbridge-focused-2025.pdf"))).at("improvements").at(4);
    for (const char* letter : {"thornwick-focused-2023.txt", "kingsmoor-focused-2025.pdf"})
      store_record(database, asking(letter, record.at("text")));
  }
  const std::string page = brief({"--authority", "Northbridge", "--corpus", "told"}).out;
  const auto others = page.find("<h2>Others who were told the same");
  ASSERT_NE(others, std::string::npos);
  const auto neighbour = page.find("<strong>Kingsmoor (statistical neighbour): </strong>", others);
  const auto elsewhere = page.find("<strong>Thornwick: </strong>", others);
  ASSERT_NE(neighbour, std::string::npos);
  ASSERT_NE(elsewhere, std::string::npos);
  EXPECT_LT(neighbour, elsewhere);
}

TEST_F(BriefTest, DocumentsOpenInAWordProcessorWithTheirWords) {
  brief({"--authority", "Northbridge", "--docx", "b.docx"});
  brief({"--authority", "Northbridge", "--action-plan", "--docx", "p.docx"});
  Poco::Pipe out;
  const auto office = Poco::Process::launch(
      "soffice",
      {"--headless", "-env:UserInstallation=file://" + folder_.path("profile"), "--convert-to",
       "txt:Text (encoded):UTF8", "--outdir", folder_.path(), folder_.path("b.docx"), folder_.path("p.docx")},
      nullptr, &out, &out);
  ASSERT_EQ(office.wait(), 0) << "soffice (libreoffice-writer)";
  EXPECT_THAT(file("b.txt"),
              AllOf(HasSubstr("Northbridge: brief on the newest letter"), HasSubstr("Asked again (")));
  EXPECT_THAT(file("p.txt"), AllOf(HasSubstr("Northbridge: action plan"), HasSubstr("Deadline")));
}

TEST_F(BriefTest, WrongWordsAreToldWithStatus64) {
  struct Row {
    std::vector<std::string> arguments;
    std::string reason;
  };
  const std::vector<Row> rows{
      {{}, "brief needs one --authority"},
      {{"-a", "Northbridge", "-a", "Eastmere"}, "brief needs one --authority"},
      {{"-a", "Northbridge", "--xlsx", "x"}, "--xlsx goes with --action-plan"},
      {{"-a", "Northbridge", "--action-plan"}, "--action-plan needs --docx FILE"},
      {{"-a", "Northbridge", "--action-plan", "--out", "x"}, "not with --out"},
      {{"-a", "Northbridge", "more"}, "unexpected argument"},
  };
  for (const auto& row : rows) {
    const Result result = brief(row.arguments);
    EXPECT_EQ(result.status, 64) << row.reason;
    EXPECT_THAT(result.err, HasSubstr(row.reason));
  }
  EXPECT_EQ(brief({"-a", "Northbridge", "--docx", "nowhere/b.docx"}).status, 74);
  const Result nobody = brief({"-a", "Nowhere"});
  EXPECT_THAT(nobody.err, HasSubstr("no authority is known as \"Nowhere\""));
  EXPECT_EQ(nobody.status, 64);
}

}  // namespace
}  // namespace letterlens::testing
