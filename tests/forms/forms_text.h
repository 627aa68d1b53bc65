// The text of forms.txt, compiled in.
#pragma once

#include <string_view>

namespace letterlens::embedded {

extern const std::string_view forms;

}  // namespace letterlens::embedded
