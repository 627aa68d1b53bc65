#include "pipeline/commands/add/settings.h"

#include "corpus/ingest/handed_corrections.h"
#include "extractors/knowledge.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/number_option.h"
#include "schemas/base/sha256.h"
#include "schemas/version.h"

#include <Poco/Environment.h>
#include <algorithm>

namespace letterlens {
namespace {

// Options that the workers are given as they are.
constexpr std::array handed_on{option::register_file, option::themes, option::ocr};

// Returns the beginning of a file's hash: a record depends on what the file says, not on its name.
std::string file_mark(const std::string& path) {
  constexpr std::size_t digits = 8;
  const auto hash = sha256_of_file(path);
  return hash ? hash->sha256.substr(0, digits) : std::string();
}

}  // namespace

PoolOptions pool_options_of(const Options& options) {
  PoolOptions pool;
  pool.workers = number_option(options, option::jobs, {.least = 1, .most = 1024})
                     .value_or(std::max(1U, Poco::Environment::processorCount()));
  if (const auto seconds = number_option(options, option::timeout, {.least = 1}))
    pool.timeout = std::chrono::seconds(*seconds);
  if (const auto size = number_option(options, option::memory_limit, memory_limits))
    pool.memory_limit = *size * mebibyte;
  pool.worker_command = {own_executable(), "worker"};
  // The worker's own limit on processor time would cut a longer patience short.
  if (pool.timeout > Limits{}.processor_time)
    pool.worker_command.push_back("--cpu-limit=" + std::to_string(pool.timeout / std::chrono::seconds(1)));
  for (const auto& option : handed_on)
    if (options.has(option)) {
      pool.worker_command.push_back("--" + std::string(option.name));
      pool.worker_command.push_back(options.value(option));
    }
  if (options.has(option::no_corrections)) pool.worker_command.emplace_back("--no-corrections");
  pool.worker_command.push_back("--corrections-in=" + handed_corrections_folder(corpus_folder(options)));
  return pool;
}

IngestSettings ingest_settings_of(const Options& options) {
  knowledge_of(options);
  process_options_of(options);
  IngestSettings settings;
  settings.use_corrections = !options.has(option::no_corrections);
  settings.reprocess = options.has(option::reprocess);
  settings.made_with = "letterlens " + std::string(program_version);
  if (options.has(option::register_file))
    settings.made_with += ", register " + file_mark(options.value(option::register_file));
  if (options.has(option::themes))
    settings.made_with += ", themes " + file_mark(options.value(option::themes));
  if (options.has(option::ocr)) settings.made_with += ", ocr " + options.value(option::ocr);
  if (options.has(option::no_corrections)) settings.made_with += ", no corrections";
  return settings;
}

std::chrono::milliseconds patience_of(const Options& options) {
  return std::chrono::seconds(number_option(options, option::wait).value_or(0));
}

}  // namespace letterlens
