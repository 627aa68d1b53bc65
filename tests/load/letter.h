// Letters for measuring: any number of whole letters of invented findings, in plain text, that extract
// without a warning. The authorities' names are the register's, because ids need them; what is said of them
// is drawn from a grammar (grammar.txt, themes.txt) and is about no council.
#pragma once

#include "extractors/register.h"
#include "tests/load/grammar.h"

#include <cstdint>
#include <string>
#include <vector>

namespace letterlens::testing {

// The grammar of the files that are compiled in.
const Grammar& load_grammar();

class LetterMaker {
 public:
  explicit LetterMaker(const Register& authorities);

  // Letter `index` of those of `seed`: UTF-8 with page breaks, the same on every machine.
  std::string letter(std::uint32_t seed, std::uint32_t index) const;

 private:
  struct Authority {
    std::string name;
    std::string council;  // as it signs: "Northbridge City Council"
  };
  std::vector<Authority> authorities_;
};

}  // namespace letterlens::testing
