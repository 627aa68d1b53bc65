#include "extractors/authority.h"

#include "schemas/base/unicode_text.h"
#include "schemas/diagnostics.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

// The first group is the name. In a subject line of the joint inspections until 2020 it stands at the end.
constexpr std::array patterns{
    Pattern{
        "visit",
        R"re((?i)(?:focus(?:ed|sed)|monitoring|assurance) visit (?:to|of|in)\s+(?:the\s+)?(.+?)(?:\s+(?:local authority\s+)?(?:children[’']?s(?:[’'])?\s+(?:social care\s+)?services|children and families services)\b.*|\s+delivered by\b.*|\s+(?:on|from|between)\s+\d.*)$)re",
        "Focused visit to Northbridge City Council children’s services", "Northbridge City Council", "visit"},
    Pattern{"visit, place alone",
            R"re((?i)(?:focus(?:ed|sed)|monitoring|assurance) visit (?:to|of|in)\s+(?:the\s+)?(.+?)[.]?$)re",
            "Monitoring visit to Northbridge", "Northbridge", "visit"},
    Pattern{
        "joint inspection of a theme",
        R"re((?i)joint (?:targeted area )?inspection.* (?:in|across|within|by)\s+(?:the\s+)?(.+?)[.]?$)re",
        "Joint targeted area inspection of the multi-agency response to domestic abuse in Northbridge",
        "Northbridge", "Joint targeted area inspection of Northbridge"},
    Pattern{"joint inspection",
            R"re((?i)joint targeted area inspection(?: \(JTAI\))?(?: of| in| –|:)\s+(?:the\s+)?(.+?)[.]?$)re",
            "Joint targeted area inspection of London Borough of Northbridge",
            "London Borough of Northbridge", "inspection of"},
    Pattern{"report", R"re((?i)^inspection of (.+?)(?:\s+local authority)?\s+children[’']?s services)re",
            "Inspection of Northbridge children’s services", "Northbridge",
            "Inspection of children’s social care services"},
    Pattern{"report, place first", R"re(^([\pL ,&’'-]{3,60}?)\s+Inspection of\b)re",
            "Northbridge Inspection of services", "Northbridge", "inspection of"},
    Pattern{"area inspection", R"re((?i)SEND inspection of\s+(?:the\s+)?(.+?)(?: local area.*)?$)re",
            "Area SEND inspection of Northbridge Local Area Partnership", "Northbridge", "inspection"},
    Pattern{"addressee", R"re((?i)^(?:.*,\s*)?([\pL ,&’'-]+ (?:council|borough))$)re",
            "Ana Field, Director of Children’s Services, Northbridge Borough Council",
            "Northbridge Borough Council", "Council Offices"},
};

class Search {
 public:
  Search(const ReadingText& text, const Register& authorities) : text_(text), authorities_(authorities) {}

  // Whether the register knows a name in this range.
  bool known_in(std::size_t start, std::size_t end) {
    const auto words = text_.slice(start, end);
    const auto& table = authority_patterns();
    for (const auto& match : all_matches(table, words)) {
      const Range name = *match.groups.at(0);
      if (name.end <= name.start) continue;
      if (is_known(start + name.start, start + name.end)) return true;
      if (!unknown)
        unknown = Authority{text_.quote(start + name.start, start + name.end), {}, {}, {}, {}, {}, {}};
    }
    return false;
  }

  // Whether the whole of this range is a name that the register knows.
  bool is_known(std::size_t start, std::size_t end) {
    const auto* registered = authorities_.resolve(text_.slice(start, end));
    if (registered == nullptr) return false;
    found = Authority{text_.quote(start, end), {}, {}, {}, {}, {}, {}};
    set_registered(*found, *registered);
    return true;
  }

  std::optional<Authority> found;
  std::optional<Authority> unknown;

 private:
  static std::vector<Match> all_matches(const PatternTable& table, std::string_view words) {
    std::vector<Match> out;
    for (std::size_t i = 0; i < table.patterns().size(); ++i)
      if (auto match = table.find_one(i, words)) out.push_back(std::move(*match));
    return out;
  }

  const ReadingText& text_;
  const Register& authorities_;
};

}  // namespace

const PatternTable& authority_patterns() {
  static const PatternTable table(patterns);
  return table;
}

void set_registered(Authority& authority, const RegisteredAuthority& registered) {
  authority.name = registered.name;
  authority.gss_code = registered.gss_code;
  authority.la_code = registered.la_code;
  authority.ofsted_urn = registered.ofsted_urn;
  authority.region = registered.region;
  authority.type = registered.type.empty() ? std::nullopt : std::optional(registered.type);
}

std::optional<Authority> extract_authority(const ReadingText& text, const Outline& outline,
                                           const Register& authorities,
                                           std::vector<Diagnostic>& diagnostics) {
  Search search(text, authorities);
  const auto look = [&](std::size_t block) {
    return search.known_in(text.blocks[block].start, text.blocks[block].end);
  };
  if (outline.title && look(*outline.title)) return search.found;
  // A report may name the place alone, on a line of its own above its title.
  if (!outline.salutation)
    for (std::size_t i = 0; i < outline.title.value_or(0); ++i)
      if (search.is_known(text.blocks[i].start, text.blocks[i].end)) return search.found;
  for (std::size_t i = outline.body; i < outline.opening_end(); ++i)
    if (look(i)) return search.found;
  for (std::size_t i = 0; i < outline.salutation.value_or(0); ++i)
    if (look(i)) return search.found;
  if (search.unknown)
    diagnostics.push_back(
        diagnose("authority_unknown",
                 "\"" + search.unknown->as_written.text + "\" is not in the register of authorities",
                 search.unknown->as_written.span));
  else
    diagnostics.push_back(diagnose("authority_missing",
                                   "no authority was found in the subject line, the opening or the address"));
  return search.unknown;
}

}  // namespace letterlens
