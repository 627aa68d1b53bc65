// What the stages are handed from outside, beside the letter itself.
#pragma once

#include "extractors/register.h"
#include "extractors/themes.h"

namespace letterlens {

// Made once, then only read; safe to share between threads. As it comes, it is what is compiled in.
struct Knowledge {
  Register authorities = Register();
  Themes themes = Themes();
};

}  // namespace letterlens
