// The names around which print puts "London Borough of …" and "… City Council".
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace letterlens {

// Returns the names that a printed name may mean, as comparison keys: whole, and with such forms taken
// off, one after the other; the longest first.
std::vector<std::string> place_names(std::string_view name);

// Returns the aliases of authority_aliases.csv, each with the name in the register that it means.
std::vector<std::pair<std::string, std::string>> authority_aliases();

}  // namespace letterlens
