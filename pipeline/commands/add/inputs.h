// The files that an add is about: named, listed, or found in folders.
#pragma once

#include "pipeline/commands/add/path_list.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

struct InputFile {
  std::string path;    // absolute
  bool named = false;  // given itself, not found in a folder or a list
};

// Gives the files one after the other, in the order given; of a folder its own files by name (bytes), then
// its folders. What is found in a folder is a candidate when its name ends as documents' names do or its
// bytes begin as a PDF's; hidden files, corrections and the folder left out are none. A path that is not
// there, and a folder that may not be read, is given too: whoever reads it says so.
class Inputs {
 public:
  // `lists` are read as they are needed. `left_out` is a folder that is not entered: the corpus itself.
  Inputs(std::vector<std::string> paths, std::vector<PathList> lists, const std::string& left_out);

  // None when there is no more, or when the list that is being read says nothing yet.
  std::optional<InputFile> next();

  // In the second case: what to wait for (poll, POLLIN).
  std::optional<int> awaited() const { return awaited_; }

  // Files of folders that are no candidates, so far.
  std::uint64_t passed_over() const { return passed_over_; }

 private:
  struct Entries {
    std::string folder;              // ends in "/"
    std::vector<std::string> names;  // in reverse order: the next is the last
  };

  std::optional<std::string> next_given();
  // Whether the folder could be read.
  bool enter(const std::string& folder);
  bool is_candidate(const std::string& path);

  std::vector<std::string> paths_;  // in reverse order
  std::vector<PathList> lists_;
  std::string left_out_;
  std::vector<Entries> open_;
  bool from_list_ = false;
  std::optional<int> awaited_;
  std::uint64_t passed_over_ = 0;
};

// An absolute path without "." and "..": the name by which a file is known from one night to the next.
std::string absolute_path(const std::string& path);

}  // namespace letterlens
