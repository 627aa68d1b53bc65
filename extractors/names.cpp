#include "extractors/names.h"

#include "schemas/base/unicode_text.h"

#include <array>

namespace letterlens {
namespace {

constexpr std::size_t name = 0;
constexpr std::size_t role = 1;
constexpr std::size_t titled_surname = 2;

#define LETTERLENS_NAME_WORD "(?:\\p{Lu}[\\pL’'‘-]*\\.?|de|da|di|del|der|den|van|von|la|le|el|al|bin|ap|of)"

constexpr std::array patterns{
    Pattern{
        "name",
        "^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Rev|Revd|Reverend|Baroness)\\.?\\s+)*"
        "(\\p{Lu}[\\pL’'‘-]*\\.?(?:\\s+" LETTERLENS_NAME_WORD "){0,4}?\\s+\\p{Lu}[\\pL’'‘-]+)"
        "((?:,?\\s+(?:\\p{Lu}{2,6}|BSc|MSc|MBBS|MBChB|ChB|PhD|DPhil|MPhil|MEd|PGCE|BEd|Hons|\\(Hons\\)|FRCGP|"
        "FRCPCH))*)[,.]?$",
        "Dr Rowan O’Dell BSc MB ChB MSc DCH FRCA", "Rowan O’Dell", "the inspectors"},
    Pattern{
        "role",
        R"re((?i)\b(inspectors?|inspectorate|director|officer|ofsted|commission|constabulary|chief|hmi|probation|manager|)re"
        R"re(services?|head|assistant|deputy|regional|national|council|commissioner|chair|quality|prisons?|adviser|lead)\b)re",
        "Her Majesty’s Inspector", "Inspector", "Ana Field"},
    Pattern{"title and surname",
            "^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Prof|Professor)\\.?\\s+(\\p{Lu}[\\pL’'‘-]+)$", "Dr Lee", "Lee",
            "Dr Ana Lee"},
};

}  // namespace

const PatternTable& name_patterns() {
  static const PatternTable table(patterns);
  return table;
}

bool is_role(std::string_view words) {
  return name_patterns().find_one(role, words).has_value();
}

std::optional<Range> bare_name(std::string_view words) {
  if (const auto match = name_patterns().find_one(titled_surname, words)) return match->groups.at(0);
  const auto match = name_patterns().find_one(name, words);
  if (!match) return std::nullopt;
  const Range found = *match->groups.at(0);
  // "National Director" is set like a name; "HMI" behind a name makes it none the less one.
  return is_role(words.substr(found.start, found.end - found.start)) ? std::nullopt : std::optional(found);
}

}  // namespace letterlens
