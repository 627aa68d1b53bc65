// Messages of commands on standard error.
#pragma once

#include <string_view>

namespace letterlens {

// Prints "letterlens: " and the message as one line, cleaned for a terminal (schemas/base/printable.h): it
// may quote the name of a file.
void print_message(std::string_view message);

}  // namespace letterlens
