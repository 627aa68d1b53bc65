#include "extractors/unicode_text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace letterlens {

UChar32 next_code_point(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  auto offset = static_cast<int32_t>(at);
  U8_NEXT_OR_FFFD(reinterpret_cast<const uint8_t*>(text.data()), offset, static_cast<int32_t>(text.size()), c);
  at = static_cast<std::size_t>(offset);
  return c;
}

UChar32 first_code_point(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : next_code_point(text, at);
}

UChar32 last_code_point(std::string_view text) {
  if (text.empty()) return 0;
  UChar32 c = 0;
  auto offset = static_cast<int32_t>(text.size());
  U8_PREV_OR_FFFD(reinterpret_cast<const uint8_t*>(text.data()), 0, offset, c);
  return c;
}

std::string to_utf8(UChar32 code_point) {
  std::string out;
  icu::UnicodeString(code_point).toUTF8String(out);
  return out;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const unsigned char byte : text) count += (byte & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

bool is_space(UChar32 code_point) { return u_isUWhiteSpace(code_point) != 0; }

bool starts_lower(std::string_view text) { return u_islower(first_code_point(text)) != 0; }

bool starts_upper(std::string_view text) { return u_isupper(first_code_point(text)) != 0; }

std::string_view trimmed(std::string_view text) {
  std::size_t start = 0;
  std::size_t end = 0;
  bool seen = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    if (is_space(next_code_point(text, at))) continue;
    if (!seen) start = before;
    seen = true;
    end = at;
  }
  return seen ? text.substr(start, end - start) : std::string_view();
}

std::string comparison_key(std::string_view text) {
  const auto folded = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())))
                          .foldCase();
  icu::UnicodeString key;
  bool gap = false;
  for (int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
    const UChar32 c = folded.char32At(at);
    if (c == u'\'' || c == u'’' || c == u'‘') continue;
    const bool word = u_isalnum(c) != 0;
    if (!word && c != u'&') {
      gap = true;
      continue;
    }
    if ((gap || c == u'&') && !key.isEmpty()) key.append(u' ');
    gap = c == u'&';
    if (word)
      key.append(c);
    else
      key.append(u"and", 3);
  }
  std::string out;
  key.toUTF8String(out);
  return out;
}

}  // namespace letterlens
