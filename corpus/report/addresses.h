// Names of files and addresses in a report.
#pragma once

#include <string>
#include <string_view>

namespace letterlens::report {

// A name for a file or an address: lower-case ASCII letters, digits and hyphens; never empty.
std::string slug(std::string_view name);

}  // namespace letterlens::report
