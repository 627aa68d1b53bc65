#include "corpus/report/addresses.h"

#include <algorithm>

namespace letterlens::report {

std::string slug(std::string_view name) {
  std::string out;
  for (char c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
      out += c;
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  // Names of files may have 255 bytes; a number and an ending may still follow.
  out.resize(std::min<std::size_t>(out.size(), 200));
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "unnamed" : out;
}

}  // namespace letterlens::report
