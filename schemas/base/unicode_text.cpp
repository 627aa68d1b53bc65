#include "schemas/base/unicode_text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace letterlens {

UChar32 next_code_point(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  auto offset = static_cast<int32_t>(at);
  U8_NEXT_OR_FFFD(reinterpret_cast<const uint8_t*>(text.data()), offset, static_cast<int32_t>(text.size()),
                  c);
  at = static_cast<std::size_t>(offset);
  return c;
}

UChar32 first_code_point(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : next_code_point(text, at);
}

UChar32 previous_code_point(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  auto offset = static_cast<int32_t>(at);
  U8_PREV_OR_FFFD(reinterpret_cast<const uint8_t*>(text.data()), 0, offset, c);
  at = static_cast<std::size_t>(offset);
  return c;
}

UChar32 last_code_point(std::string_view text) {
  std::size_t at = text.size();
  return text.empty() ? 0 : previous_code_point(text, at);
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

bool is_space(UChar32 code_point) {
  // Most characters of a letter are ASCII, and this is asked of nearly all of them.
  constexpr UChar32 first_non_ascii = 0x80;
  if (code_point < first_non_ascii) return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
  return u_isUWhiteSpace(code_point) != 0;
}

bool starts_lower(std::string_view text) {
  return u_islower(first_code_point(text)) != 0;
}

bool starts_upper(std::string_view text) {
  return u_isupper(first_code_point(text)) != 0;
}

std::string_view trimmed(std::string_view text) {
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); start = at)
    if (!is_space(next_code_point(text, at))) break;
  std::size_t end = text.size();
  while (end > start) {
    std::size_t at = end;
    if (!is_space(previous_code_point(text, at))) break;
    end = at;
  }
  return text.substr(start, end - start);
}

std::string comparison_key(std::string_view text) {
  const auto folded =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())))
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
