// A grammar that sentences are drawn from, read from text: see grammar.txt for its form.
#pragma once

#include "tests/load/random.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens::testing {

class Grammar {
 public:
  // Throws std::logic_error for text that is no grammar, or names a rule that it does not have.
  // `from_outside` are the names that only draw()'s `given` know.
  Grammar(std::initializer_list<std::string_view> texts, const std::vector<std::string>& from_outside);

  using Given = std::map<std::string, std::string, std::less<>>;

  // One string of a rule; `given` holds values of names that are no rules, and under "*" the theme at hand.
  std::string draw(std::string_view rule, Random& random, const Given& given) const;

  // The alternatives of a rule as they are written; for rules that are lists.
  const std::vector<std::string>& list(std::string_view rule) const;

 private:
  void read(std::string_view text);
  void check(std::string_view rule, const std::string& alternative,
             const std::vector<std::string>& from_outside) const;

  std::map<std::string, std::vector<std::string>, std::less<>> rules_;
};

}  // namespace letterlens::testing
