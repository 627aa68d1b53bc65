// The documents as they came, by content: DIR/sources/ab/ab12….pdf. Nothing is ever changed in place.
#pragma once

#include "corpus/store/corpus_error.h"

#include <string>
#include <string_view>

namespace letterlens {

// The file's bytes are no longer those that were read: it was written to in the meantime.
class SourceChanged : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Sources {
 public:
  explicit Sources(std::string corpus_folder) : corpus_(std::move(corpus_folder)) {}

  // Relative to the corpus' folder: "sources/ab/ab12….pdf". The ending tells programs that open it what it
  // is.
  static std::string name(std::string_view sha256, std::string_view media_type);
  std::string path(std::string_view sha256, std::string_view media_type) const;

  // Copies a file in, so that a name is only ever whole. Existing files are not overwritten. Throws
  // CorpusError (not_writable), or SourceChanged when the bytes do not have this hash.
  void keep(const std::string& file, std::string_view sha256, std::string_view media_type) const;

  // Removes a source, if it is there. Throws CorpusError (not_writable).
  void remove(std::string_view sha256, std::string_view media_type) const;

  // Removes what a killed run left half written.
  void clear_incoming() const;

 private:
  std::string incoming() const { return corpus_ + "/sources/incoming"; }

  std::string corpus_;
};

}  // namespace letterlens
