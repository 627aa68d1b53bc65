#include "extractors/authority.h"

#include "extractors/sentences.h"
#include "schemas/base/unicode_text.h"
#include "schemas/diagnostics.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

// The first group is the name. In a subject line of the joint inspections until 2020 it comes last.
constexpr std::array patterns{
    Pattern{
        "visit",
        R"re((?i)(?:focus(?:ed|sed)|monitoring|assurance) visit(?: (?:to|of|in|at)|\s*[:,–—-])\s+(?:the\s+)?(.+?)(?:\s+(?:local authority\s+)?(?:children[’']?s(?:[’'])?\s+(?:social care\s+)?services|children and families services)\b.*|\s+delivered by\b.*|\s+(?:on|from|between)\s+\d.*)$)re",
        "Focused visit to Northbridge City Council children’s services", "Northbridge City Council", "visit"},
    Pattern{
        "visit to services in a place",
        R"re((?i)(?:focus(?:ed|sed)|monitoring|assurance) visit(?: (?:to|of|in|at)|\s*[:,–—-])\s+(?:the\s+)?(?:local authority\s+)?(?:children[’']?s (?:social care )?services|services for children)[^.]*? (?:in|of|at|for|by)\s+(?:the\s+)?(.+?)(?:\s+(?:on|from|between)\s+\d.*)?[.]?$)re",
        "Focused visit to children’s services in Northbridge", "Northbridge",
        "visit to Northbridge services"},
    Pattern{
        "place before the visit",
        R"re((?i)^([\pL ,&’'.-]{3,60}?)(?:\s+(?:local authority )?children[’']?s services)?\s*[:–-]\s+(?:Ofsted )?(?:focus(?:ed|sed)|monitoring|assurance) visit\b)re",
        "Northbridge City Council: focused visit", "Northbridge City Council", "The visit"},
    Pattern{
        "visit, place alone",
        R"re((?i)(?:focus(?:ed|sed)|monitoring|assurance) visit(?: (?:to|of|in|at)|\s*[:,–—-])\s+(?:the\s+)?(.+?)[.]?$)re",
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
    Pattern{"report without the services", R"re((?i)^(?:re-?)?inspection of (.+?)[.]?$)re",
            "Inspection of Northbridge", "Northbridge", "The inspection of Northbridge"},
    Pattern{"report, place first", R"re(^([\pL ,&’'-]{3,60}?)\s+Inspection of\b)re",
            "Northbridge Inspection of services", "Northbridge", "inspection of"},
    Pattern{"area inspection", R"re((?i)SEND inspection of\s+(?:the\s+)?(.+?)(?: local area.*)?$)re",
            "Area SEND inspection of Northbridge Local Area Partnership", "Northbridge", "inspection"},
    Pattern{"addressee", R"re((?i)^(?:.*,\s*)?([\pL ,&’'-]+ (?:council|borough))$)re",
            "Ana Field, Director of Children’s Services, Northbridge Borough Council",
            "Northbridge Borough Council", "Council Offices"},
};

// Longer captures are paragraphs, not names.
constexpr std::size_t longest_name = 120;  // characters

Authority unregistered(Quote as_written) {
  return {std::move(as_written), {}, {}, {}, {}, {}, {}};
}

class Search {
 public:
  Search(const ReadingText& text, const Register& authorities) : text_(text), authorities_(authorities) {}

  // Whether the register knows a name in this range, by the patterns.
  bool known_in(Range range) {
    const auto words = text_.slice(range.start, range.end);
    const auto& table = authority_patterns();
    SearchedText searched(words);
    for (std::size_t i = 0; i < table.patterns().size(); ++i) {
      const auto match = table.find_one(i, searched);
      if (!match) continue;
      Range name{range.start + match->groups.at(0)->start, range.start + match->groups.at(0)->end};
      while (name.end > name.start && (text_.text[name.end - 1] == ',' || text_.text[name.end - 1] == ' '))
        --name.end;
      if (name.end <= name.start) continue;
      if (is_known(name)) return true;
      if (!unknown && count_code_points(text_.slice(name.start, name.end)) <= longest_name)
        unknown = unregistered(text_.quote(name.start, name.end));
    }
    return false;
  }

  // Whether the whole of this range is a name that the register knows.
  bool is_known(Range range) {
    const auto* registered = authorities_.resolve(text_.slice(range.start, range.end));
    if (registered != nullptr) take(range, *registered);
    return registered != nullptr;
  }

  // Whether the words name one authority of the register, and no other.
  bool names_one(Range range) {
    const auto named = authorities_.named_in(text_.slice(range.start, range.end));
    if (named.empty() || std::any_of(named.begin(), named.end(), [&](const NamedAuthority& other) {
          return other.authority != named.front().authority;
        }))
      return false;
    const Range name = named.front().range;
    take({range.start + name.start, range.start + name.end}, *named.front().authority);
    return true;
  }

  std::optional<Authority> found;
  std::optional<Authority> unknown;

 private:
  void take(Range range, const RegisteredAuthority& registered) {
    found = unregistered(text_.quote(range.start, range.end));
    set_registered(*found, registered);
  }

  const ReadingText& text_;
  const Register& authorities_;
};

Range range_of(const Block& block) {
  return {block.start, block.end};
}

// From the subject line, then the opening, then the addressees.
std::optional<Authority> search_letter(const ReadingText& text, const Outline& outline, Search& search) {
  if (outline.title) {
    const Range title = range_of(text.blocks[*outline.title]);
    if (search.known_in(title) || search.names_one(title)) return search.found;
  }
  // A report may name the place alone, on a line of its own above its title.
  if (!outline.salutation)
    for (std::size_t i = 0; i < outline.title.value_or(0); ++i)
      if (search.is_known(range_of(text.blocks[i]))) return search.found;
  if (!outline.salutation && !outline.title)
    for (std::size_t i = 0; i < outline.body; ++i)
      if (search.names_one(range_of(text.blocks[i]))) return search.found;
  for (std::size_t i = outline.body; i < outline.opening_end(); ++i)
    if (search.known_in(range_of(text.blocks[i]))) return search.found;
  // The town of an address, which may be Ofsted's own, tells nothing where the subject line names another
  // place.
  const bool names_place =
      search.unknown && comparison_key(search.unknown->as_written.text).find("services") == std::string::npos;
  for (std::size_t i = 0; i < outline.salutation.value_or(0); ++i)
    if (search.known_in(range_of(text.blocks[i])) ||
        (!names_place && search.is_known(range_of(text.blocks[i]))))
      return search.found;
  return std::nullopt;
}

// Words of many authorities' names.
constexpr std::array<std::string_view, 10> generic_words{"city",  "county", "council", "borough", "north",
                                                         "south", "east",   "west",    "upon",    "with"};

// Whether the words name the authority in part: "Sandwell" of "Sandwell Council".
bool shares_a_word(std::string_view words, std::string_view name) {
  constexpr std::size_t shortest = 4;
  const std::string line = " " + comparison_key(words) + " ";
  const std::string key = comparison_key(name) + " ";
  for (std::size_t at = 0; at < key.size();) {
    const auto end = key.find(' ', at);
    const auto word = key.substr(at, end - at);
    const bool generic = std::find(generic_words.begin(), generic_words.end(), word) != generic_words.end();
    if (!generic && word.size() >= shortest && line.find(" " + word + " ") != std::string::npos) return true;
    at = end + 1;
  }
  return false;
}

// The registered authority of which the opening of a letter says that it was visited, by the patterns.
std::optional<Authority> visited_by_opening(const ReadingText& text, const Outline& outline,
                                            const Register& authorities) {
  for (std::size_t i = outline.body; i < outline.opening_end(); ++i) {
    const Block& block = text.blocks[i];
    for (const auto& sentence : sentences(text.slice(block))) {
      Search search(text, authorities);
      if (search.known_in({block.start + sentence.start, block.start + sentence.end})) return search.found;
    }
  }
  return std::nullopt;
}

// A letter whose subject line was copied from another says so by its first sentence.
void check_opening(const ReadingText& text, const Outline& outline, const Register& authorities,
                   const Authority& found, std::vector<Diagnostic>& diagnostics) {
  if (!outline.salutation || !outline.title) return;
  const auto visited = visited_by_opening(text, outline, authorities);
  if (!visited || visited->name == found.name) return;
  diagnostics.push_back(diagnose("authority_contradicted",
                                 "the opening says that \"" + visited->as_written.text +
                                     "\" was visited, the subject line \"" + found.as_written.text + "\"",
                                 visited->as_written.span));
}

// The places where the letter names its own authority are understood.
void claim_names(const ReadingText& text, const Outline& outline, const Register& authorities,
                 const Authority& authority, Claims& claims) {
  if (outline.title) {
    const Block& title = text.blocks[*outline.title];
    const auto& written = authority.as_written.span;
    if ((written.start >= title.start && written.end <= title.end) ||
        shares_a_word(text.slice(title), authority.name.value_or("")))
      claims.add(range_of(title), "authority");
  }
  for (std::size_t i = outline.body; i < outline.opening_end(); ++i)
    for (const auto& named : authorities.named_in(text.slice(text.blocks[i])))
      claims.add({text.blocks[i].start + named.range.start, text.blocks[i].start + named.range.end},
                 "authority");
}

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
                                           const Register& authorities, Claims& claims,
                                           std::vector<Diagnostic>& diagnostics) {
  Search search(text, authorities);
  if (auto found = search_letter(text, outline, search)) {
    claim_names(text, outline, authorities, *found, claims);
    check_opening(text, outline, authorities, *found, diagnostics);
    return found;
  }
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
