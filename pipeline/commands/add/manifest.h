// What is known of documents from outside: where and when they were published.
//
// A manifest is CSV with the head path,source_url,publication_date, one document a row; a URL or a date may
// be empty. A path is relative to the manifest's folder. Its documents are added too.
#pragma once

#include "corpus/store/letters.h"

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace letterlens {

// One line: the file, its row, and what is wrong with it.
class ManifestError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Manifest {
  std::vector<std::string> paths;                   // absolute, in the order of the rows
  std::map<std::string, Publication> publications;  // by absolute path
};

// Throws ManifestError.
Manifest read_manifest(const std::string& path);

}  // namespace letterlens
