// Inputs that are no letter: each gives an error record and one line on standard error, and stops nothing.
#include "tests/support/documents.h"
#include "tests/support/files.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/program.h"
#include "tests/support/records.h"
#include "tests/support/schema.h"

#include <Poco/File.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

using namespace std::string_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Row {
  std::string sentence;
  std::string file;
  std::string bytes;
  std::string code;
  std::string reason;  // in the message
};

std::vector<Row> rows() {
  const std::string pdf = letter_as_pdf();
  return {
      {"a file without a byte", "empty.pdf", "", "empty_file", "empty"},
      {"an error page that a download kept as .pdf", "page.pdf",
       "<!DOCTYPE html>\n<html><body>404</body></html>\n", "unsupported_file", "web page"},
      {"a PDF that asks for a password", "locked.pdf", encrypted_pdf(), "encrypted_pdf", "password"},
      {"a PDF of today's encryption", "aes.pdf",
       read_bytes(in_checkout("tests/cli/data/password-aes-256.pdf")), "encrypted_pdf", "password"},
      {"a PDF cut off in its header", "cut.pdf", pdf.substr(0, 12), "damaged_pdf", "damaged"},
      {"a PDF header before rubbish", "rubbish.pdf", "%PDF-1.7\n" + std::string(500, 'x'), "damaged_pdf",
       "damaged"},
      {"a PDF without a page", "pageless.pdf", empty_pdf(), "no_pages", "no pages"},
      {"a scan without a text layer", "scan.pdf", scanned_pdf(), "no_text_layer", "images"},
      {"a PNG image behind .pdf", "picture.pdf", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s, "unsupported_file", "PNG"},
      {"a PNG image behind .txt", "picture.txt", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s, "unsupported_file", "PNG"},
      {"a JPEG image", "picture.jpg", "\xFF\xD8\xFF\xE0\0\x10JFIF"s, "unsupported_file", "JPEG"},
      {"a zip archive cut off in its header", "archive.zip", "PK\x03\x04\x14\0\0\0"s, "damaged_archive",
       "zip"},
      {"a program", "program.txt",
       "\x7F"
       "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0"s,
       "not_text", "binary"},
      {"control characters without a NUL", "control.txt", "\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F",
       "not_text", "binary"},
      {"a text that is no letter", "recipe.txt", "Leek soup\n\nCut three leeks and fry them in butter.\n",
       "not_a_letter", "not a letter"},
      {"a letter of someone else's", "other.txt",
       "Dear Ms Hale\n\nThank you for the leeks.\n\nYours sincerely\n", "not_a_letter", "not a letter"},
      {"a text of spaces", "spaces.txt", " \n\t\n  \n", "not_a_letter", "not a letter"},
      {"a PDF that is no letter", "poster.pdf", make_pdf({{{72, 72, "Jumble sale on Saturday"}}}),
       "not_a_letter", "not a letter"},
  };
}

// The only error of an error record.
nlohmann::json error_of(const nlohmann::json& record) {
  EXPECT_THAT(schema_errors(record), IsEmpty());
  EXPECT_EQ(record.value("status", ""), "failed");
  const auto diagnostics = record.value("diagnostics", nlohmann::json::array());
  EXPECT_EQ(diagnostics.size(), 1U) << diagnostics;
  return diagnostics.empty() ? nlohmann::json::object() : diagnostics.front();
}

void expect_refused(const Row& row, const std::string& path, const Result& result) {
  EXPECT_EQ(result.status, 65);
  const auto errors = lines_of(result.err);
  ASSERT_EQ(errors.size(), 1U) << result.err;
  EXPECT_THAT(errors[0], HasSubstr(path));
  EXPECT_THAT(errors[0], HasSubstr(row.reason));
  const auto records = records_of(result.out);
  ASSERT_EQ(records.size(), 1U) << result.out;
  const auto error = error_of(records[0]);
  EXPECT_EQ(error.value("code", ""), row.code);
  EXPECT_EQ(error.value("severity", ""), "error");
  EXPECT_THAT(error.value("message", ""), HasSubstr(row.reason));
}

TEST(Unreadable, AFileGivesAnErrorRecordALineAnd65) {
  const Folder folder;
  for (const auto& row : rows()) {
    SCOPED_TRACE(row.sentence);
    const std::string path = folder.add(row.file, row.bytes);
    const Result result = run_program({.arguments = {"extract", path}});
    expect_refused(row, path, result);
    EXPECT_THAT(files_of(records_of(result.out)), ElementsAre(row.file));
  }
}

TEST(Unreadable, AnEmptyPathIsRefusedPlainly) {
  const Result result = run_program({.arguments = {"extract", ""}});
  EXPECT_EQ(result.status, 65);
  const auto records = records_of(result.out);
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(error_of(records[0]).value("message", ""), "the path is empty");
}

