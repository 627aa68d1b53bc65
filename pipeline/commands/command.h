// What every command of the program is: a name, its help, its options, and one function.
#pragma once

#include "pipeline/commands/options.h"

#include <array>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Exit statuses; of several the highest applies.
enum class Exit : int {
  success = 0,
  check_failed = 1,
  usage = 64,
  bad_input = 65,
  internal = 70,
  out_of_memory = 71,
  cannot_write = 74,
  corpus_in_use = 75,
  corpus_unusable = 76,
  interrupted = 130
};

struct ExitMeaning {
  Exit status;
  std::string_view meaning;
};

// What each says; it feeds --help and README.md in this folder.
inline constexpr std::array exit_meanings{
    ExitMeaning{Exit::success, "every input gave a record"},
    ExitMeaning{Exit::check_failed,
                "a check or threshold was not met (check, evaluate --min-f1), or a file contradicts a newer "
                "correction or decision (correct --from, decide --from)"},
    ExitMeaning{Exit::usage, "wrong words on the command line"},
    ExitMeaning{Exit::bad_input,
                "at least one input could not be read as a letter (add: one not already known to fail)"},
    ExitMeaning{Exit::internal, "a fault in the program"},
    ExitMeaning{Exit::out_of_memory, "worker alone: it ran out of the memory that it may use"},
    ExitMeaning{Exit::cannot_write, "the output cannot be written (disk full, no permission)"},
    ExitMeaning{Exit::corpus_in_use, "the corpus is in use"},
    ExitMeaning{Exit::corpus_unusable, "the corpus is damaged or was made by a newer version"},
    ExitMeaning{Exit::interrupted, "asked to stop (SIGINT, SIGTERM) before the end"},
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
extern const Command brief_command;
extern const Command check_command;
extern const Command compare_command;
extern const Command correct_command;
extern const Command decide_command;
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
