// What every command of the program is: a name, its help, its options, and one function.
#pragma once

#include "pipeline/commands/options.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Exit statuses, as documented in the README; of several the highest applies.
enum class Exit : int {
  success = 0,
  check_failed = 1,
  usage = 64,
  bad_input = 65,
  internal = 70,
  cannot_write = 74,
  corpus_in_use = 75,
  interrupted = 130
};

constexpr Exit worse(Exit a, Exit b) {
  return static_cast<int>(a) > static_cast<int>(b) ? a : b;
}

// Wrong words on the command line: one line for the person, exit status 64.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Command {
  std::string_view name;
  std::string_view summary;    // one line
  std::string_view arguments;  // as in the usage line
  std::string_view details;    // further lines of its --help
  std::span<const OptionSpec> options;
  Exit (*run)(const Options& options, const std::vector<std::string>& arguments);
};

extern const Command add_command;
extern const Command check_command;
extern const Command compare_command;
extern const Command evaluate_command;
extern const Command export_command;
extern const Command extract_command;
extern const Command failures_command;
extern const Command list_command;
extern const Command remove_command;
extern const Command report_command;
extern const Command schema_command;
extern const Command search_command;
extern const Command show_command;
extern const Command similar_command;
extern const Command summary_command;
extern const Command table_command;
extern const Command version_command;
extern const Command watch_command;
extern const Command worker_command;

}  // namespace letterlens
