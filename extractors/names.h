// Names of people and the offices they hold: without titles in front (Ms, Dr, Sir) and honours and degrees
// after them (CBE, QPM, MB ChB).
#pragma once

#include "extractors/pattern.h"

#include <optional>
#include <string_view>

namespace letterlens {

const PatternTable& name_patterns();

// The bare name that begins at byte `at` of `words`, and where what belongs to it ends (its titles come
// before, honours and degrees after it).
struct FoundName {
  Range name;
  std::size_t end = 0;
};
// Returns nullopt unless a title or the first word of a name begins exactly there. A name has at least two
// words, a surname alone counts after a title ("Dr Lee"), and an office is never a name, nor is more than 120
// characters.
std::optional<FoundName> name_at(std::string_view words, std::size_t at = 0);

// The office of an inspector ("Her Majesty’s Inspector (HMI)", "lead inspector", "Ofsted Inspector") that
// begins exactly at byte `at`; nullopt for other words.
std::optional<Range> inspector_office_at(std::string_view words, std::size_t at = 0);

// The bare name in words that are nothing but one person's name; nullopt otherwise.
std::optional<Range> bare_name(std::string_view words);

// Whether the words name an office ("Her Majesty’s Inspector", "National Director") and not a person.
bool is_role(std::string_view words);

}  // namespace letterlens
