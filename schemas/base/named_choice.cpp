#include "schemas/base/named_choice.h"

#include "schemas/base/near_words.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace letterlens {
namespace {

std::vector<std::string> words_of(const std::string& key) {
  std::istringstream in(key);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

template <typename Is>
std::vector<std::string> values_where(const std::vector<NamedThing>& things, Is is) {
  std::vector<std::string> values;
  for (const auto& thing : things) {
    const bool taken = std::any_of(thing.names.begin(), thing.names.end(),
                                   [&](const std::string& name) { return is(comparison_key(name)); });
    if (taken && std::find(values.begin(), values.end(), thing.value) == values.end())
      values.push_back(thing.value);
  }
  return values;
}

// Whether words of the name, in their order, begin with the beginnings.
bool words_begin_with(const std::vector<std::string>& name, const std::vector<std::string>& beginnings) {
  std::size_t next = 0;
  for (const auto& word : name)
    if (next < beginnings.size() && word.starts_with(beginnings[next])) ++next;
  return next == beginnings.size();
}

}  // namespace

std::vector<std::string> named_exactly(std::string_view word, const std::vector<NamedThing>& things) {
  const std::string key = comparison_key(word);
  if (key.empty()) return {};
  return values_where(things, [&](const std::string& name) { return name == key; });
}

std::vector<std::string> named_by_words(std::string_view word, const std::vector<NamedThing>& things) {
  const auto beginnings = words_of(comparison_key(word));
  if (beginnings.empty()) return {};
  return values_where(things,
                      [&](const std::string& name) { return words_begin_with(words_of(name), beginnings); });
}

std::vector<std::string> named_by_beginning(std::string_view word, const std::vector<NamedThing>& things) {
  const std::string key = comparison_key(word);
  if (key.empty()) return {};
  auto found = values_where(things, [&](const std::string& name) { return name.starts_with(key); });
  return found.empty() ? named_by_words(word, things) : found;
}

std::vector<std::string> named_nearly(std::string_view word, const std::vector<NamedThing>& things,
                                      std::size_t most) {
  const std::string key = comparison_key(word);
  const std::size_t forgiven = forgiven_changes(count_code_points(key));
  if (forgiven == 0) return {};
  // Nearly every short word is nearly the beginning of something.
  constexpr std::size_t shortest_beginning = 5;
  const bool is_long = count_code_points(key) >= shortest_beginning;
  // A whole name before a beginning that is as near.
  using Distance = std::pair<std::size_t, bool>;
  std::multimap<Distance, std::string> by_distance;
  for (const auto& thing : things) {
    Distance nearest{forgiven + 1, true};
    for (const auto& name : thing.names) {
      const std::string name_key = comparison_key(name);
      nearest = std::min(nearest, {edit_distance(key, name_key, forgiven), false});
      if (is_long) nearest = std::min(nearest, {edit_distance_to_beginning(key, name_key, forgiven), true});
    }
    if (nearest.first <= forgiven) by_distance.emplace(nearest, thing.value);
  }
  std::vector<std::string> values;
  for (const auto& [distance, value] : by_distance) {
    // What is further away than the nearest by more than one change is not what was meant.
    if (values.size() == most || distance.first > by_distance.begin()->first.first + 1) break;
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  }
  return values;
}

}  // namespace letterlens
