#include "pipeline/commands/command.h"
#include "schemas/corrections_schema.h"
#include "schemas/letter.h"
#include "schemas/letter_schema.h"
#include "schemas/themes_schema.h"
#include "schemas/version.h"

#include <array>
#include <iostream>

namespace letterlens {
namespace {

constexpr std::array schema_specs{
    OptionSpec{"corrections", "", "",
               "Print the schema of NAME.corrections.json instead, the file of a person's corrections."},
    OptionSpec{"themes", "", "", "Print the schema of a table of themes instead, the FILE of --themes."},
};

void refuse_arguments(const std::vector<std::string>& arguments) {
  if (!arguments.empty()) throw UsageError("unexpected argument \"" + arguments.front() + "\"");
}

Exit flushed() {
  std::cout << std::flush;
  if (std::cout) return Exit::success;
  std::cerr << "letterlens: standard output cannot be written\n";
  return Exit::cannot_write;
}

Exit run_schema(const Options& options, const std::vector<std::string>& arguments) {
  refuse_arguments(arguments);
  if (options.has("corrections") && options.has("themes"))
    throw UsageError("schema prints one schema: give --corrections or --themes");
  std::cout << (options.has("corrections") ? embedded::corrections_schema
                : options.has("themes")    ? embedded::themes_schema
                                           : embedded::letter_schema);
  return flushed();
}

Exit run_version(const Options&, const std::vector<std::string>& arguments) {
  refuse_arguments(arguments);
  std::cout << "letterlens " << program_version << " (record schema " << schema_version << ")\n";
  return flushed();
}

}  // namespace

constinit const Command schema_command{"schema",     "Print the JSON Schema of the records.",
                                       "",           "Every record that extract prints conforms to it.\n",
                                       schema_specs, run_schema};

constinit const Command version_command{
    "version", "Print the version of the program and of the record schema.", "", "", {}, run_version};

}  // namespace letterlens
