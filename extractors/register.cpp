#include "extractors/register.h"

#include "extractors/embedded_data.h"
#include "extractors/place_names.h"
#include "schemas/base/csv.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
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

// Forms around a place's name, as comparison keys; any number of them is taken off, one after the other.
constexpr std::array<std::string_view, 22> prefixes{"the ",
                                                    "london borough of ",
                                                    "royal borough of ",
                                                    "royal london borough of ",
                                                    "metropolitan borough of ",
                                                    "metropolitan district of ",
                                                    "metropolitan city of ",
                                                    "metropolitan borough council of ",
                                                    "borough of ",
                                                    "borough council of ",
                                                    "district of ",
                                                    "city and county of ",
                                                    "city of ",
                                                    "city council of ",
                                                    "county of ",
                                                    "county council of ",
                                                    "council of the ",
                                                    "council of ",
                                                    "local authority of ",
                                                    "unitary authority of ",
                                                    "lb ",
                                                    "rb "};
constexpr std::array<std::string_view, 38> suffixes{" childrens services trust",
                                                    " childrens trust",
                                                    " children and families trust",
                                                    " children first",
                                                    " childrens services",
                                                    " childrens social care services",
                                                    " childrens social care",
                                                    " children and families services",
                                                    " children and young peoples services",
                                                    " children and young people services",
                                                    " metropolitan borough council",
                                                    " metropolitan district council",
                                                    " district metropolitan council",
                                                    " metropolitan city council",
                                                    " metropolitan council",
                                                    " metropolitan borough",
                                                    " metropolitan district",
                                                    " london borough council",
                                                    " london borough",
                                                    " county borough council",
                                                    " borough council",
                                                    " district council",
                                                    " city council",
                                                    " county council",
                                                    " unitary council",
                                                    " unitary authority",
                                                    " local authority",
                                                    " local area partnership",
                                                    " local area",
                                                    " corporation",
                                                    " mbc",
                                                    " mdc",
                                                    " council",
                                                    " authority",
                                                    " borough",
                                                    " district",
                                                    " city",
                                                    " county"};

// What may be left off a name ("Newcastle", "East Riding"), as long as the rest means one authority.
constexpr std::array<std::string_view, 4> tails{" upon ", " on ", " with ", " of yorkshire"};

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
  for (const auto& [alias, name] : authority_aliases()) {
    const auto found = index_.find(comparison_key(name));
    if (found == index_.end()) throw RegisterError("alias of an authority that is not registered: " + name);
    index_.emplace(comparison_key(alias), found->second);
  }
  add_short_names();
}

void Register::add_short_names() {
  std::map<std::string, std::set<std::size_t>> meanings;
  for (std::size_t i = 0; i < authorities_.size(); ++i) {
    const std::string key = comparison_key(authorities_[i].name);
    for (const auto tail : tails)
      if (const auto at = key.find(tail); at != std::string::npos) meanings[key.substr(0, at)].insert(i);
  }
  for (const auto& [name, meant] : meanings)
    if (meant.size() == 1) index_.emplace(name, *meant.begin());
}

const RegisteredAuthority* Register::find(const std::string& key) const {
  const auto found = index_.find(key);
  return found == index_.end() ? nullptr : &authorities_[found->second];
}

std::vector<std::string> place_names(std::string_view name) {
  // The whole name first: "City of London" is a name, "City of Bradford" a form of one.
  std::vector<std::string> names{comparison_key(name)};
  const auto add = [&](std::string shorter) {
    if (std::find(names.begin(), names.end(), shorter) == names.end()) names.push_back(std::move(shorter));
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string longer = names[i];
    for (const auto suffix : suffixes)
      if (longer.size() > suffix.size() && longer.ends_with(suffix))
        add(longer.substr(0, longer.size() - suffix.size()));
    for (const auto prefix : prefixes)
      if (longer.starts_with(prefix)) add(longer.substr(prefix.size()));
  }
  return names;
}

const RegisteredAuthority* Register::resolve(std::string_view name) const {
  for (const auto& candidate : place_names(name))
    if (const auto* found = find(candidate)) return found;
  return nullptr;
}

std::vector<std::pair<std::string, std::string>> authority_aliases() {
  std::vector<std::pair<std::string, std::string>> aliases;
  for (const auto& row : read_csv(embedded::authority_aliases)) aliases.emplace_back(row.at(0), row.at(1));
  return aliases;
}

std::vector<NamedAuthority> Register::named_in(std::string_view text) const {
  constexpr std::size_t most_words = 8;
  std::vector<Range> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto start = text.find_first_not_of(" \n", at);
    if (start == std::string_view::npos) break;
    at = std::min(text.find_first_of(" \n", start), text.size());
    words.push_back({start, at});
  }
  std::vector<NamedAuthority> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!starts_upper(text.substr(words[i].start))) continue;
    for (std::size_t count = std::min(most_words, words.size() - i); count > 0; --count) {
      const Range range{words[i].start, words[i + count - 1].end};
      const auto* authority = find(comparison_key(text.substr(range.start, range.end - range.start)));
      if (authority == nullptr) continue;
      out.push_back({range, authority});
      i += count - 1;
      break;
    }
  }
  return out;
}

}  // namespace letterlens
