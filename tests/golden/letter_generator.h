// Letters at random: invented sentences in the order of a letter, in every typography that print, OCR and
// word processors leave behind, with parts missing. The same seed gives the same bytes on every machine.
#pragma once

#include <cstdint>
#include <string>

namespace letterlens::testing {

struct GeneratedLetter {
  std::string bytes;
  int pages = 1;         // form feeds and one
  bool mangled = false;  // bytes were cut or overwritten at random: it need not be a letter, nor UTF-8
};

GeneratedLetter generate_letter(std::uint32_t seed);

}  // namespace letterlens::testing
