#include "pipeline/commands/add/settings.h"

#include "extractors/knowledge.h"
#include "pipeline/commands/command.h"
#include "schemas/sha256.h"
#include "schemas/version.h"

#include <Poco/Environment.h>
#include <Poco/NumberParser.h>
#include <algorithm>

namespace letterlens {
namespace {

constexpr std::size_t bytes_in_megabyte = std::size_t{1024} * 1024;

// A whole number from `least`; `otherwise` when the option is not given.
unsigned number_option(const Options& options, const std::string& name, unsigned least, unsigned otherwise) {
  if (!options.has(name)) return otherwise;
  unsigned number = 0;
  const std::string text = options.value(name);
  if (!Poco::NumberParser::tryParseUnsigned(text, number) || number < least)
    throw UsageError("--" + name + " " + text + ": is no whole number from " + std::to_string(least));
  return number;
}

// Options that the workers are given as they are.
constexpr std::array<std::string_view, 3> of_workers_with_value{"register", "themes", "ocr"};

// A file's name and the beginning of its hash; what it says is what a record depends on.
std::string file_mark(const std::string& path) {
  constexpr std::size_t digits = 8;
  const auto hash = sha256_of_file(path);
  return hash ? hash->sha256.substr(0, digits) : std::string();
}

}  // namespace

PoolOptions pool_options_of(const Options& options) {
  constexpr unsigned most_memory = 1024 * 1024;
  PoolOptions pool;
  pool.workers = number_option(options, "jobs", 1, std::max(1U, Poco::Environment::processorCount()));
  if (options.has("timeout")) pool.timeout = std::chrono::seconds(number_option(options, "timeout", 1, 0));
  if (options.has("memory-limit"))
    pool.memory_limit =
        std::min(number_option(options, "memory-limit", 64, 0), most_memory) * bytes_in_megabyte;
  pool.worker_command = {own_executable(), "worker", "--text"};
  for (const auto name : of_workers_with_value)
    if (options.has(std::string(name))) {
      pool.worker_command.push_back("--" + std::string(name));
      pool.worker_command.push_back(options.value(std::string(name)));
    }
  if (options.has("no-corrections")) pool.worker_command.emplace_back("--no-corrections");
  return pool;
}

AddSettings add_settings_of(const Options& options) {
  knowledge_of(options);
  process_options_of(options);
  AddSettings settings;
  settings.corrections = !options.has("no-corrections");
  settings.reprocess = options.has("reprocess");
  settings.made_with = "letterlens " + std::string(program_version);
  if (options.has("register")) settings.made_with += ", register " + file_mark(options.value("register"));
  if (options.has("themes")) settings.made_with += ", themes " + file_mark(options.value("themes"));
  if (options.has("ocr")) settings.made_with += ", ocr " + options.value("ocr");
  if (options.has("no-corrections")) settings.made_with += ", no corrections";
  return settings;
}

std::chrono::milliseconds patience_of(const Options& options) {
  return std::chrono::seconds(number_option(options, "wait", 0, 0));
}

}  // namespace letterlens
