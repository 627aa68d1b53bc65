#include "corpus/ingest/manifest.h"

#include "corpus/ingest/inputs.h"
#include "schemas/base/csv.h"
#include "schemas/base/date.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <re2/re2.h>
#include <system_error>
#include <tuple>

namespace letterlens {
namespace {

constexpr std::array<std::string_view, 3> head{"path", "source_url", "publication_date"};

// Terminals obey some control characters, and browsers drop others from an address before they follow it.
bool has_control_characters(const std::string& text) {
  static const RE2 control(R"([\p{C}\p{Zl}\p{Zp}])");
  return RE2::PartialMatch(text, control);
}

// The reports of a corpus link to it: nothing but the web is let in.
bool is_web_address(const std::string& text) {
  static const RE2 form(R"((?i)https?://[^\s\p{Z}"'<>\\]+)");
  return RE2::FullMatch(text, form);
}

std::string bytes_of(const std::string& path) {
  std::error_code error;
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path, error)) throw ManifestError(path + ": cannot be read");
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) throw ManifestError(path + ": cannot be read to its end");
  return bytes;
}

// Returns what a row says of its document. Throws ManifestError, which begins with `place`.
Publication publication_of(const std::string& url, const std::string& date, const std::string& place) {
  Publication publication;
  if (!url.empty()) {
    if (has_control_characters(url)) throw ManifestError(place + "the address has control characters");
    if (!is_web_address(url)) throw ManifestError(place + '"' + url + "\" is not an http or https address");
    publication.url = url;
  }
  if (!date.empty()) {
    publication.date = Date::parse_day(date);
    if (!publication.date) throw ManifestError(place + '"' + date + "\" is not a date such as 2021-06-30");
  }
  return publication;
}

}  // namespace

Manifest read_manifest(const std::string& path) {
  return parse_manifest(bytes_of(path), path);
}

Manifest parse_manifest(std::string_view text, const std::string& path) {
  // Spreadsheets write one in front.
  if (constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF"; text.starts_with(byte_order_mark))
    text.remove_prefix(byte_order_mark.size());
  std::vector<std::vector<std::string>> rows;
  try {
    rows = read_csv(text, head);
  } catch (const CsvError& error) {
    throw ManifestError(path + ": " + error.what());
  }
  const auto folder = std::filesystem::path(path).parent_path();
  Manifest manifest;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto& [name, url, date] = std::tie(rows[row][0], rows[row][1], rows[row][2]);
    const std::string place = path + ": row " + std::to_string(row + 2) + ": ";
    if (name.empty()) throw ManifestError(place + "the path is missing");
    const std::string file = absolute_path(folder / name);
    if (!manifest.publications.emplace(file, publication_of(url, date, place)).second)
      throw ManifestError(place + '"' + name + "\" is in an earlier row too");
    manifest.paths.push_back(file);
  }
  return manifest;
}

}  // namespace letterlens
