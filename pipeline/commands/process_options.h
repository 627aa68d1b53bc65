// The options that every command has which reads letters.
#pragma once

#include "extractors/knowledge.h"
#include "pipeline/commands/options.h"
#include "pipeline/process.h"

#include <array>

namespace letterlens {

inline constexpr std::array processing_options{option::register_file, option::ocr, option::no_corrections,
                                               option::themes};

// The register with the rows of --register. Throws UsageError.
Register register_of(const Options& options);

// What the stages are handed: the register with the rows of --register, and the themes of --themes or the
// built-in ones. Throws UsageError.
Knowledge knowledge_of(const Options& options);

// --ocr and --no-corrections; on a terminal each page that is read by text recognition is told on standard
// error. Throws UsageError.
ProcessOptions process_options_of(const Options& options);

}  // namespace letterlens
