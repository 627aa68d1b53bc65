// The integrity of a corpus: whether everything in it is as it was stored.
//
// Every letter is checked against its record, and the record against its hash, its schema and the text; the
// stored documents against their hashes; the indexes against what they index. All is read from one snapshot
// of the database, so that a run of add may go on meanwhile. Memory is a few bytes for each letter and item.
#pragma once

#include "corpus/check/finding.h"
#include "corpus/store/corpus_error.h"

#include <string>

namespace letterlens {

struct CheckOptions {
  // Leave out the hashes of the stored documents (not their sizes) and the words of the full-text indexes.
  bool quick = false;
};

struct CheckCounts {
  std::uint64_t letters = 0, sources = 0;
  std::uint64_t older_records = 0;  // made by another version of letterlens
};

// Reports what it finds, in a fixed order. A damaged database is a finding, and so is what could not be
// checked because of it. Throws CorpusError if there is no corpus, or it cannot be opened.
CheckCounts check_corpus(const std::string& folder, const CheckOptions& options, const Report& report,
                         const OnProgress& progress);

}  // namespace letterlens
