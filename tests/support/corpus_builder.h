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

// Stores one record, settled (record_edits.h), as if it came from a document of those bytes; no source file
// is written. Throws RecordError for a record that is not true.
StoredAs store_record(Database& database, const nlohmann::ordered_json& record);

// Everything that the letters of a corpus hold, as lines in a fixed order: what an export can show, without
// keys of the tables. Two corpora with the same lines are the same to every reader.
std::vector<std::string> contents_of(const std::string& folder);

// The records of all letters, replaced revisions too, as export shows them, in the order of their ids.
std::vector<nlohmann::ordered_json> stored_records(const std::string& folder);

// The first column of the answers to a question in SQL.
std::vector<std::string> answers(const std::string& folder, const std::string& question);

// The same of a corpus that may not be there, or not yet; then nothing.
std::vector<std::string> contents_so_far(const std::string& folder);
std::vector<std::string> letters_so_far(const std::string& folder);

}  // namespace letterlens::testing
