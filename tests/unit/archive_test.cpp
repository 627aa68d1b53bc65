#include "pipeline/read/archive.h"

#include "pipeline/process.h"
#include "pipeline/read/read.h"
#include "schemas/letter_json.h"
#include "tests/support/docx_builder.h"
#include "tests/support/letter_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::make_zip;

template <typename Call>
std::string code_of(Call call) {
  try {
    call();
  } catch (const ReadError& error) {
    return error.code();
  }
  return "read";
}

// Of each record: its file, and its code when it failed.
std::vector<std::string> records_of(const Input& input) {
  std::vector<std::string> out;
  process_each(input, testing::invented_knowledge(), [&](const Processed& record) {
    const auto& letter = record.letter;
    const bool failed = letter.status() == Status::failed;
    out.push_back(letter.source.file.value_or("-") + (failed ? ' ' + letter.diagnostics.front().code : ""));
    return true;
  });
  return out;
}

// The archive with the two bytes at `offset` of every header, local and central, changed.
std::string with_flag(std::string zip, std::string_view header, std::size_t offset, char value) {
  for (auto at = zip.find(header); at != std::string::npos; at = zip.find(header, at + 1))
    zip[at + offset] = value;
  return zip;
}

std::string encrypted(const std::string& zip) {
  return with_flag(with_flag(zip, "PK\x03\x04", 6, 1), "PK\x01\x02", 8, 1);
}

TEST(Archive, OfLettersGivesARecordForEachMemberByName) {
  const std::string letter = testing::plain_text({});
  testing::DocxBuilder docx;
  docx.opening().sign_off();
  const std::string zip = make_zip({{"b/second.txt", letter},
                                    {"a/first.docx", docx.bytes()},
                                    {"c/", ""},
                                    {"c/third.txt", "Leek soup"},
                                    {"c/.hidden", letter},
                                    {".git/x.txt", letter},
                                    {"__MACOSX/a/._first.docx", "x"},
                                    {"d.zip", make_zip({{"inner.txt", letter}})}});
  EXPECT_THAT(records_of({"letters.zip", zip}),
              ElementsAre("first.docx", "second.txt", "third.txt not_a_letter", "d.zip unsupported_file"));
}

TEST(Archive, IsNamedByTheRecordsOfItsMembers) {
  std::vector<nlohmann::ordered_json> records;
  process_each({"letters.zip", make_zip({{"x/one.txt", testing::plain_text({})}, {"x/two.txt", ""}})},
               testing::invented_knowledge(), [&](const Processed& record) {
                 records.push_back(to_json(record.letter, record.text, {}));
                 return true;
               });
  ASSERT_EQ(records.size(), 2U);
  for (const auto& record : records) EXPECT_EQ(record.at("source").at("archive"), "letters.zip");
  EXPECT_EQ(records[0].at("source").at("file"), "one.txt");
  EXPECT_EQ(records[1].at("diagnostics").at(0).at("code"), "empty_file");
  const Processed single = process({"one.txt", testing::plain_text({})}, testing::invented_knowledge());
  EXPECT_FALSE(to_json(single.letter, single.text, {}).at("source").contains("archive"));
}

TEST(Archive, StopsWhenNoMoreRecordsAreWanted) {
  int records = 0;
  process_each({"letters.zip", make_zip({{"a.txt", "a"}, {"b.txt", "b"}})}, testing::invented_knowledge(),
               [&](const Processed&) {
                 ++records;
                 return false;
               });
  EXPECT_EQ(records, 1);
}

TEST(Archive, ThatHoldsNoLetterGivesOneErrorRecord) {
  EXPECT_THAT(records_of({"x.zip", make_zip({{"folder/", ""}, {"__MACOSX/a", "x"}})}),
              ElementsAre("x.zip empty_archive"));
  EXPECT_THAT(records_of({"x.zip", std::string("PK\x05\x06", 4) + std::string(18, '\0')}),
              ElementsAre("x.zip empty_archive"));
  EXPECT_THAT(records_of({"x.zip", std::string("PK\x03\x04\x14\0\0\0", 8)}),
              ElementsAre("x.zip damaged_archive"));
}

TEST(Archive, ThatBrokeOffIsDamagedWhereverItBrokeOff) {
  const std::string zip = make_zip({{"a.txt", testing::plain_text({})}, {"b.txt", testing::plain_text({})}});
  for (std::size_t length = 4; length + 22 < zip.size(); length += 13)
    EXPECT_EQ(code_of([&] { read_document(zip.substr(0, length)); }), "damaged_archive") << length;
}

TEST(Archive, MemberThatDoesNotUnpackIsDamaged) {
  std::string zip = make_zip({{"a.txt", testing::plain_text({})}});
  for (std::size_t i = 60; i < 90; ++i) zip[i] = static_cast<char>(~zip[i]);
  EXPECT_THAT(records_of({"x.zip", zip}), ElementsAre("a.txt damaged_archive"));
}

TEST(Archive, MemberUnderAPasswordIsNamed) {
  EXPECT_THAT(records_of({"x.zip", encrypted(make_zip({{"a.txt", testing::plain_text({})}}))}),
              ElementsAre("a.txt encrypted_archive"));
}

TEST(Archive, BombIsStoppedByTheBytesItReallyInflatesTo) {
  const std::string megabyte(std::size_t{1024} * 1024, 'a');
  const std::string zip = make_zip({{"a.txt", megabyte}, {"b.txt", megabyte}});
  ArchiveLimits small;
  small.member_bytes = 1000;
  EXPECT_EQ(code_of([&] { Archive(zip, small).read("a.txt"); }), "too_large");
  // Headers that lie about the size change nothing.
  const std::string lying = with_flag(with_flag(zip, "PK\x03\x04", 24, 0), "PK\x01\x02", 26, 0);
  EXPECT_EQ(code_of([&] { Archive(lying, small).read("a.txt"); }), "too_large");
  EXPECT_EQ(code_of([&] { Archive(lying).read("a.txt"); }), "damaged_archive");
  ArchiveLimits all;
  all.all_bytes = megabyte.size() + 1;
  Archive archive(zip, all);
  EXPECT_EQ(archive.read("a.txt").size(), megabyte.size());
  EXPECT_EQ(code_of([&] { archive.read("b.txt"); }), "too_large");
  ArchiveLimits few;
  few.members = 1;
  EXPECT_EQ(code_of([&] { Archive(zip, few); }), "too_large");
}

TEST(Archive, IsTakenForWhatItsMembersSay) {
  EXPECT_TRUE(Archive(make_zip({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}})).is_docx());
  EXPECT_TRUE(
      Archive(make_zip({{"[Content_Types].xml", "x"}, {"ppt/presentation.xml", "x"}})).is_other_document());
  EXPECT_TRUE(
      Archive(make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}})).is_other_document());
  EXPECT_FALSE(Archive(make_zip({{"word/document.xml", "x"}})).is_docx());
  EXPECT_TRUE(open_letters(make_zip({{"a.txt", "x"}})).has_value());
  EXPECT_FALSE(open_letters("Dear Ms Hale").has_value());
  EXPECT_THAT(Archive(make_zip({{".a", "x"}})).letters(), IsEmpty());
}

TEST(Archive, MemberNamesLoseTheirFolders) {
  EXPECT_EQ(member_base_name("a/b/c.pdf"), "c.pdf");
  EXPECT_EQ(member_base_name("a\\c.pdf"), "c.pdf");
  EXPECT_EQ(member_base_name("c.pdf"), "c.pdf");
}

}  // namespace
}  // namespace letterlens
