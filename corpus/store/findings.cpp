#include "corpus/store/findings.h"

#include <algorithm>
#include <array>

namespace letterlens {

bool has_findings(const std::string& kind) {
  constexpr std::array<std::string_view, 3> without{"sif_inspection", "send_inspection", "unknown"};
  return std::find(without.begin(), without.end(), kind) == without.end();
}

constinit const std::string_view without_list =
    "EXISTS (SELECT 1 FROM diagnostics WHERE diagnostics.letter = letters.letter AND diagnostics.code IN "
    "('no_improvements_section', 'improvements_missing'))";

}  // namespace letterlens
