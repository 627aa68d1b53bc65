#include "pipeline/commands/add/manifest.h"

#include "pipeline/commands/add/inputs.h"
#include "pipeline/read/input.h"
#include "pipeline/read/read.h"
#include "schemas/base/csv.h"
#include "schemas/base/date.h"

#include <Poco/Path.h>
#include <array>
#include <re2/re2.h>

namespace letterlens {
namespace {

constexpr std::array<std::string_view, 3> head{"path", "source_url", "publication_date"};

// The reports of a corpus link to it: nothing but the web is let in.
bool is_web_address(const std::string& text) {
  static const RE2 form(R"((?i)https?://[^\s"'<>\\]+)");
  return RE2::FullMatch(text, form);
}

std::string absolute(const std::string& path, const std::string& manifest) {
  if (Poco::Path(path).isAbsolute()) return absolute_path(path);
  return absolute_path(Poco::Path(manifest).makeAbsolute().makeParent().toString() + path);
}

}  // namespace

Manifest read_manifest(const std::string& path) {
  std::vector<std::vector<std::string>> rows;
  try {
    std::string bytes = read_file(path).bytes;
    // Spreadsheets write one in front.
    if (constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF"; bytes.starts_with(byte_order_mark))
      bytes.erase(0, byte_order_mark.size());
    rows = read_csv(bytes, head);
  } catch (const ReadError& error) {
    throw ManifestError("--manifest " + path + ": " + error.what());
  } catch (const CsvError& error) {
    throw ManifestError("--manifest " + path + ": " + error.what());
  }
  Manifest manifest;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto& [name, url, date] = std::tie(rows[row][0], rows[row][1], rows[row][2]);
    const std::string place = "--manifest " + path + ": row " + std::to_string(row + 2) + ": ";
    if (name.empty()) throw ManifestError(place + "the path is missing");
    if (!url.empty() && !is_web_address(url))
      throw ManifestError(place + '"' + url + "\" is not an http or https address");
    if (!date.empty() && !Date::parse_day(date))
      throw ManifestError(place + '"' + date + "\" is not a date such as 2021-06-30");
    std::string file = absolute(name, path);
    Publication publication;
    if (!url.empty()) publication.url = url;
    if (!date.empty()) publication.date = date;
    if (!manifest.publications.emplace(file, publication).second)
      throw ManifestError(place + '"' + name + "\" stands in an earlier row too");
    manifest.paths.push_back(std::move(file));
  }
  return manifest;
}

}  // namespace letterlens
