// The last stage: a processed letter in, its record as JSON out.
#pragma once

#include "pipeline/process.h"

#include <string>

namespace letterlens {

struct EmitOptions {
  bool with_text = false;
  bool pretty = false;
  bool boxes = false;  // needs a letter processed with its pages kept
};

// UTF-8, without a line end; one line unless pretty. The same letter and options give the same bytes.
std::string emit(const Processed& processed, const EmitOptions& options);

}  // namespace letterlens
