// A corpus that has rows of every kind, and cells of every awkward kind.
#pragma once

#include "corpus/store/database.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace letterlens::testing {

// Letters of several families, one with grades, one in three revisions, one with themes, corrections and
// awkward cells; with their texts, as a worker prints them. Every call gives the same.
std::vector<nlohmann::ordered_json> records_of_every_kind();

// Texts that a spreadsheet or a careless writer of CSV would change.
std::vector<std::string> awkward_texts();

// The id of the letter whose improvements are the awkward texts, in their order.
std::string awkward_letter();

// Stores the records in a corpus of that folder, in their order.
void fill_corpus(const std::string& folder, const std::vector<nlohmann::ordered_json>& records);

}  // namespace letterlens::testing
