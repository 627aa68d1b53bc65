#include "extractors/names.h"

#include "schemas/base/unicode_text.h"

#include <array>

namespace letterlens {
namespace {

constexpr std::size_t longest_name = 120;  // characters
constexpr std::size_t most_words = 7;

#define LETTERLENS_INSPECTOR                                                                                     \
  "(?:(?:Her|His|HM|H\\.M\\.)\\s*(?:Majesty[’'‘`]?s?)?\\s*[Ii]nspectors?(?:\\s+of\\s+(?:Schools|Education))" \
  "?"                                                                                                            \
  "|S?HMIs?|Ofsted\\s+(?:[Ss]ocial\\s+[Cc]are\\s+)?[Ii]nspectors?|(?:[Ss]ocial\\s+[Cc]are\\s+)?[Rr]"             \
  "egulatory\\s+"                                                                                                \
  "[Ii]nspect(?:ors?|ion\\s+[Mm]anagers?)|[Ss]ocial\\s+[Cc]are\\s+[Ii]nspectors?|[Ss]chools?\\s+[Ii]"            \
  "nspectors?|"                                                                                                  \
  "[Ee]arly\\s+[Yy]ears\\s+[Ii]nspectors?|[Ss]ocial\\s+[Cc]are\\s+HMI|SCRIs?|RIMs?|SCIs?|OIs?|[Ii]"              \
  "nspectors?|"                                                                                                  \
  "[Ii]nspection\\s+[Mm]anagers?|[Rr]egulatory\\s+[Mm]anagers?)"

// All but the offices are anchored, as a sentence is read from left to right. RE2's \b knows ASCII alone: it
// would find the word "In" in "Inés".
constexpr std::array patterns{
    Pattern{"title",
            "^((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Rev|Revd|Reverend|Baroness|"
            "Cllr|Councillor)\\b\\.?\\s+)+)",
            "Dr Rowan O’Dell", "Dr ", "Drake Field"},
    Pattern{"first word", "^(\\p{Lu}(?:[\\pL\\pM’'‘]*\\pL)?(?:[-‐‑]\\pL[\\pL\\pM’'‘]*)*\\.?)",
            "Mary-Ann Lloyd", "Mary-Ann", "the inspectors"},
    Pattern{
        "further word",
        "^[ "
        "\\n\\x{A0}]+((?:(?:de|da|di|do|dos|das|du|del|della|der|den|van|von|zu|ter|ten|la|le|el|al|bin|bint|"
        "ibn|"
        "ap|ab|ferch|an|na|ni|nic|mac|y|e|af|av|of|los|las|dei|degli|lo|wa|zum|zur|op|te|ould)[ "
        "\\n]+){0,3}(?:[dl][’']|[hnt]-?|(?:[ae]l|ul|a(?:sh?|[dnrtz]))[-‐‑])?\\p{Lu}(?:[\\pL\\pM’'‘]*\\pL)?"
        "(?:[-‐‑]\\pL[\\pL\\pM’'‘]*)*\\.?)",
        " de la Cruz and", "de la Cruz", " and Reed"},
    Pattern{
        "honours",
        R"re(^(,?[ \n]+(?:\p{Lu}{2,8}|(?:MB)?(?:BCh(?:ir)?|ChB)|[BMD](?:Sc|Phil|Ed|Eng|Mus|Th|Litt|Res|St|(?:Clin|Soc|Nurs)\pL*)|PhD|EdD|(?:PG)?(?:Dip|Cert)(?:\p{Lu}\pL*)?|(?:[FM]RC|LL|Q)\p{Lu}\pL*|Hons|\(Hons\)))(?:[ ,.;:)\n]|$))re",
        " BSc MB ChB", " BSc", " Field"},
    Pattern{
        "inspector's office",
        "^(?:(?:an?|the|both|all|two|three|four|five|our|my)\\s+)*((?:(?:[Ll]ead|[Ss]enior|[Ss]pecialist|[Pp]"
        "rincipal|"
        "[Rr]eporting|[Aa]ssociate|[Aa]dditional|[Ss]econd|[Tt]eam|[Cc]ontract|[Aa]ssistant|former|fellow|"
        "colleague)\\s+)*" LETTERLENS_INSPECTOR
        "\\b(?:\\s*\\((?:S?HMIs?|SCRI|OI|SCI|RIM|[Ll]ead|lead inspector)\\))?)",
        "His Majesty’s Inspector (HMI), and", "His Majesty’s Inspector (HMI)", "Hamish Reed"},
    Pattern{"start of an office",
            "^((?:National|Regional|Deputy|Chief|Assistant|Senior|Director|Head of|Chair "
            "of|Chairs?,|Her|His|HM|HMI|"
            "Care|Interim|Acting|Lead|The|This|Yours?|Social|Constabulary|Independent|Corporate|Executive|"
            "Managing|Strategic|"
            "Quality|Ofsted|Office|Children|Inspectors?|Inspectorate|Principal|Commissioner|Department|Local|"
            "County|City|London|Royal|Metropolitan|Borough|Council|Area|Youth|Families|Family|Education|"
            "Safeguarding|Partnership|Police|Probation|Integrated|Clinical|NHS|Focused|Monitoring|"
            "Joint|Main|Headline|Dear|Cc|CC|Tel|Email|Copy|Copied|In|On|At|For|From|To|We|They|During|Since|"
            "When|Both|Two|Three|Four|Five|Six))(?:[^\\pL\\pM]|$)",
            "National Director", "National", "Inés de Búrca"},
    Pattern{"end of an office",
            "(?i)\\b(inspectors?|inspectorate|director(?:ate)?|officers?|ofsted|commission|constabulary|hmi|"
            "probation|manager|services?|council|commissioner|prisons?|advis[eo]r|authority|trust|board|"
            "partnership|"
            "constable|borough|children|visit|inspection)$",
            "Chief Inspector", "Inspector", "Ana Field"},
    Pattern{"office after a name",
            "^((?:National|Regional|Deputy|Chief|Assistant|Senior|Director|Her|His|HM|HMI|Interim|Acting|"
            "Executive|"
            "Inspector|Lead))(?:[^\\pL\\pM]|$)",
            "National Director", "National", "Natalie"},
};

constexpr std::size_t title = index_of(patterns, "title");
constexpr std::size_t first_word = index_of(patterns, "first word");
constexpr std::size_t further_word = index_of(patterns, "further word");
constexpr std::size_t honours = index_of(patterns, "honours");
constexpr std::size_t inspector_office = index_of(patterns, "inspector's office");
constexpr std::size_t office_start = index_of(patterns, "start of an office");
constexpr std::size_t office_end = index_of(patterns, "end of an office");
constexpr std::size_t office_after_name = index_of(patterns, "office after a name");

std::optional<Match> match_at(std::size_t pattern, std::string_view words, std::size_t at) {
  return at > words.size() ? std::nullopt : name_patterns().find_one(pattern, words.substr(at));
}

std::string_view part(std::string_view words, Range range) {
  return words.substr(range.start, range.end - range.start);
}

bool is_abbreviation(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return count_code_points(word) == 1;
}

// Letters after a name are honours ("QPM"), and so is a word in capitals once there is a surname.
bool is_honour(std::string_view words, std::size_t at) {
  return match_at(honours, words, at).has_value();
}

}  // namespace

const PatternTable& name_patterns() {
  static const PatternTable table(patterns);
  return table;
}

std::optional<Range> inspector_office_at(std::string_view words, std::size_t at) {
  const auto match = match_at(inspector_office, words, at);
  if (!match) return std::nullopt;
  return Range{at + match->groups.at(0)->start, at + match->groups.at(0)->end};
}

std::optional<FoundName> name_at(std::string_view words, std::size_t at) {
  const auto titled = match_at(title, words, at);
  const std::size_t start = at + (titled ? titled->whole.end : 0);
  const auto first = match_at(first_word, words, start);
  if (!first || inspector_office_at(words, start) || match_at(office_start, words, start))
    return std::nullopt;
  Range name{start, start + first->whole.end};
  std::size_t surnames = 0;
  for (std::size_t count = 1; count < most_words; ++count) {
    const auto further = match_at(further_word, words, name.end);
    if (!further) break;
    const std::size_t word = name.end + further->groups.at(0)->start;
    if (inspector_office_at(words, word)) break;
    if (surnames > 0 && (is_honour(words, name.end) || match_at(office_after_name, words, word))) break;
    name.end += further->groups.at(0)->end;
    if (!is_abbreviation(part(words, {word, name.end}))) ++surnames;
    // A stop after a whole word ends the sentence, after an initial it does not.
    if (words[name.end - 1] == '.' && !is_abbreviation(part(words, {word, name.end})) &&
        part(words, {word, name.end}) != "St.") {
      --name.end;
      break;
    }
  }
  if (surnames == 0 && !titled) return std::nullopt;
  if (surnames == 0 && words[name.end - 1] == '.') --name.end;
  if (name_patterns().matches(office_end, part(words, name)) ||
      count_code_points(part(words, name)) > longest_name)
    return std::nullopt;
  std::size_t end = name.end;
  while (const auto after = match_at(honours, words, end)) {
    const auto letters = words.substr(end, after->groups.at(0)->end);
    if (inspector_office_at(letters, letters.find_last_of(" \n") + 1)) break;
    end += after->groups.at(0)->end;
  }
  return FoundName{name, end};
}

bool is_role(std::string_view words) {
  words = trimmed(words);
  return inspector_office_at(words) || match_at(office_start, words, 0) ||
         name_patterns().matches(office_end, words);
}

std::optional<Range> bare_name(std::string_view words) {
  const auto found = name_at(words);
  if (!found) return std::nullopt;
  auto rest = trimmed(words.substr(found->end));
  if (const auto office = inspector_office_at(rest)) rest = trimmed(rest.substr(office->end));
  const bool ended = rest.empty() || rest == "," || rest == ".";
  return ended ? std::optional(found->name) : std::nullopt;
}

}  // namespace letterlens
