// Makes the table of weights (weights.json) from the items of any corpus: a developer's task.
#pragma once

#include <iosfwd>
#include <set>
#include <string>

namespace letterlens::matching {

// The texts of `improvements` and `priority_actions` of records, one record a line, each text once. Throws
// nlohmann::json::exception for a line that is not a record.
std::set<std::string> item_texts(std::istream& records);

// The table under the name `version`. It holds terms and numbers alone: no sentence, and no word that is
// never written in lower case (names of people, places and bodies) unless terms.csv has it as a concept. A
// term occurs in at least two items.
std::string weight_table(const std::string& version, const std::set<std::string>& texts);

}  // namespace letterlens::matching
