#include "corpus/match/fields.h"

#include "corpus/match/keys.h"
#include "schemas/base/csv.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace letterlens::matching {
namespace {

constexpr std::array<std::string_view, 2> columns{"concept", "field"};

}  // namespace

Fields::Fields(std::string_view csv) {
  for (const auto& row : read_csv(csv, columns)) {
    auto& names = names_[row[0]];
    if (std::find(names.begin(), names.end(), row[1]) != names.end())
      throw std::logic_error("fields.csv: \"" + row[0] + "\" has the field \"" + row[1] + "\" twice");
    names.push_back(row[1]);
    keys_[key_of(row[0])].push_back(key_of(row[1]));
  }
}

std::span<const std::string> Fields::of(std::string_view concept_name) const {
  const auto found = names_.find(concept_name);
  return found == names_.end() ? std::span<const std::string>() : found->second;
}

std::span<const std::uint64_t> Fields::of_key(std::uint64_t concept_key) const {
  const auto found = keys_.find(concept_key);
  return found == keys_.end() ? std::span<const std::uint64_t>() : found->second;
}

}  // namespace letterlens::matching
