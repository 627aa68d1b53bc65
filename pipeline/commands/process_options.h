// The options that every command has which reads letters.
#pragma once

#include "extractors/knowledge.h"
#include "pipeline/commands/options.h"
#include "pipeline/process.h"

#include <array>

namespace letterlens {

inline constexpr std::array processing_options{
    OptionSpec{"register", "r", "FILE",
               "Know the authorities of this CSV file too (same columns as the register)."},
    OptionSpec{"ocr", "", "MODE",
               "Read images by text recognition: auto (pages without text), always or never."},
    OptionSpec{"no-corrections", "", "",
               "Leave NAME.corrections.json beside a file alone; otherwise it is applied."},
    OptionSpec{"themes", "", "FILE",
               "Find themes by this table instead of the built-in one (letterlens schema --themes)."},
};

// What the stages are handed: the register with the rows of --register, and the themes of --themes or the
// built-in ones. Throws UsageError.
Knowledge knowledge_of(const Options& options);

// --ocr and --no-corrections; on a terminal each page that is read by text recognition is told on standard
// error. Throws UsageError.
ProcessOptions process_options_of(const Options& options);

}  // namespace letterlens
