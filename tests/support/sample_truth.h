// A sample letter, read in the process of the test and held against its truth (tests/letters/README.md).
#pragma once

#include <string>

namespace letterlens::testing {

// Checks headings with their kinds, headline, improvements, priority actions, and that no page is claimed.
void expect_truth(const std::string& name, const std::string& ending);

}  // namespace letterlens::testing
