// A processed letter in words for people: what it is, the first sentence of its headline, what needs to
// improve.
#pragma once

#include "pipeline/process.h"

#include <string>

namespace letterlens {

// Lines of UTF-8, each ended. Every quotation has its page behind it; what wants a reader is said at the end.
std::string summary(const Processed& processed);

}  // namespace letterlens
