// A kind, an area, a status and the like, as a person names one on the command line: by its name in the
// record
// ("front_door"), by its label ("Front door"), in any case, or by the beginning of either ("focused").
#pragma once

#include "pipeline/commands/options.h"
#include "schemas/base/enum_names.h"
#include "schemas/base/named_choice.h"

#include <span>
#include <string>
#include <vector>

namespace letterlens {

// Returns the value of the one thing that the word means; each has its name in the record, then its label.
// Throws UsageError, which lists the values that are possible, and what was meant if it is spelt nearly so.
std::string value_meant(const OptionSpec& option, const std::string& word,
                        const std::vector<NamedThing>& things);

// Returns what the words of the option mean among `possible`. Throws UsageError.
template <NamedEnum Enum, typename InWords>
std::vector<Enum> values_meant(const Options& options, const OptionSpec& option,
                               std::span<const Enum> possible, InWords in_words) {
  std::vector<NamedThing> things;
  for (const auto value : possible) {
    const std::string name(name_of(value));
    things.push_back({name, {name, in_words(value)}});
  }
  std::vector<Enum> values;
  for (const auto& word : options.values(option))
    values.push_back(*parse<Enum>(value_meant(option, word, things)));
  return values;
}

template <NamedEnum Enum, typename InWords>
std::vector<Enum> values_meant(const Options& options, const OptionSpec& option, InWords in_words) {
  static constexpr auto all = all_of<Enum>();
  return values_meant<Enum>(options, option, std::span<const Enum>(all), in_words);
}

}  // namespace letterlens
