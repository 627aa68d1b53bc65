#include "pipeline/commands/process_options.h"

#include "pipeline/commands/command.h"
#include "pipeline/read/input.h"

#include <iostream>
#include <unistd.h>

namespace letterlens {
namespace {

OcrMode ocr_mode(const Options& options) {
  if (!options.has(option::ocr)) return OcrMode::automatic;
  const std::string mode = options.value(option::ocr);
  if (mode == "auto") return OcrMode::automatic;
  if (mode == "always") return OcrMode::always;
  if (mode == "never") return OcrMode::never;
  throw UsageError("--ocr takes auto, always or never, not \"" + mode + "\"");
}

void tell_page(int page, int of) {
  std::cerr << "\rreading page " << page << " of " << of << " by text recognition" << (page == of ? "\n" : "")
            << std::flush;
}

Themes themes_of(const Options& options) {
  const std::string path = options.value(option::themes);
  if (path.empty()) return Themes();
  try {
    return Themes(read_file(path).bytes);
  } catch (const std::runtime_error& error) {
    throw UsageError("--themes " + path + ": " + error.what());
  }
}

}  // namespace

Register register_of(const Options& options) {
  const std::string path = options.value(option::register_file);
  if (path.empty()) return Register();
  try {
    return Register(read_file(path).bytes);
  } catch (const std::runtime_error& error) {
    throw UsageError("--register " + path + ": " + error.what());
  }
}

Knowledge knowledge_of(const Options& options) {
  return {register_of(options), themes_of(options)};
}

ProcessOptions process_options_of(const Options& options) {
  ProcessOptions out;
  out.corrections = !options.has(option::no_corrections);
  out.read.ocr = ocr_mode(options);
  if (isatty(STDERR_FILENO) != 0) out.read.on_ocr_page = tell_page;
  return out;
}

}  // namespace letterlens
