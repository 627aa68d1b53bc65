#include "pipeline/read/structured.h"

namespace letterlens {

void Paragraph::append(std::string_view more, const TextFormat& format) {
  if (more.empty()) return;
  if (runs.empty() || runs.back().format != format) runs.push_back({text.size(), 0, format});
  runs.back().length += more.size();
  text += more;
}

}  // namespace letterlens
