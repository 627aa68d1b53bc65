#include "corpus/search/word_endings.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace letterlens {
namespace {

constexpr std::array endings{
    WordEnding{"ability", "vulnerability"}, WordEnding{"ibility", "responsibility"},
    WordEnding{"able", "vulnerable"},       WordEnding{"ably", "reasonably"},
    WordEnding{"ality", "practicality"},    WordEnding{"ally", "exceptionally"},
    WordEnding{"ance", "performance"},      WordEnding{"ately", "proportionately"},
    WordEnding{"ation", "accommodation"},   WordEnding{"ational", "educational"},
    WordEnding{"ations", "consultations"},  WordEnding{"ative", "administrative"},
    WordEnding{"ed", "assessed"},           WordEnding{"ement", "improvement"},
    WordEnding{"ements", "placements"},     WordEnding{"ence", "permanence"},
    WordEnding{"ency", "consistency"},      WordEnding{"ently", "consistently"},
    WordEnding{"fulness", "helpfulness"},   WordEnding{"ical", "critical"},
    WordEnding{"ically", "critically"},     WordEnding{"ies", "agencies"},
    WordEnding{"ing", "safeguarding"},      WordEnding{"ings", "meetings"},
    WordEnding{"ion", "supervision"},       WordEnding{"ional", "exceptional"},
    WordEnding{"ions", "decisions"},        WordEnding{"ity", "capacity"},
    WordEnding{"ive", "responsive"},        WordEnding{"ively", "effectively"},
    WordEnding{"iveness", "effectiveness"}, WordEnding{"ment", "assessment"},
    WordEnding{"ments", "assessments"},     WordEnding{"ness", "timeliness"},
    WordEnding{"ous", "rigorous"},          WordEnding{"ously", "rigorously"},
    WordEnding{"ousness", "seriousness"},   WordEnding{"sses", "processes"},
};

// A shorter root is not taken for one.
constexpr std::size_t shortest_root = 3;

bool ends_in(std::string_view word, std::string_view letters) {
  return word.size() >= letters.size() + shortest_root &&
         std::equal(letters.rbegin(), letters.rend(), word.rbegin(), [](char letter, char c) {
           return letter == std::tolower(static_cast<unsigned char>(c));
         });
}

}  // namespace

std::span<const WordEnding> word_endings() {
  return endings;
}

std::vector<std::string> completions(std::string_view beginning) {
  std::vector<std::string> rests;
  for (const auto& ending : endings)
    for (std::size_t length = 1; length < ending.letters.size(); ++length) {
      if (!ends_in(beginning, ending.letters.substr(0, length))) continue;
      const std::string rest(ending.letters.substr(length));
      if (std::find(rests.begin(), rests.end(), rest) == rests.end()) rests.push_back(rest);
    }
  return rests;
}

}  // namespace letterlens
