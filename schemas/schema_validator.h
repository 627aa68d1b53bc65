// Holds JSON against a JSON Schema (draft 7).
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace letterlens {

// Immutable once made; safe to share between threads.
class SchemaValidator {
 public:
  // The text of a schema; throws when it is none.
  explicit SchemaValidator(std::string_view schema);
  SchemaValidator(SchemaValidator&&) noexcept;
  ~SchemaValidator();

  // The first thing that is against the schema, with its place, in one line; empty for none.
  std::string first_error(const nlohmann::json& value) const;

 private:
  struct Parsed;
  std::unique_ptr<const Parsed> parsed_;
};

}  // namespace letterlens
