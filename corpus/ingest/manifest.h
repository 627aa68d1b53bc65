// A manifest: a table of documents to add, and where and when each was published.
//
// It is CSV with the head path,source_url,publication_date, one document a row; the address or the date may
// be empty. A path is relative to the manifest's folder.
#pragma once

#include "corpus/ingest/settings.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// What is wrong with a manifest, in one line that names the file and the row.
class ManifestError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Manifest {
  std::vector<std::string> paths;  // absolute, in the order of the rows
  Publications publications;
};

// Reads the manifest in a file. Throws ManifestError.
Manifest read_manifest(const std::string& path);

// Reads a manifest's text; `path` is the file that it comes from. Throws ManifestError.
Manifest parse_manifest(std::string_view text, const std::string& path);

}  // namespace letterlens
