#include "pipeline/commands/options.h"

#include <Poco/Util/OptionCallback.h>

namespace letterlens {
namespace {

// Poco::Util calls a member function of one object for each option that was given.
using Callback = Poco::Util::OptionCallback<Options>;

}  // namespace

std::string Options::value(const std::string& name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::string() : found->second.back();
}

const std::vector<std::string>& Options::values(const std::string& name) const {
  static const std::vector<std::string> none;
  const auto found = values_.find(name);
  return found == values_.end() ? none : found->second;
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
