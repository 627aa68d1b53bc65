#include "schemas/base/descriptor.h"

#include <unistd.h>

namespace letterlens {

Descriptor::~Descriptor() {
  if (number_ >= 0) close(number_);
}

Descriptor open_file(const std::string& path, int flags) {
  return Descriptor(open(path.c_str(), flags | O_CLOEXEC, 0666));
}

}  // namespace letterlens
