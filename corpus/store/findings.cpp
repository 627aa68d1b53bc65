#include "corpus/store/findings.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace letterlens {

bool has_findings(const std::string& kind) {
  constexpr std::array<std::string_view, 3> without{"sif_inspection", "send_inspection", "unknown"};
  return std::find(without.begin(), without.end(), kind) == without.end();
}

}  // namespace letterlens
