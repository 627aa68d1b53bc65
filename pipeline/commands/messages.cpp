#include "pipeline/commands/messages.h"

#include "schemas/base/printable.h"

#include <iostream>

namespace letterlens {

void print_message(std::string_view message) {
  std::cerr << "letterlens: " << printable(message) << '\n';
}

}  // namespace letterlens
