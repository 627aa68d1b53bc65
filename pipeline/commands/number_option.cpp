#include "pipeline/commands/number_option.h"

#include "pipeline/commands/command.h"

#include <charconv>

namespace letterlens {

std::optional<std::size_t> number_option(const Options& options, const OptionSpec& option,
                                         const WholeNumbers& allowed) {
  if (!options.has(option)) return std::nullopt;
  const std::string digits = options.value(option);
  const char* end = digits.data() + digits.size();
  std::size_t number = 0;
  const auto [read_to, error] = std::from_chars(digits.data(), end, number);
  const bool is_whole = error == std::errc() && read_to == end;
  const bool is_allowed =
      (number >= allowed.least && number <= allowed.most) || (allowed.or_none && number == 0);
  if (!is_whole || !is_allowed)
    throw UsageError("--" + std::string(option.name) + " takes a whole number, " +
                     (allowed.or_none ? "0 or " : "") + std::to_string(allowed.least) + " to " +
                     std::to_string(allowed.most) + ", not \"" + digits + '"');
  return number;
}

}  // namespace letterlens
