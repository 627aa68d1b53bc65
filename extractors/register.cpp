#include "extractors/register.h"

#include "extractors/embedded_data.h"
#include "schemas/base/csv.h"
#include "schemas/base/unicode_text.h"

#include <array>
#include <iterator>
#include <set>

namespace letterlens {
namespace {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    auto end = text.find(separator, at);
    if (end == std::string_view::npos) end = text.size();
    out.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::string type_id(std::string_view printed) {
  std::string id;
  for (const char c : comparison_key(printed)) id += c == ' ' ? '_' : c;
  return id;
}

// Forms around a place's name, as comparison keys. Longer ones first, so that "city council" goes before
// "council".
constexpr std::array<std::string_view, 12> prefixes{"the ",
                                                    "london borough of ",
                                                    "royal borough of ",
                                                    "royal london borough of ",
                                                    "metropolitan borough of ",
                                                    "borough of ",
                                                    "city and county of ",
                                                    "city of ",
                                                    "county of ",
                                                    "council of the ",
                                                    "council of ",
                                                    "local authority of "};
constexpr std::array<std::string_view, 22> suffixes{" childrens services trust",
                                                    " childrens trust",
                                                    " children and families trust",
                                                    " children first",
                                                    " childrens services",
                                                    " metropolitan borough council",
                                                    " metropolitan district council",
                                                    " metropolitan city council",
                                                    " metropolitan borough",
                                                    " metropolitan district",
                                                    " county borough council",
                                                    " borough council",
                                                    " city council",
                                                    " county council",
                                                    " unitary authority",
                                                    " local authority",
                                                    " local area",
                                                    " mbc",
                                                    " council",
                                                    " borough",
                                                    " city",
                                                    " county"};

constexpr std::array<std::string_view, 9> columns{"name",    "ons_name", "ofsted_urn",
                                                  "la_code", "gss_code", "region",
                                                  "type",    "status",   "statistical_neighbours"};

std::vector<RegisteredAuthority> authorities_of(std::string_view csv) try {
  std::vector<RegisteredAuthority> out;
  for (const auto& row : read_csv(csv, columns)) {
    if (comparison_key(row[0]).empty())
      throw RegisterError("row " + std::to_string(out.size() + 2) + ": an authority has no name");
    out.push_back(
        {row[0], row[1], row[2], row[3], row[4], row[5], type_id(row[6]), row[7], split(row[8], ';')});
  }
  return out;
} catch (const CsvError& error) {
  throw RegisterError(error.what());
}

}  // namespace

Register::Register(std::string_view further) : authorities_(authorities_of(embedded::authorities)) {
  auto more = authorities_of(further);
  std::move(more.begin(), more.end(), std::back_inserter(authorities_));
  for (std::size_t i = 0; i < authorities_.size(); ++i) {
    index_.emplace(comparison_key(authorities_[i].name), i);
    index_.emplace(comparison_key(authorities_[i].ons_name), i);
  }
  for (const auto& row : read_csv(embedded::authority_aliases)) {
    const auto found = index_.find(comparison_key(row.at(1)));
    if (found == index_.end())
      throw RegisterError("alias of an authority that is not registered: " + row.at(1));
    index_.emplace(comparison_key(row.at(0)), found->second);
  }
}

const RegisteredAuthority* Register::find(const std::string& key) const {
  const auto found = index_.find(key);
  return found == index_.end() ? nullptr : &authorities_[found->second];
}

const RegisteredAuthority* Register::resolve(std::string_view name) const {
  // The whole name first: "City of London" is a name, "City of Bradford" a form of one.
  std::vector<std::string> candidates{comparison_key(name)};
  std::set<std::string> seen;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::string candidate = candidates[i];
    if (!seen.insert(candidate).second) continue;
    if (const auto* found = find(candidate)) return found;
    for (const auto suffix : suffixes)
      if (candidate.size() > suffix.size() && candidate.ends_with(suffix))
        candidates.push_back(candidate.substr(0, candidate.size() - suffix.size()));
    for (const auto prefix : prefixes)
      if (candidate.starts_with(prefix)) candidates.push_back(candidate.substr(prefix.size()));
  }
  return nullptr;
}

}  // namespace letterlens
