// Tells quickly which of many expressions can match a text: those whose words it holds. To try each of them
// is most of what finding themes would cost.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <re2/filtered_re2.h>
#include <string_view>
#include <vector>

namespace letterlens {

// Immutable once made; safe to share between threads.
class PhraseFilter {
 public:
  // The expressions must compile and must want lower case; an empty one never matches.
  explicit PhraseFilter(const std::vector<std::string>& expressions);

  // The places of the expressions that may match lower-case words or a part of them, in order; no other does.
  std::vector<std::size_t> candidates(std::string_view words) const;

  // The compiled expression of that place; null for an empty one.
  const re2::RE2* expression(std::size_t place) const;

 private:
  void index_atoms();

  std::unique_ptr<re2::FilteredRE2> expressions_;
  std::vector<std::size_t> place_of_;      // of each compiled expression among those given
  std::vector<std::string> atoms_;         // what an expression cannot match without, or one of them
  std::vector<std::uint32_t> first_atom_;  // by the key of its first bytes: where its atoms start in …
  std::vector<int> atoms_by_key_;
};

}  // namespace letterlens
