// What SQLite refuses, in words for the person who runs the program.
#pragma once

#include "corpus/store/corpus_error.h"

#include <string>
#include <string_view>

namespace letterlens {

// The error for a result code of SQLite, extended or not, about the database of the corpus in `folder`.
// `reason` is SQLite's own message.
CorpusError sqlite_error(int result, std::string_view reason, const std::string& folder);

}  // namespace letterlens
