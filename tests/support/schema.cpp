#include "tests/support/schema.h"

#include "tests/support/files.h"

#include <map>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace letterlens::testing {
namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

class LoadedSchema {
 public:
  explicit LoadedSchema(const std::string& name) {
    const auto json = nlohmann::json::parse(read_bytes(in_checkout("schemas/" + name)));
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(json), schema_);
  }
  const valijson::Schema& schema() const { return schema_; }

 private:
  valijson::Schema schema_;
};

}  // namespace

std::vector<std::string> errors_by(const std::string& schema_name, const nlohmann::json& document) {
  static std::map<std::string, LoadedSchema> loaded;
  const auto& schema = loaded.try_emplace(schema_name, schema_name).first->second;
  valijson::ValidationResults results;
  std::vector<std::string> errors;
  if (valijson::Validator().validate(schema.schema(), Adapter(document), &results)) return errors;
  for (const auto& error : results) {
    std::string place;
    for (const auto& step : error.context) place += step;
    errors.push_back(place + ": " + error.description);
  }
  if (errors.empty()) errors.emplace_back("refused without a reason");
  return errors;
}

std::vector<std::string> schema_errors(const nlohmann::json& record) {
  return errors_by("letter.schema.json", record);
}

}  // namespace letterlens::testing
