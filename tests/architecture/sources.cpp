#include "tests/architecture/sources.h"

#include "tests/support/files.h"

#include <algorithm>
#include <filesystem>
#include <re2/re2.h>

namespace letterlens::testing {

std::vector<SourceFile> sources_below(const std::vector<std::string>& folders) {
  const std::filesystem::path top = in_checkout("");
  std::vector<SourceFile> sources;
  for (const auto& folder : folders) {
    if (!std::filesystem::exists(top / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(top / folder)) {
      const std::string path = entry.path().lexically_relative(top).string();
      if (entry.is_regular_file() &&
          (path.ends_with(".h") || path.ends_with(".cpp") || path.ends_with(".h.in")))
        sources.push_back({path, read_bytes(entry.path().string())});
    }
  }
  std::sort(sources.begin(), sources.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return sources;
}

std::vector<std::string> own_includes(const SourceFile& source) {
  return all_matches(source.text, R"re((?m)^\s*#\s*include\s*"([^"]+)")re");
}

std::vector<std::string> foreign_includes(const SourceFile& source) {
  return all_matches(source.text, R"re((?m)^\s*#\s*include\s*<([^>]+)>)re");
}

std::vector<std::string> all_matches(std::string_view text, const std::string& pattern) {
  const re2::RE2 expression(pattern);
  re2::StringPiece rest(text.data(), text.size());
  std::vector<std::string> out;
  for (std::string match; re2::RE2::FindAndConsume(&rest, expression, &match);) out.push_back(match);
  return out;
}

}  // namespace letterlens::testing
