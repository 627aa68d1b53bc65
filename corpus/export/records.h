// The records of a corpus as JSON Lines.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/filter.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace letterlens {

struct RecordsOptions {
  LetterFilter filter = {};
  bool with_text = false;   // each record also carries `text`
  bool with_names = false;  // its corrections also say who made them
};

// Hands out one line for each letter, by id: the record as corpus/store/corpus_letter.h has it. Returns how
// many. Throws CorpusError; what `write` throws passes.
std::uint64_t export_records(Database& database, const RecordsOptions& options,
                             const std::function<void(std::string_view)>& write);

// The same into a file, which is replaced only when all is written; a device or pipe is written to as it is.
// Throws CorpusError and FileError.
std::uint64_t export_records_to_file(Database& database, const RecordsOptions& options,
                                     const std::string& path);

}  // namespace letterlens
