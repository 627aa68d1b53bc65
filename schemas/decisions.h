// What people decided of two items: the C++ form of schemas/decisions.schema.json.
#pragma once

#include "schemas/base/date.h"
#include "schemas/base/enum_names.h"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Whether two items ask for the same.
enum class Verdict { same, different };
template <>
inline constexpr auto enum_names<Verdict> = enum_table<Verdict::different>("same", "different");

// An item by its words. A file that a person writes may name it alone: authority and text are then empty.
struct DecidedItem {
  std::string name;       // "ID#improvements/2", as it was called when that was said
  std::string authority;  // as the letter's record has it
  std::string text;
  friend bool operator==(const DecidedItem&, const DecidedItem&) = default;
};

struct ItemDecision {
  DecidedItem item;     // of the later letter
  DecidedItem earlier;  // of the earlier one
  Verdict verdict = Verdict::same;
  std::string who;  // empty where the names of people are left out
  std::optional<std::string> why;
  std::optional<Date> date;  // the day on which it was said
  friend bool operator==(const ItemDecision&, const ItemDecision&) = default;
};

// The bytes are not JSON, or not of the schema's form; says in what.
class DecisionsError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Reads the whole form strictly: a member that the schema does not know, or one that is missing, is refused
// with the file. Throws DecisionsError.
std::vector<ItemDecision> read_decisions(std::string_view json);

// Returns the form that `read_decisions` reads, of the schema's current version, on lines of its own.
std::string write_decisions(const std::vector<ItemDecision>& decisions);

}  // namespace letterlens
