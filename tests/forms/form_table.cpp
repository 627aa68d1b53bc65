#include "tests/forms/form_table.h"

#include "schemas/base/unicode_text.h"
#include "tests/forms/forms_text.h"

#include <sstream>
#include <stdexcept>

namespace letterlens::testing {
namespace {

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto two = text.substr(i, 2);
    const bool escaped = two == "\\n" || two == "\\t";
    out += two == "\\n" ? '\n' : two == "\\t" ? '\t' : text[i];
    i += escaped ? 1 : 0;
  }
  return out;
}

Form form_of(std::string_view line) {
  std::vector<std::string> columns;
  for (std::string_view rest = line; columns.size() < 3;) {
    const auto bar = columns.size() == 2 ? std::string_view::npos : rest.find('|');
    columns.push_back(unescaped(trimmed(rest.substr(0, bar))));
    if (bar == std::string_view::npos) break;
    rest.remove_prefix(bar + 1);
  }
  columns.resize(3);
  return {columns[0], columns[1], columns[2]};
}

}  // namespace

FormTable::FormTable(std::string_view text) {
  std::istringstream lines{std::string(text)};
  std::vector<Form>* rule = nullptr;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line.starts_with("= "))
      rule = &rows_[line.substr(2)];
    else if (rule == nullptr)
      throw std::logic_error("no rule is open: " + line);
    else
      rule->push_back(form_of(line));
  }
}

const std::vector<Form>& FormTable::rows(std::string_view rule) const {
  const auto found = rows_.find(rule);
  if (found == rows_.end()) throw std::logic_error("no such rule of forms: " + std::string(rule));
  return found->second;
}

std::vector<std::string> FormTable::rules() const {
  std::vector<std::string> names;
  for (const auto& [name, rows] : rows_) names.push_back(name);
  return names;
}

const FormTable& form_table() {
  static const FormTable table(embedded::forms);
  return table;
}

std::string filled(std::string_view text, const Slots& slots) {
  std::string out;
  while (!text.empty()) {
    const auto open = text.find('{');
    out.append(text.substr(0, open));
    if (open == std::string_view::npos) break;
    const auto close = text.find('}', open);
    if (close == std::string_view::npos)
      throw std::logic_error("a brace is not closed: " + std::string(text));
    const auto slot = slots.find(text.substr(open + 1, close - open - 1));
    if (slot == slots.end()) throw std::logic_error("no value for a slot: " + std::string(text));
    out += slot->second;
    text.remove_prefix(close + 1);
  }
  return out;
}

}  // namespace letterlens::testing
