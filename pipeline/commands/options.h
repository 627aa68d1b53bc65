// The table of options: it feeds parsing, --help and their test.
#pragma once

#include <Poco/Util/OptionSet.h>
#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

struct OptionSpec {
  std::string_view name;         // behind "--"
  std::string_view letter;       // behind "-"; empty for none
  std::string_view argument;     // what it takes, for the help; empty for a switch
  std::string_view description;  // one sentence
};

// What was given on the command line.
class Options {
 public:
  void add(const std::string& name, const std::string& value) { values_[name].push_back(value); }
  bool has(const std::string& name) const { return values_.count(name) != 0; }
  // The last value given; empty for none.
  std::string value(const std::string& name) const;
  const std::vector<std::string>& values(const std::string& name) const;

 private:
  std::map<std::string, std::vector<std::string>> values_;
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

// Adds the specs to Poco's set; what is given arrives in `options`, which must outlive the set.
void define_options(Poco::Util::OptionSet& set, std::span<const OptionSpec> specs, Options& options);

}  // namespace letterlens
