#include "corpus/store/filter.h"

#include "extractors/register.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <utility>

namespace letterlens {
namespace {

std::vector<std::string> names_in(Database& database, const std::string& column) {
  return database.all<std::string>("SELECT DISTINCT " + column + " FROM letters WHERE " + column +
                                   " IS NOT NULL");
}

// Returns those of `known` that a person means by `word`.
std::vector<std::string> meant(const std::string& word, const std::vector<std::string>& known) {
  const std::string key = comparison_key(word);
  std::vector<std::string> found;
  std::copy_if(known.begin(), known.end(), std::back_inserter(found),
               [&](const std::string& name) { return comparison_key(name) == key; });
  return found;
}

// Letters of the corpus by their register name, and those without one as printed.
struct MeantAuthorities {
  std::vector<std::string> names;
  std::vector<std::string> as_written;
  bool empty() const { return names.empty() && as_written.empty(); }
};

// What letters of the corpus are called: read once for all the words of a question.
struct KnownAuthorities {
  explicit KnownAuthorities(Database& database)
      : names(names_in(database, "authority")), as_written(stored_authority_names(database)) {}
  std::vector<std::string> names;
  std::vector<StoredAuthorityName> as_written;
  Register authorities;
};

MeantAuthorities authorities_meant(const std::string& word, const KnownAuthorities& known) {
  MeantAuthorities found{meant(word, known.names), {}};
  const std::string key = comparison_key(word);
  // Letters of one authority may print its name differently: the register name finds all of them.
  for (const auto& [printed, name] : known.as_written)
    if (comparison_key(printed) == key)
      name ? found.names.push_back(*name) : found.as_written.push_back(printed);
  if (const auto* authority = known.authorities.resolve(word))
    for (auto& name : meant(authority->name, known.names)) found.names.push_back(std::move(name));
  std::sort(found.names.begin(), found.names.end());
  found.names.erase(std::unique(found.names.begin(), found.names.end()), found.names.end());
  return found;
}

std::string marks(std::size_t count) {
  std::string text;
  for (std::size_t at = 0; at < count; ++at) text += at == 0 ? "?" : ", ?";
  return text;
}

class Builder {
 public:
  void add(const std::string& sql) { condition_.sql += condition_.sql.empty() ? sql : " AND " + sql; }
  void add_among(const std::string& column, const std::vector<std::string>& values) {
    add(among(column, values));
  }
  template <NamedEnum Enum>
  void add_among(const std::string& column, const std::vector<Enum>& values) {
    std::vector<std::string> names;
    for (const auto value : values) names.emplace_back(name_of(value));
    if (!names.empty()) add_among(column, names);
  }
  // False for no values at all.
  std::string among(const std::string& column, const std::vector<std::string>& values) {
    if (values.empty()) return "FALSE";
    condition_.values.insert(condition_.values.end(), values.begin(), values.end());
    return column + " IN (" + marks(values.size()) + ")";
  }
  void add_value(const std::string& value) { condition_.values.push_back(value); }
  Condition condition() && { return std::move(condition_); }

 private:
  Condition condition_;
};

}  // namespace

Condition condition_of(const LetterFilter& filter, Database& database) {
  Builder builder;
  builder.add(filter.all_revisions ? "TRUE" : "letters.current = 1");
  if (!filter.authorities.empty()) {
    const KnownAuthorities known(database);
    MeantAuthorities all;
    for (const auto& word : filter.authorities) {
      const auto found = authorities_meant(word, known);
      all.names.insert(all.names.end(), found.names.begin(), found.names.end());
      all.as_written.insert(all.as_written.end(), found.as_written.begin(), found.as_written.end());
    }
    // One alone can be answered from its index; "OR FALSE" after it would read every letter.
    if (all.as_written.empty()) {
      builder.add_among("letters.authority", all.names);
    } else {
      const std::string by_name = builder.among("letters.authority", all.names);
      builder.add("(" + by_name + " OR letters.authority IS NULL AND " +
                  builder.among("letters.authority_as_written", all.as_written) + ")");
    }
  }
  if (!filter.regions.empty()) {
    const auto known = names_in(database, "region");
    std::vector<std::string> regions;
    for (const auto& word : filter.regions)
      for (const auto& name : meant(word, known)) regions.push_back(name);
    builder.add_among("letters.region", regions);
  }
  builder.add_among("letters.kind", filter.kinds);
  builder.add_among("letters.area", filter.areas);
  builder.add_among("letters.status", filter.statuses);
  if (filter.since) {
    builder.add("letters.date >= ?");
    builder.add_value(filter.since->iso());
  }
  if (filter.until) {
    const std::string until = filter.until->iso();
    builder.add("substr(letters.date, 1, " + std::to_string(until.size()) + ") <= ?");
    builder.add_value(until);
  }
  return std::move(builder).condition();
}

Condition condition_of_letter(const std::string& id) {
  return {"letters.id = ?", {id}};
}

Condition without_authority(Condition condition, const std::string& name) {
  condition.sql += " AND coalesce(letters.authority, letters.authority_as_written, '') <> ?";
  condition.values.push_back(name);
  return condition;
}

Condition without_letter(Condition condition, const std::string& id) {
  condition.sql += " AND letters.id <> ?";
  condition.values.push_back(id);
  return condition;
}

std::vector<StoredAuthorityName> stored_authority_names(Database& database) {
  Statement select(
      database,
      "SELECT DISTINCT authority_as_written, authority FROM letters WHERE authority_as_written IS NOT NULL");
  std::vector<StoredAuthorityName> names;
  StoredAuthorityName row;
  while (select.next(row.as_written, row.name)) names.push_back(row);
  return names;
}

std::vector<std::string> stored_regions(Database& database) {
  return names_in(database, "region");
}

std::vector<std::string> unknown_names(const LetterFilter& filter, Database& database) {
  std::vector<std::string> unknown;
  // Most people write the register's name: that alone is quick to look up.
  if (!filter.authorities.empty()) {
    const auto names = names_in(database, "authority");
    for (const auto& word : filter.authorities)
      if (meant(word, names).empty()) unknown.push_back(word);
  }
  if (!unknown.empty()) {
    const KnownAuthorities known(database);
    std::erase_if(unknown, [&](const std::string& word) { return !authorities_meant(word, known).empty(); });
  }
  if (filter.regions.empty()) return unknown;
  const auto regions = names_in(database, "region");
  for (const auto& word : filter.regions)
    if (meant(word, regions).empty()) unknown.push_back(word);
  return unknown;
}

}  // namespace letterlens
