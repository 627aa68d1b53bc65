// A letter made of forms as the program reads it, compared with what is true of it.
#pragma once

#include "extractors/knowledge.h"
#include "tests/forms/form_letter.h"

#include <string>
#include <vector>

namespace letterlens::testing {

enum class Arrival { text, docx, html };
inline constexpr std::array all_arrivals{Arrival::text, Arrival::docx, Arrival::html};
std::string_view name_of(Arrival arrival);

// The letter's bytes in that form of file.
std::string bytes_of(const FormLetter& letter, Arrival arrival);

struct Judged {
  std::string status;              // complete, needs_review, failed
  std::vector<std::string> wrong;  // each wrong field, with both values
  std::vector<std::string> codes;  // of the warnings and errors

  bool is_right() const { return wrong.empty(); }
  bool is_silently_wrong() const { return !wrong.empty() && status == "complete"; }
};

// Reads the letter in that form of file.
Judged judge(const FormLetter& letter, Arrival arrival, const Knowledge& known);

// The same for a record that was read elsewhere.
Judged judge(const FormLetter& letter, const nlohmann::json& record);

}  // namespace letterlens::testing
