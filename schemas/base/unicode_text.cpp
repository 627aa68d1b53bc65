#include "schemas/base/unicode_text.h"

#include <optional>
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

namespace {

// Builds a key from the characters of a text whose case is folded.
class KeyBuilder {
 public:
  // `word` is the character in UTF-8 if it is a letter or a digit, else empty.
  void add(UChar32 c, std::string_view word) {
    if (c == u'\'' || c == u'’' || c == u'‘') return;
    if (word.empty() && c != u'&') {
      gap_ = true;
      return;
    }
    if ((gap_ || c == u'&') && !key.empty()) key += ' ';
    gap_ = c == u'&';
    key += word.empty() ? "and" : word;
  }

  std::string key;

 private:
  bool gap_ = false;
};

// The key of a text of ASCII and the marks of English punctuation, as nearly all are; nullopt for another.
std::optional<std::string> plain_key(std::string_view text) {
  constexpr UChar32 first_mark = 0x2010;
  constexpr UChar32 last_mark = 0x2026;
  KeyBuilder builder;
  builder.key.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const char c = text[at]; static_cast<unsigned char>(c) < 0x80) {
      const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      const bool word = (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9');
      builder.add(small, word ? std::string_view(&small, 1) : std::string_view());
      ++at;
      continue;
    }
    const UChar32 c = next_code_point(text, at);
    if (c < first_mark || c > last_mark) return std::nullopt;
    builder.add(c, {});
  }
  return std::move(builder.key);
}

}  // namespace

std::string comparison_key(std::string_view text) {
  if (auto key = plain_key(text)) return std::move(*key);
  const auto folded =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())))
          .foldCase();
  KeyBuilder builder;
  for (int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
    const UChar32 c = folded.char32At(at);
    builder.add(c, u_isalnum(c) != 0 ? to_utf8(c) : std::string());
  }
  return std::move(builder.key);
}

}  // namespace letterlens
