// A corpus made from documents in the process of the test, without workers.
#pragma once

#include "corpus/store/letters.h"

#include <string>
#include <vector>

namespace letterlens::testing {

// Reads the documents with the register of the invented authorities and stores them in the corpus of
// `folder`, which is made. Throws when one gives no record.
void build_corpus(const std::string& folder, const std::vector<std::string>& documents);

// The record of a letter's bytes, with its text, as a worker prints it.
nlohmann::ordered_json record_of(const std::string& file_name, const std::string& bytes);

// Stores one record as if it came from a document of those bytes; no source file is written.
StoredAs store_record(Database& database, const nlohmann::ordered_json& record);

}  // namespace letterlens::testing
