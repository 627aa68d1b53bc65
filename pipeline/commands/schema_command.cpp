#include "pipeline/commands/command.h"
#include "pipeline/commands/output_options.h"
#include "schemas/comparison_schema.h"
#include "schemas/correct_schema.h"
#include "schemas/corrections_schema.h"
#include "schemas/decide_schema.h"
#include "schemas/decisions_schema.h"
#include "schemas/letter.h"
#include "schemas/letter_schema.h"
#include "schemas/search_schema.h"
#include "schemas/similar_schema.h"
#include "schemas/table_schema.h"
#include "schemas/themes_schema.h"
#include "schemas/version.h"

#include <array>
#include <iostream>

namespace letterlens {
namespace {

// The schemas besides that of letters, each by an option of its name.
struct NamedSchema {
  OptionSpec option;
  const std::string_view* text;
};

constexpr std::array named_schemas{
    NamedSchema{option::schema_comparison, &embedded::comparison_schema},
    NamedSchema{option::schema_correct, &embedded::correct_schema},
    NamedSchema{option::schema_corrections, &embedded::corrections_schema},
    NamedSchema{option::schema_decide, &embedded::decide_schema},
    NamedSchema{option::schema_decisions, &embedded::decisions_schema},
    NamedSchema{option::schema_search, &embedded::search_schema},
    NamedSchema{option::schema_similar, &embedded::similar_schema},
    NamedSchema{option::schema_table, &embedded::table_schema},
    NamedSchema{option::schema_themes, &embedded::themes_schema},
};

constexpr auto schema_specs = [] {
  std::array<OptionSpec, named_schemas.size()> specs{};
  for (std::size_t i = 0; i < specs.size(); ++i) specs[i] = named_schemas[i].option;
  return specs;
}();

void refuse_arguments(const std::vector<std::string>& arguments) {
  if (!arguments.empty()) throw UsageError("unexpected argument \"" + arguments.front() + "\"");
}

Exit run_schema(const Options& options, const std::vector<std::string>& arguments) {
  refuse_arguments(arguments);
  const NamedSchema* wanted = nullptr;
  for (const auto& schema : named_schemas) {
    if (!options.has(schema.option)) continue;
    if (wanted != nullptr)
      throw UsageError("schema prints one schema: give --" + std::string(wanted->option.name) + " or --" +
                       std::string(schema.option.name));
    wanted = &schema;
  }
  std::cout << (wanted == nullptr ? embedded::letter_schema : *wanted->text);
  return written();
}

Exit run_version(const Options&, const std::vector<std::string>& arguments) {
  refuse_arguments(arguments);
  std::cout << "letterlens " << program_version << " (record schema " << schema_version << ")\n";
  return written();
}

}  // namespace

constinit const Command schema_command{"schema",     "Print the JSON Schema of the records.",
                                       "",           "Every record that extract prints conforms to it.\n",
                                       schema_specs, run_schema};

constinit const Command version_command{
    "version", "Print the version of the program and of the record schema.", "", "", {}, run_version};

}  // namespace letterlens
