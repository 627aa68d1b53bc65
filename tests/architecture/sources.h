// The sources of the checkout, as the tests of its shape read them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace letterlens::testing {

struct SourceFile {
  std::string path;  // as from the top of the checkout
  std::string text;
};

// Every .h, .h.in and .cpp below the given folders, sorted by path. A folder that is not there (yet) holds
// none.
std::vector<SourceFile> sources_below(const std::vector<std::string>& folders);

// What stands between the quotes of each `#include "…"`.
std::vector<std::string> own_includes(const SourceFile& source);
// What stands between the angle brackets of each `#include <…>`.
std::vector<std::string> foreign_includes(const SourceFile& source);

// The first group of every match.
std::vector<std::string> all_matches(std::string_view text, const std::string& pattern);

}  // namespace letterlens::testing
