#include "tests/load/grammar.h"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <stdexcept>

namespace letterlens::testing {
namespace {

// What stands between braces.
struct Reference {
  std::string name;      // in lower case
  bool capital = false;  // the first letter of what it stands for
  int first = 0, last = -1;

  bool is_number() const { return first <= last; }
};

Reference parsed(std::string_view words) {
  Reference reference{std::string(words)};
  if (std::isdigit(static_cast<unsigned char>(words.at(0))) != 0) {
    const auto dash = reference.name.find('-');
    reference.first = std::stoi(reference.name.substr(0, dash));
    reference.last = std::stoi(reference.name.substr(dash + 1));
    return reference;
  }
  reference.capital = std::isupper(static_cast<unsigned char>(words[0])) != 0;
  reference.name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(words[0])));
  return reference;
}

// Calls `text` with what is outside braces and `reference` with what is inside, in order.
template <typename OnText, typename OnReference>
void walk(std::string_view alternative, OnText text, OnReference reference) {
  while (!alternative.empty()) {
    const auto open = alternative.find('{');
    text(alternative.substr(0, open));
    if (open == std::string_view::npos) return;
    const auto close = alternative.find('}', open);
    if (close == std::string_view::npos || close == open + 1)
      throw std::logic_error("a brace is not closed, or empty: " + std::string(alternative));
    reference(parsed(alternative.substr(open + 1, close - open - 1)));
    alternative.remove_prefix(close + 1);
  }
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

Grammar::Grammar(std::initializer_list<std::string_view> texts,
                 const std::vector<std::string>& from_outside) {
  for (const auto text : texts) read(text);
  for (const auto& [rule, alternatives] : rules_)
    for (const auto& alternative : alternatives) check(rule, alternative, from_outside);
}

void Grammar::read(std::string_view text) {
  std::istringstream lines{std::string(text)};
  std::vector<std::string>* rule = nullptr;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line.starts_with("= "))
      rule = &rules_[line.substr(2)];
    else if (rule == nullptr)
      throw std::logic_error("no rule is open: " + line);
    else
      rule->push_back(line);
  }
}

void Grammar::check(std::string_view rule, const std::string& alternative,
                    const std::vector<std::string>& from_outside) const {
  walk(
      alternative, [](std::string_view) {},
      [&](const Reference& reference) {
        if (reference.is_number() || contains(from_outside, reference.name)) return;
        const auto star = reference.name.find('*');
        const auto above = rules_.lower_bound(reference.name.substr(0, star));
        const bool known =
            star == std::string::npos
                ? rules_.count(reference.name) != 0
                : above != rules_.end() && above->first.starts_with(reference.name.substr(0, star));
        if (!known) throw std::logic_error(std::string(rule) + ": there is no rule " + reference.name);
      });
}

std::string Grammar::draw(std::string_view rule, Random& random, const Given& given) const {
  std::string drawn;
  walk(
      random.one_of(list(rule)), [&](std::string_view text) { drawn += text; },
      [&](Reference reference) {
        if (reference.is_number()) {
          drawn += std::to_string(random.between(reference.first, reference.last));
          return;
        }
        if (const auto star = reference.name.find('*'); star != std::string::npos)
          reference.name.replace(star, 1, given.at("*"));
        const auto value = given.find(reference.name);
        std::string words = value != given.end() ? value->second : draw(reference.name, random, given);
        if (reference.capital)
          words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
        drawn += words;
      });
  return drawn;
}

const std::vector<std::string>& Grammar::list(std::string_view rule) const {
  const auto found = rules_.find(rule);
  if (found == rules_.end() || found->second.empty())
    throw std::logic_error("there is no rule " + std::string(rule));
  return found->second;
}

}  // namespace letterlens::testing
