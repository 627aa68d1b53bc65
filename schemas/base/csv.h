// Comma-separated values (RFC 4180), read by libcsv.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

class CsvError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The rows below the head, each with as many fields as the head; empty lines are left out. Throws CsvError,
// which names the row (from 1, the head counted).
std::vector<std::vector<std::string>> read_csv(std::string_view text);

// The same for a file whose head must be `head`, column by column; an empty text has no rows.
std::vector<std::vector<std::string>> read_csv(std::string_view text, std::span<const std::string_view> head);

}  // namespace letterlens
