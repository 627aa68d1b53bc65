#include "extractors/previous_inspection/clause_words.h"

#include <algorithm>
#include <array>
#include <span>

namespace letterlens {
namespace {

bool has_any(std::string_view words, std::span<const std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return has(words, part); });
}

}  // namespace

bool has(std::string_view words, std::string_view part) {
  return words.find(part) != std::string_view::npos;
}

bool begins_clause(std::string_view words) {
  constexpr std::array<std::string_view, 7> parts{"while",  "whereas",    " but ",     "although",
                                                  "though", " required ", " requires "};
  return has_any(words, parts);
}

bool makes_exception(std::string_view words) {
  constexpr std::array<std::string_view, 8> parts{
      "except",     "apart from", "other than", "with the exception of",
      "aside from", " save for ", " bar ",      " but for "};
  return has_any(words, parts);
}

bool separates(std::string_view words) {
  constexpr std::array<std::string_view, 5> parts{",", ";", "except", "apart", " with "};
  return has_any(words, parts);
}

bool says_of_services(std::string_view key) {
  constexpr std::array<std::string_view, 16> anywhere{
      "services were ",     "services was ",     "they were ",       "it was ",
      "service was ",       "services required", "it required",      "they required",
      "authority required", "council required",  "borough required", "city required",
      "county required",    "services to be ",   "services as ",     "service as "};
  constexpr std::array<std::string_view, 7> last{"services ", "authority ", "council ", "borough ",
                                                 "city ",     "county ",    "it "};
  return has_any(key, anywhere) ||
         std::any_of(last.begin(), last.end(), [&](std::string_view part) { return key.ends_with(part); });
}

}  // namespace letterlens