TEST(Unreadable, StandardInputIsRefusedForTheSameReasons) {
  for (const auto& row : rows()) {
    SCOPED_TRACE(row.sentence);
    const Result result = run_program({.arguments = {"extract", "-"}, .input = row.bytes});
    expect_refused(row, "standard input", result);
    EXPECT_THAT(files_of(records_of(result.out)), ElementsAre("-"));
  }
}

TEST(Unreadable, APathThatLeadsToNoFileIsNamedWithItsReason) {
  const Folder folder;
  folder.add("letter.txt", letter_as_text());
  Poco::File(folder.path("folder.pdf")).createDirectories();
  Poco::File(folder.add("large.pdf", ""))
      .setSize(Poco::File::FileSize{300} * 1024 * 1024);  // takes no room on the disk
  const std::vector<Row> paths{
      {"a file that is not there", "missing.pdf", "", "missing_file", "no such file"},
      {"a file in a folder that is not there", "nowhere/missing.pdf", "", "missing_file", "no such file"},
      {"a path through a file", "letter.txt/inside.pdf", "", "missing_file", "no such file"},
      {"a folder", "folder.pdf", "", "missing_file", "directory"},
      {"a file larger than the limit, which is not read", "large.pdf", "", "too_large", "256 MiB"},
      {"a name longer than any file's", std::string(300, 'n') + ".pdf", "", "missing_file", "no such file"},
  };
  for (const auto& row : paths) {
    SCOPED_TRACE(row.sentence);
    const std::string path = folder.path(row.file);
    const Result result = run_program({.arguments = {"extract", path}});
    expect_refused(row, path, result);
    EXPECT_THAT(files_of(records_of(result.out)), ElementsAre(row.file.substr(row.file.find('/') + 1)));
  }
}

TEST(Unreadable, APdfThatOnlyForbidsCopyingIsRead) {
  const Result result =
      run_program({.arguments = {"extract", in_checkout("tests/cli/data/copying-forbidden.pdf")}});
  EXPECT_EQ(result.status, 0) << result.err;
  const auto records = records_of(result.out);
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records[0].value("title", ""), "Focused visit to Northbridge City Council children's services");
}

TEST(Unreadable, DevicesAreRefusedLikeFiles) {
  for (const auto& [row, path] :
       {std::pair{Row{"no byte", "null", "", "empty_file", "empty"}, "/dev/null"},
        std::pair{Row{"reading fails", "mem", "", "missing_file", "to its end"}, "/proc/self/mem"}})
    expect_refused(row, path, run_program({.arguments = {"extract", path}}));
}

TEST(Unreadable, TheOthersAreStillReadInOrder) {
  const Folder folder;
  std::string list;
  std::vector<std::string> files;
  const auto add = [&](const std::string& name, const std::string& bytes) {
    list += folder.add(name, bytes) + '\n';
    files.push_back(name);
  };
  add("first.pdf", letter_as_pdf());
  for (const auto& row : rows()) add(row.file, row.bytes);
  list += folder.path("missing.pdf") + '\n';
  files.emplace_back("missing.pdf");
  add("last.txt", letter_as_text());

  const Result result = run_program({.arguments = {"extract", "--files-from", "-"}, .input = list});
  EXPECT_EQ(result.status, 65);
  const auto records = records_of(result.out);
  EXPECT_EQ(files_of(records), files);
  EXPECT_EQ(lines_of(result.err).size(), files.size() - 2);
  for (const auto& record : records) {
    const std::string file = record.at("source").at("file");
    EXPECT_EQ(record.at("status") == "failed", file != "first.pdf" && file != "last.txt") << file;
  }
}

TEST(Unreadable, ATruncatedPdfIsReadAsFarAsItGoesOrRefused) {
  const std::string pdf = letter_as_pdf();
  const Folder folder;
  std::string list;
  for (std::size_t length = 5; length < pdf.size(); length += 97)
    list += folder.add(std::to_string(length) + ".pdf", pdf.substr(0, length)) + '\n';
  const Result result = run_program({.arguments = {"extract", "--files-from", "-"}, .input = list});
  EXPECT_EQ(result.status, 65);
  const auto records = records_of(result.out);
  EXPECT_EQ(records.size(), lines_of(list).size());
  std::size_t failed = 0;
  for (const auto& record : records) {
    EXPECT_THAT(schema_errors(record), IsEmpty()) << record;
    failed += record.value("status", "") == "failed" ? 1 : 0;
  }
  EXPECT_EQ(lines_of(result.err).size(), failed);
  EXPECT_GT(failed, 0U);
  EXPECT_LT(failed, records.size()) << "a PDF that lacks only its table of objects can be read";
}

}  // namespace
}  // namespace letterlens::testing
