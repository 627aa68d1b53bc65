// A document of a run, and what was found out about it so far.
#pragma once

#include "corpus/ingest/corrections_import.h"
#include "corpus/store/known_files.h"
#include "corpus/store/stale_documents.h"

#include <optional>
#include <string>

namespace letterlens {

struct IncomingDocument {
  std::string path;                         // what people know it by
  bool named = false;                       // by itself, not found in a folder, list or manifest
  std::optional<KnownFile> last_seen = {};  // under its path
  std::optional<KnownFile> file = {};       // its state before it was read; nullopt if it cannot be read
  std::optional<CorrectionsImport> corrections = {};  // what files beside it say; written with its letters
  std::optional<StaleDocument> stored = {};           // of a document of the corpus that is made again
  std::optional<std::string> read_from = {};          // where the same bytes are read instead of at `path`

  // Returns whether nothing about the file has changed since it was last seen.
  bool is_as_last_seen() const { return last_seen && file && *last_seen == *file; }

  // Returns the hash of its bytes; nullopt if it cannot be read.
  std::optional<std::string> sha256() const { return file ? std::optional(file->sha256) : std::nullopt; }
};

}  // namespace letterlens
