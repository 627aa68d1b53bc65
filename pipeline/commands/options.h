// What was given on the command line, by the rows of the table of options.
#pragma once

#include "pipeline/commands/option_table.h"

#include <Poco/Util/OptionSet.h>
#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

class Options {
 public:
  void add(const std::string& name, const std::string& value) { values_[name].push_back(value); }
  bool has(const OptionSpec& option) const { return values_.contains(option.name); }
  // The last value given; empty if the option was not given.
  std::string value(const OptionSpec& option) const;
  const std::vector<std::string>& values(const OptionSpec& option) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

// The options of several tables as one, for a command that shares some with others.
template <std::size_t... sizes>
constexpr auto all_options(const std::array<OptionSpec, sizes>&... parts) {
  std::array<OptionSpec, (sizes + ...)> all{};
  std::size_t at = 0;
  const auto append = [&](const auto& part) {
    for (const auto& spec : part) all[at++] = spec;
  };
  (append(parts), ...);
  return all;
}

// The first of the words that looks like an option and is not one of `specs`, written out in full: Poco would
// take an abbreviation or other capitals for the option that they begin. Nullopt if there is none. `words`
// are those after the command's name.
std::optional<std::string> unknown_option(std::span<const std::string> words,
                                          std::span<const OptionSpec> specs);

// Adds the specs to Poco's set; what is given arrives in `options`, which must outlive the set.
void define_options(Poco::Util::OptionSet& set, std::span<const OptionSpec> specs, Options& options);

}  // namespace letterlens
