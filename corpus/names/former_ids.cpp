#include "corpus/names/former_ids.h"

#include "corpus/store/corpus_letter.h"
#include "corpus/store/correction_tables.h"
#include "corpus/store/letters.h"
#include "extractors/letter_id.h"
#include "extractors/register.h"

#include <set>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

// All that was, or was said to be, what an id is made of.
struct IdParts {
  std::vector<LetterKind> kinds;
  std::vector<std::optional<std::string>> authorities;
  std::vector<std::optional<Date>> starts;  // of the visit
};

std::optional<Date> start_of(const Json& visit) {
  if (!visit.is_object() || !visit.contains("ranges")) return std::nullopt;
  const Json& ranges = visit.at("ranges");
  if (!ranges.is_array() || ranges.empty() || !ranges.front().contains("start")) return std::nullopt;
  const Json& start = ranges.front().at("start");
  return start.is_string() ? Date::parse(start.get<std::string>()) : std::nullopt;
}

void add(IdParts& parts, const std::string& field, const Json& value, const Register& authorities) {
  if (field == "/kind" && value.is_string()) {
    if (const auto kind = parse<LetterKind>(value.get<std::string>())) parts.kinds.push_back(*kind);
  } else if (field == "/authority/name") {
    const std::string name = value.is_string() ? value.get<std::string>() : "";
    const auto* authority = authorities.resolve(name);
    parts.authorities.push_back(authority != nullptr ? std::optional(authority->name)
                                : name.empty()       ? std::nullopt
                                                     : std::optional(name));
  } else if (field == "/visit" && (value.is_null() || value.contains("ranges"))) {
    parts.starts.push_back(start_of(value));
  }
}

IdParts parts_of(Database& database, const Letter& letter, const Register& authorities) {
  IdParts parts;
  parts.kinds.push_back(letter.kind);
  parts.authorities.push_back(letter.authority ? letter.authority->name : std::nullopt);
  parts.starts.push_back(letter.visit && !letter.visit->ranges.empty()
                             ? std::optional(letter.visit->ranges.front().start)
                             : std::nullopt);
  for (const auto& note : letter.corrections)
    add(parts, note.field, Json::parse(note.was, nullptr, false), authorities);
  for (const auto& said : correction_history(database, letter.source.sha256))
    add(parts, said.correction.field, said.correction.value, authorities);
  return parts;
}

std::set<std::string> ids_of(const Letter& letter, const IdParts& parts) {
  std::set<std::string> ids;
  Letter like;
  like.source.sha256 = letter.source.sha256;
  for (const auto kind : parts.kinds)
    for (const auto& authority : parts.authorities)
      for (const auto& start : parts.starts) {
        like.kind = kind;
        like.authority.emplace();
        like.authority->name = authority;
        like.visit.reset();
        if (start) like.visit.emplace().ranges = {{*start, *start}};
        ids.insert(letter_id(like));
      }
  return ids;
}

}  // namespace

std::vector<std::string> ids_formerly(Database& database, const std::string& id) {
  const Register authorities;
  std::set<std::string> found;
  for (const auto& sha256 : corrected_letters(database)) {
    const auto known = letter_with_bytes(database, sha256);
    const auto letter = known ? corpus_letter(database, known->id) : std::nullopt;
    if (!letter || known->id == id) continue;
    if (ids_of(letter->letter, parts_of(database, letter->letter, authorities)).contains(id))
      found.insert(known->id);
  }
  return {found.begin(), found.end()};
}

}  // namespace letterlens
