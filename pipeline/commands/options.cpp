#include "pipeline/commands/options.h"

#include <Poco/Util/OptionCallback.h>
#include <algorithm>

namespace letterlens {
namespace {

// Poco::Util calls a member function of one object for each option that was given.
using Callback = Poco::Util::OptionCallback<Options>;

const OptionSpec* find_spec(std::span<const OptionSpec> specs, std::string_view OptionSpec::*member,
                            std::string_view word) {
  const auto found =
      std::find_if(specs.begin(), specs.end(), [&](const OptionSpec& spec) { return spec.*member == word; });
  return found == specs.end() ? nullptr : &*found;
}

}  // namespace

std::string Options::value(const OptionSpec& option) const {
  const auto found = values_.find(option.name);
  return found == values_.end() ? std::string() : found->second.back();
}

const std::vector<std::string>& Options::values(const OptionSpec& option) const {
  static const std::vector<std::string> none;
  const auto found = values_.find(option.name);
  return found == values_.end() ? none : found->second;
}

std::optional<std::string> unknown_option(std::span<const std::string> words,
                                          std::span<const OptionSpec> specs) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string_view word = words[at];
    if (word == "--") return std::nullopt;  // what follows is not an option
    if (!word.starts_with('-') || word == "-") continue;
    const bool is_long = word.starts_with("--");
    // "--name=value", "--name:value", "-nvalue"
    const std::string_view name = is_long ? word.substr(2, word.find_first_of("=:") - 2) : word.substr(1, 1);
    const OptionSpec* spec = find_spec(specs, is_long ? &OptionSpec::name : &OptionSpec::letter, name);
    if (spec == nullptr) return std::string(is_long ? "--" : "-") + std::string(name);
    const bool is_bare = word.size() == name.size() + (is_long ? 2 : 1);
    if (!spec->argument.empty() && is_bare) ++at;  // its value is the next word
  }
  return std::nullopt;
}

void define_options(Poco::Util::OptionSet& set, std::span<const OptionSpec> specs, Options& options) {
  for (const auto& spec : specs) {
    Poco::Util::Option option{std::string(spec.name), std::string(spec.letter),
                              std::string(spec.description)};
    option.required(false).repeatable(true).callback(Callback(&options, &Options::add));
    if (!spec.argument.empty()) option.argument(std::string(spec.argument));
    set.addOption(option);
  }
}

}  // namespace letterlens
