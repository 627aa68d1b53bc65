#include "corpus/present/addresses.h"

#include <re2/re2.h>

namespace letterlens {

std::string web_address(std::string_view address) {
  static const RE2 form(R"((?i)https?://[^\s\x00-\x1f]+)");
  return RE2::FullMatch(address, form) ? std::string(address) : std::string();
}

std::string published_address(const ComparedLetter& letter, std::optional<std::int64_t> page) {
  std::string address = web_address(letter.address);
  const bool has_place = address.find('#') != std::string::npos;
  if (!address.empty() && page && !has_place) address += "#page=" + std::to_string(*page);
  return address;
}

}  // namespace letterlens
