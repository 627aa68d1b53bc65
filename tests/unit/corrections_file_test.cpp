// Where a person's corrections lie, and the schema that describes them.
#include "pipeline/correct/correct.h"
#include "schemas/corrections.h"
#include "schemas/corrections_schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens {
namespace {

using nlohmann::ordered_json;
using nlohmann::literals::operator""_json_pointer;

TEST(CorrectionsFile, LiesBesideItsDocument) {
  for (const auto& [document, file] :
       std::vector<std::pair<std::string, std::string>>{{"a.pdf", "a.corrections.json"},
                                                        {"b.d/a", "b.d/a.corrections.json"},
                                                        {"./a.b.txt", "./a.b.corrections.json"},
                                                        {"x/.pdf", "x/.pdf.corrections.json"}})
    EXPECT_EQ(corrections_path(document), file);
}

TEST(CorrectionsSchema, NamesTheFieldsThatCanBeCorrectedAndItsExamplesAreRead) {
  const auto schema = ordered_json::parse(embedded::corrections_schema);
  const auto fields = correctable_fields();
  EXPECT_THAT(schema.at("/definitions/correction/properties/field/anyOf/0/enum"_json_pointer)
                  .get<std::vector<std::string>>(),
              ::testing::UnorderedElementsAreArray(std::vector<std::string>(fields.begin(), fields.end())));
  for (const auto& example : schema.at("examples"))
    EXPECT_EQ(read_corrections(example.dump()).corrections.size(), 2U);
  for (const char* definition : {"correction", "acceptance"})
    for (const auto& example : schema.at("definitions").at(definition).at("examples"))
      EXPECT_EQ(read_corrections(R"({"schema_version": "1.0.0", "corrections": [)" + example.dump() + "]}")
                    .corrections.size(),
                1U);
}

}  // namespace
}  // namespace letterlens
