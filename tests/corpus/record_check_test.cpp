// Every list of a record is looked up in its text: also strengths, a board's items and the outcome.
#include "corpus/check/record_check.h"

#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"

#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Json = nlohmann::ordered_json;

Json sample(const std::string& name) {
  return record_of(name, read_bytes(in_checkout("tests/letters/" + name)));
}

std::vector<std::string> broken_in(const Json& record) {
  return broken_spans(record, record.at("text").get<std::string>());
}

TEST(RecordCheck, FindsWhatIsNotInTheText) {
  struct Row {
    std::string sample, pointer, found;
  };
  for (const auto& row : std::vector<Row>{
           {"harrowdene-jtai-2023.txt", "/strengths/0/text", "/strengths/0"},
           {"saltmarsh-and-fenland-sif-2014.html", "/board/improvements/0/text", "/board/improvements/0"},
           {"harrowdene-send-2024.pdf", "/outcome/as_written", "/outcome"},
           {"harrowdene-jtai-2023.txt", "/improvements/1/text", "/improvements/1"},
       }) {
    SCOPED_TRACE(row.pointer);
    Json record = sample(row.sample);
    EXPECT_THAT(broken_in(record), IsEmpty());
    ASSERT_TRUE(record.contains(Json::json_pointer(row.pointer)));
    record[Json::json_pointer(row.pointer)] = "Words that no letter has.";
    EXPECT_THAT(broken_in(record), ElementsAre(row.found));
  }
}

}  // namespace
}  // namespace letterlens::testing
