// Rows of the corpus as they are, compared with the rows that the record calls for.
#pragma once

#include "corpus/match/fingerprint.h"
#include "corpus/store/letter_tables.h"
#include "corpus/store/record_rows.h"

#include <string>
#include <vector>

namespace letterlens {

// Returns a line for each table whose rows are not those of the record: "items: row 2 differs in text".
std::vector<std::string> differences(const LetterRow& letter, const StoredRows& stored, RecordRows record,
                                     const Fingerprinter& fingerprinter);

}  // namespace letterlens
