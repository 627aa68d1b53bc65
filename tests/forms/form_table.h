// The table of forms (forms.txt): how letters print each thing, row by row.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens::testing {

// One way to print something.
struct Form {
  std::string name;
  std::string text;   // with {slots}
  std::string truth;  // what is true of a letter in this form; its words differ by rule (forms.txt)
};

class FormTable {
 public:
  // Throws std::logic_error, with the line, for text that is not such a table.
  explicit FormTable(std::string_view text);

  // The rows of a rule, in order. Throws std::logic_error for a rule that the table does not have.
  const std::vector<Form>& rows(std::string_view rule) const;

  std::vector<std::string> rules() const;

 private:
  std::map<std::string, std::vector<Form>, std::less<>> rows_;
};

// The table that is compiled in.
const FormTable& form_table();

using Slots = std::map<std::string, std::string, std::less<>>;

// The text with each {slot} replaced by its value. Throws std::logic_error for a slot that has none.
std::string filled(std::string_view text, const Slots& slots);

}  // namespace letterlens::testing
