#include "corpus/names/meant_names.h"

#include "corpus/names/embedded_tables.h"
#include "extractors/place_names.h"
#include "schemas/base/csv.h"
#include "schemas/base/named_choice.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace letterlens {
namespace {

// A longer list would not be read.
constexpr std::size_t most_candidates = 20;

using Things = std::vector<NamedThing>;

struct Meaning {
  std::string name;
  bool completed = false;
};

std::string quoted(const std::string& word) {
  return '"' + word + '"';
}

// "A", "A or B", "A, B or C".
std::string alternatives(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t at = 0; at < names.size(); ++at)
    out += (at == 0 ? "" : at + 1 == names.size() ? " or " : ", ") + names[at];
  return out;
}

[[noreturn]] void refuse_several(const std::string& word, const std::vector<std::string>& names,
                                 const std::string& what) {
  std::string message = quoted(word) + " may be any of " + std::to_string(names.size()) + ' ' + what + ':';
  for (std::size_t at = 0; at < names.size() && at < most_candidates; ++at) message += "\n  " + names[at];
  throw NameError(message + (names.size() > most_candidates ? "\n  …" : ""));
}

// The first answer that is not empty.
template <typename Ask>
std::vector<std::string> first_of(const std::vector<std::string>& words, Ask ask) {
  for (const auto& word : words)
    if (auto found = ask(word); !found.empty()) return found;
  return {};
}

// The word as it is typed, then with its short forms written out, then without what is around the place's
// name.
std::vector<std::string> forms_of(const std::string& word) {
  std::vector<std::string> forms{word};
  for (auto& form : place_names(without_short_forms(word)))
    if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
  return forms;
}

Things authorities_of(Database& database) {
  std::map<std::string, std::set<std::string>> names;
  for (const auto& stored : stored_authority_names(database)) {
    auto& all = names[stored.name.value_or(stored.as_written)];
    all.insert(stored.as_written);
    if (stored.name) all.insert(*stored.name);
  }
  Things things;
  for (const auto& [name, all] : names) things.push_back({name, {all.begin(), all.end()}});
  return things;
}

Things authorities_of(const Register& authorities) {
  Things things;
  for (const auto& authority : authorities.authorities())
    things.push_back({authority.name, {authority.name, authority.ons_name}});
  std::map<std::string, std::size_t> places;
  for (std::size_t at = 0; at < things.size(); ++at) places.emplace(things[at].value, at);
  for (const auto& [alias, name] : authority_aliases()) things[places.at(name)].names.push_back(alias);
  return things;
}

Things regions_of(const std::vector<std::string>& names) {
  Things things;
  for (const auto& name : names) things.push_back({name, {name}});
  return things;
}

std::vector<std::string> regions_of(const Register& authorities) {
  std::set<std::string> names;
  for (const auto& authority : authorities.authorities())
    if (!authority.region.empty()) names.insert(authority.region);
  return {names.begin(), names.end()};
}

Things all_of(const Things& some, const Things& others) {
  Things things = some;
  things.insert(things.end(), others.begin(), others.end());
  return things;
}

// The one thing meant; nullopt if none. Throws NameError for several.
std::optional<Meaning> by_beginning(const std::string& word, const Things& things, const std::string& what) {
  const auto found =
      first_of(forms_of(word), [&](const std::string& form) { return named_by_beginning(form, things); });
  if (found.empty()) return std::nullopt;
  if (found.size() > 1) refuse_several(word, found, what);
  return Meaning{found.front(), true};
}

[[noreturn]] void refuse_authority(const std::string& word, const Things& things) {
  const auto near =
      first_of(forms_of(word), [&](const std::string& form) { return named_nearly(form, things); });
  throw NameError("no authority is known as " + quoted(word) +
                  (near.empty() ? "" : "; did you mean " + alternatives(near) + '?'));
}

[[noreturn]] void refuse_region(const std::string& word, const Things& things) {
  const auto near = named_nearly(word, things);
  std::vector<std::string> names;
  for (const auto& thing : things)
    if (std::find(names.begin(), names.end(), thing.value) == names.end()) names.push_back(thing.value);
  throw NameError(
      quoted(word) + " is not a region; " +
      (near.empty() ? "regions are " + alternatives(names) : "did you mean " + alternatives(near) + '?'));
}

// Of an authority that the corpus does not know by the word as it is.
Meaning authority_meant(const std::string& word, Database& database, const Register& authorities) {
  const auto stored = authorities_of(database);
  for (const auto& form : forms_of(word)) {
    if (const auto found = named_exactly(form, stored); found.size() == 1) return {found.front()};
    if (const auto* authority = authorities.resolve(form)) return {authority->name};
  }
  if (auto meant = by_beginning(word, stored, "authorities of the corpus")) return *meant;
  const auto registered = authorities_of(authorities);
  if (auto meant = by_beginning(word, registered, "authorities of the register")) return *meant;
  refuse_authority(word, all_of(stored, registered));
}

Meaning region_meant(const std::string& word, Database& database, const Register& authorities) {
  auto names = stored_regions(database);
  std::sort(names.begin(), names.end());
  const auto stored = regions_of(names);
  const auto registered = regions_of(regions_of(authorities));
  if (const auto found = named_exactly(word, registered); !found.empty()) return {found.front()};
  if (auto meant = by_beginning(word, stored, "regions")) return *meant;
  if (auto meant = by_beginning(word, registered, "regions")) return *meant;
  refuse_region(word, all_of(stored, registered));
}

bool has_letters(const LetterFilter& filter, Database& database) {
  return unknown_names(filter, database).empty();
}

}  // namespace

std::string without_short_forms(const std::string& name) {
  std::string key = ' ' + comparison_key(name) + ' ';
  for (const auto& row : read_csv(embedded::name_short_forms)) {
    const std::string shortened = ' ' + row.at(0) + ' ';
    for (auto at = key.find(shortened); at != std::string::npos; at = key.find(shortened, at + 1))
      key.replace(at, shortened.size(), ' ' + row.at(1) + ' ');
  }
  return std::string(trimmed(key));
}

MeantNames meant_names(LetterFilter filter, Database& database,
                       const std::function<Register()>& authorities) {
  MeantNames meant{std::move(filter)};
  const auto unknown = unknown_names(meant.filter, database);
  if (unknown.empty()) return meant;
  const Register known = authorities();
  const auto replace = [&](std::vector<std::string>& words, const auto& meaning_of, const auto& filter_for) {
    for (auto& word : words) {
      if (has_letters(filter_for(word), database)) continue;
      const Meaning meaning = meaning_of(word, database, known);
      if (meaning.completed) meant.completed.push_back(word + ": " + meaning.name);
      word = meaning.name;
      if (!has_letters(filter_for(word), database)) meant.without_letter.push_back(word);
    }
  };
  replace(meant.filter.authorities, authority_meant,
          [](const std::string& word) { return LetterFilter{.authorities = {word}}; });
  replace(meant.filter.regions, region_meant,
          [](const std::string& word) { return LetterFilter{.regions = {word}}; });
  return meant;
}

const RegisteredAuthority& registered_authority(const std::string& word, const Register& authorities) {
  for (const auto& form : forms_of(word))
    if (const auto* authority = authorities.resolve(form)) return *authority;
  const auto registered = authorities_of(authorities);
  if (const auto meant = by_beginning(word, registered, "authorities of the register"))
    return *authorities.resolve(meant->name);
  refuse_authority(word, registered);
}

}  // namespace letterlens
