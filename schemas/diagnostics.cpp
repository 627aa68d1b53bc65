#include "schemas/diagnostics.h"

#include <algorithm>
#include <stdexcept>

namespace letterlens {

Diagnostic diagnose(std::string_view code, std::string message, std::optional<Span> span) {
  const auto found = std::find_if(diagnostic_codes.begin(), diagnostic_codes.end(),
                                  [&](const DiagnosticCode& known) { return known.code == code; });
  if (found == diagnostic_codes.end())
    throw std::logic_error("undocumented diagnostic: " + std::string(code));
  return {std::string(code), found->severity, std::move(message), span};
}

}  // namespace letterlens
