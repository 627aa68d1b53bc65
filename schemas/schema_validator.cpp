#include "schemas/schema_validator.h"

#include <algorithm>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace letterlens {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

struct SchemaValidator::Parsed {
  explicit Parsed(std::string_view text) {
    const auto json = nlohmann::json::parse(text);
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(json), schema);
  }
  valijson::Schema schema;
};

SchemaValidator::SchemaValidator(std::string_view schema) : parsed_(std::make_unique<const Parsed>(schema)) {}
SchemaValidator::SchemaValidator(SchemaValidator&&) noexcept = default;
SchemaValidator::~SchemaValidator() = default;

std::string SchemaValidator::first_error(const nlohmann::json& value) const {
  valijson::ValidationResults results;
  if (valijson::Validator().validate(parsed_->schema, Adapter(value), &results)) return "";
  // Alternatives are refused one by one and then together; what lies deepest says most.
  std::string place;
  std::string description = "it does not conform to the schema";
  std::size_t depth = 0;
  for (const auto& error : results) {
    if (error.context.size() <= depth) continue;
    depth = error.context.size();
    description = error.description;
    place.clear();
    for (std::size_t step = 1; step < depth; ++step) place += error.context[step];
  }
  std::replace(description.begin(), description.end(), '\n', ' ');
  return place.empty() ? description : place + ": " + description;
}

}  // namespace letterlens
