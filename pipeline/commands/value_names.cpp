#include "pipeline/commands/value_names.h"

#include "pipeline/commands/command.h"

namespace letterlens {
namespace {

std::string possible(const std::vector<NamedThing>& things) {
  std::string list;
  for (const auto& thing : things)
    list += (list.empty() ? "" : ", ") + thing.value + " (" + thing.names.back() + ')';
  return list;
}

std::string suggestion(const std::vector<std::string>& near) {
  return near.empty() ? "" : "did you mean " + near.front() + "? It ";
}

}  // namespace

std::string value_meant(const OptionSpec& option, const std::string& word,
                        const std::vector<NamedThing>& things) {
  auto found = named_exactly(word, things);
  if (found.empty()) found = named_by_words(word, things);
  if (found.size() == 1) return found.front();
  const std::string asked = "--" + std::string(option.name) + ' ' + word + ": ";
  if (found.empty())
    throw UsageError(asked + suggestion(named_nearly(word, things)) + "is not one of " + possible(things));
  std::vector<NamedThing> candidates;
  for (const auto& thing : things)
    for (const auto& value : found)
      if (thing.value == value) candidates.push_back(thing);
  throw UsageError(asked + "may be any of " + possible(candidates));
}

}  // namespace letterlens
