// Gold files: what a reader found in a document, as schemas/gold.schema.json describes it.
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// A gold file that cannot be used. The message is one line that names it.
class GoldError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Gold {
  std::string name;      // of the gold file, without its folder
  std::string document;  // path of the document that it is about
  nlohmann::json truth;  // conforms to the schema
};

struct GoldSelection {
  std::string only = {};  // only files whose name contains this
  std::string skip = {};  // leave out files whose name contains this; empty for none
};

// The gold files of a folder, by name: each NAME.json that is an object with "improvements"; other JSON files
// are no gold and are passed over. Throws GoldError for one that is no JSON, does not conform to the schema,
// or is about a document that is not there.
std::vector<Gold> read_gold(const std::string& folder, const GoldSelection& selection);

// The first thing in a gold file that is against the schema, with its place; empty when it conforms.
std::string gold_schema_error(const nlohmann::json& truth);

}  // namespace letterlens
