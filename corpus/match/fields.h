// Which field of practice a concept belongs to (fields.csv): supervision and management oversight are both
// line management, so that a letter that asks for the one comes near a letter that asks for the other.
//
// fields.csv  concept: one of terms.csv.
//             field:   a name of its own, or a concept that is wider ("a pathway plan is a plan").
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace letterlens::matching {

// Immutable once made; safe to share between threads.
class Fields {
 public:
  // From the table's text. Throws CsvError, or std::logic_error for a row that is there twice.
  explicit Fields(std::string_view csv);

  // The fields of a concept, in the order of the table; of a word that is none, nothing.
  std::span<const std::string> of(std::string_view concept_name) const;

  // The same by keys (keys.h).
  std::span<const std::uint64_t> of_key(std::uint64_t concept_key) const;

  const std::map<std::string, std::vector<std::string>, std::less<>>& all() const { return names_; }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> names_;
  std::unordered_map<std::uint64_t, std::vector<std::uint64_t>> keys_;
};

}  // namespace letterlens::matching
