// Corrections of one letter: the C++ form of schemas/corrections.schema.json.
#pragma once

#include "schemas/base/date.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Of `field` and `diagnostic` one is set: a field is overridden by `value`, or a diagnostic is accepted.
struct Correction {
  std::string field;       // JSON Pointer into the record
  std::string diagnostic;  // code
  nlohmann::ordered_json value;
  std::string who;
  std::string why;
  std::optional<Date> date;
  friend bool operator==(const Correction&, const Correction&) = default;
};

struct Corrections {
  std::optional<std::string> document_sha256;  // in lower case
  std::vector<Correction> corrections;         // in the order in which they are applied
};

// The bytes are not JSON, or not of the schema's form; says in what.
class CorrectionsError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Returns the path of the corrections beside a document: "letters/a.corrections.json" for "letters/a.pdf".
std::string corrections_path(const std::string& document);

// Reads the whole form strictly: a member that the schema does not know, or one that is missing, is refused
// with the file. Whether a field can be corrected and a value fits it is for the stage that applies them (one
// bad entry does not undo the others). Throws CorrectionsError.
Corrections read_corrections(std::string_view json);

// Returns the form that `read_corrections` reads, of the schema's current version, on lines of its own.
std::string write_corrections(const Corrections& corrections);

}  // namespace letterlens
