// Whether a record is one, and whether its strings stand in the text where it says.
#pragma once

#include "schemas/schema_validator.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

class RecordChecker {
 public:
  RecordChecker();

  // What is wrong with a record against the schema of records; empty for nothing. A record of another version
  // of the schema is not held against this one.
  std::string schema_error(const nlohmann::json& record) const;
  bool follows_other_schema(const nlohmann::json& record) const;

  // JSON pointers of the strings that are not the slice of the text at their span, and of the spans that are
  // no range of the text, in the order of the record. `record` conforms to the schema.
  static std::vector<std::string> broken_spans(const nlohmann::json& record, std::string_view text);

 private:
  SchemaValidator schema_;
};

}  // namespace letterlens
