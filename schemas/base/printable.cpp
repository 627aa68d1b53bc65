#include "schemas/base/printable.h"

#include "schemas/base/unicode_text.h"

#include <cstdio>
#include <unicode/uchar.h>

namespace letterlens {
namespace {

constexpr UChar32 replacement_character = 0xFFFD;
constexpr UChar32 byte_order_mark = 0xFEFF;
constexpr UChar32 first_tag = 0xE0000, last_tag = 0xE007F;

bool is_unsafe(UChar32 c) {
  constexpr auto unsafe = U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  return (U_GET_GC_MASK(c) & unsafe) != 0 || u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) != 0 ||
         c == byte_order_mark || (c >= first_tag && c <= last_tag);
}

std::string hexadecimal(const char* format, UChar32 number) {
  char out[16];
  std::snprintf(out, sizeof out, format, static_cast<unsigned>(number));
  return out;
}

std::string escaped(UChar32 c) {
  constexpr UChar32 first_outside_bytes = 0x100, first_outside_bmp = 0x10000;
  if (c == '\n') return "\\n";
  if (c == '\r') return "\\r";
  if (c == '\t') return "\\t";
  return hexadecimal(c < first_outside_bytes ? "\\x%02x" : c < first_outside_bmp ? "\\u%04x" : "\\U%08x", c);
}

std::string cleaned(std::string_view text, bool keep_lines) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const UChar32 c = next_code_point(text, at);
    const std::string_view character = text.substr(start, at - start);
    if (c == replacement_character && character != "\uFFFD")
      for (const unsigned char byte : character) out += hexadecimal("\\x%02x", byte);
    else if (is_unsafe(c) && !(keep_lines && c == '\n'))
      out += escaped(c);
    else
      out += character;
  }
  return out;
}

}  // namespace

std::string printable(std::string_view text) {
  return cleaned(text, false);
}

std::string printable_lines(std::string_view text) {
  return cleaned(text, true);
}

}  // namespace letterlens
