// Names of files and addresses in a report.
#pragma once

#include <string>
#include <string_view>

namespace letterlens::report {

// The address if it leads to a page on the web; empty for others, such as "javascript:" and "file:".
std::string web_address(std::string_view address);

// A name for a file or an address: lower-case ASCII letters, digits and hyphens; never empty.
std::string slug(std::string_view name);

}  // namespace letterlens::report
