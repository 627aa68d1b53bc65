// A corpus as a static site that opens from disk: pages, and copies of the letters they quote.
#pragma once

#include "corpus/present/theme_labels.h"
#include "corpus/report/site_folder.h"
#include "corpus/store/database.h"
#include "corpus/store/filter.h"

#include <cstddef>
#include <optional>
#include <string>

namespace letterlens {

struct ReportOptions {
  LetterFilter filter = {};
  std::optional<std::size_t> newest = {};  // at most so many letters, the newest
  bool sources = true;                     // copy the letters' files into the report
  ThemeLabels themes = {};
};

struct ReportFigures {
  std::size_t letters = 0;
  std::size_t let_through = 0;  // by the filter
  std::size_t pages = 0;
};

// Writes the report into `folder`: the same corpus and options give the same bytes. Throws
// report::FolderTaken for a folder that holds something else, CorpusError or FileError for what cannot be
// read or written.
ReportFigures write_report(Database& database, const std::string& folder, const ReportOptions& options);

}  // namespace letterlens
