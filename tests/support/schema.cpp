#include "tests/support/schema.h"

#include "tests/support/files.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace letterlens::testing {
namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

struct LetterSchema {
  LetterSchema() {
    const auto json = nlohmann::json::parse(read_bytes(in_checkout("schemas/letter.schema.json")));
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(json), schema);
  }
  valijson::Schema schema;
};

}  // namespace

std::vector<std::string> schema_errors(const nlohmann::json& record) {
  static const LetterSchema letter;
  valijson::ValidationResults results;
  std::vector<std::string> errors;
  if (valijson::Validator().validate(letter.schema, Adapter(record), &results)) return errors;
  for (const auto& error : results) {
    std::string place;
    for (const auto& step : error.context) place += step;
    errors.push_back(place + ": " + error.description);
  }
  if (errors.empty()) errors.emplace_back("refused without a reason");
  return errors;
}

}  // namespace letterlens::testing
