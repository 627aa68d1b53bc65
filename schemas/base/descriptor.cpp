#include "schemas/base/descriptor.h"

#include <unistd.h>

namespace letterlens {

Descriptor::~Descriptor() {
  if (number_ >= 0) close(number_);
}

}  // namespace letterlens
