#include "extractors/signatories.h"

#include "extractors/people.h"
#include "schemas/base/unicode_text.h"
#include "schemas/diagnostics.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

constexpr std::array patterns{
    Pattern{
        "two offices in a line",
        R"re((?i)(\bofsted\s+(?:care quality|CQC|HMI|his|her)|\bcommission\s+(?:ofsted|HMI|his majesty|her majesty)|\b(?:services|constabulary|commission|ofsted)\s+HMI? (?:probation|constabulary|prisons)|\bprobation\s+(?:ofsted|HMI|care quality)|(?:director|inspector)\b.*\b(?:director|inspector)\b))re",
        "Ofsted Care Quality Commission", "Ofsted Care Quality", "Care Quality Commission"},
    Pattern{"two names of two words",
            R"re(^(\p{Lu}[\pL’'-]*\pL\s+\p{Lu}[\pL’'-]*\pL)\s+(\p{Lu}[\pL’'-]*\pL\s+\p{Lu}[\pL’'-]*\pL)$)re",
            "Ana Field Tom Reed", "Ana Field", "Ana de la Cruz"},
};
constexpr std::size_t two_offices = index_of(patterns, "two offices in a line");
constexpr std::size_t two_names = index_of(patterns, "two names of two words");

constexpr std::size_t longest_certain_name = 3;  // words

// Text that has lost its columns runs two signatories into one line, and their offices, too.
bool is_side_by_side(const ReadingText& text, std::size_t first) {
  return std::any_of(
      text.blocks.begin() + static_cast<std::ptrdiff_t>(first), text.blocks.end(),
      [&](const Block& block) { return signatory_patterns().matches(two_offices, text.slice(block)); });
}

std::size_t capitalised_words(std::string_view name) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < name.size(); ++at)
    if ((at == 0 || name[at - 1] == ' ') && starts_upper(name.substr(at))) ++count;
  return count;
}

}  // namespace

const PatternTable& signatory_patterns() {
  static const PatternTable table(patterns);
  return table;
}

std::vector<Quote> extract_signatories(const ReadingText& text, const Outline& outline, LetterKind kind,
                                       Claims& claims, std::vector<Diagnostic>& diagnostics) {
  std::vector<Quote> names;
  const std::size_t first = std::min(outline.body_end + 1, text.blocks.size());
  const bool side_by_side = is_side_by_side(text, first);
  for (std::size_t i = first; i < text.blocks.size(); ++i) {
    const Block& block = text.blocks[i];
    const auto people = read_people(text.slice(block));
    // An office may come before the name only in a line of its own.
    if (people.people.empty() || !people.unread.empty()) continue;
    claims.add({block.start, block.end}, "signatories");
    for (const auto& person : people.people) {
      const Range name{block.start + person.name.start, block.start + person.name.end};
      const auto words = text.slice(name.start, name.end);
      const auto pair = side_by_side ? signatory_patterns().find_one(two_names, words) : std::nullopt;
      if (pair) {
        for (const auto& one : pair->groups)
          names.push_back(text.quote(name.start + one->start, name.start + one->end));
        continue;
      }
      names.push_back(text.quote(name.start, name.end));
      if (capitalised_words(words) > longest_certain_name)
        diagnostics.push_back(diagnose(
            "name_not_understood",
            "\"" + std::string(words) + "\" is below the sign-off and may be the names of two people",
            names.back().span));
    }
  }
  if (names.empty() && is_letter(kind))
    diagnostics.push_back(diagnose("signatories_missing", "no name was found below \"Yours sincerely\""));
  return names;
}

}  // namespace letterlens
