// The documents of a run: named, listed, or found in folders.
#pragma once

#include "corpus/ingest/path_list.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

struct InputFile {
  std::string path;    // absolute
  bool named = false;  // by itself, not found in a folder or a list
};

// Gives the files one after another, in the order given; of a folder its own files by name (bytes), then
// those of its folders. A file in a folder is a candidate if its name ends as documents' names do or its
// bytes begin as a PDF's; hidden files, corrections and the excluded folder are not. A path that does not
// exist, and a folder that cannot be read, is given too: whoever reads it says so.
class Inputs {
 public:
  // `lists` are read as they are needed. `excluded` is a folder that is not entered: the corpus itself.
  Inputs(std::vector<std::string> paths, std::vector<PathList> lists, const std::string& excluded);

  // Returns the next file; nullopt if there is none, or if the list that is being read has nothing yet.
  std::optional<InputFile> next();

  // Returns the descriptor to wait for (poll, POLLIN) if the list has nothing yet; nullopt at the end.
  std::optional<int> awaited() const { return awaited_; }

  // Returns how many files in folders were not candidates, so far.
  std::uint64_t skipped() const { return skipped_; }

 private:
  struct Entries {
    std::string folder;              // ends in "/"
    std::vector<std::string> names;  // in reverse order: the next is the last
  };

  std::optional<std::string> next_given();
  // Returns whether the folder could be read.
  bool enter(const std::string& folder);
  bool is_candidate(const std::string& path);

  std::vector<std::string> paths_;  // in reverse order
  std::vector<PathList> lists_;
  std::string excluded_;
  std::vector<Entries> open_;
  bool from_list_ = false;
  std::optional<int> awaited_;
  std::uint64_t skipped_ = 0;
};

// Returns an absolute path without "." and "..", the name by which a file is known from one run to the next.
// Links remain, unless ".." follows one: then it leads to the parent of the link's target.
std::string absolute_path(const std::string& path);

}  // namespace letterlens
