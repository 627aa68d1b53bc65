#include "tests/support/words.h"

#include <map>
#include <stdexcept>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace letterlens::testing {
namespace {

bool is_word_character(UChar32 c) {
  return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

icu::UnicodeString folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFKCInstance(status);
  auto out = normalizer->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))), status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot normalise");
  return out.foldCase();
}

std::map<std::string, std::size_t> words_of(std::string_view text) {
  std::map<std::string, std::size_t> words;
  icu::UnicodeString word;
  const auto end_word = [&] {
    std::string utf8;
    if (!word.isEmpty()) ++words[word.toUTF8String(utf8)];
    word.remove();
  };
  const auto all = folded(text);
  for (int32_t at = 0; at < all.length(); at = all.moveIndex32(at, 1))
    if (is_word_character(all.char32At(at)))
      word.append(all.char32At(at));
    else
      end_word();
  end_word();
  return words;
}

}  // namespace

std::string letters_and_digits(std::string_view text) {
  const auto all = folded(text);
  icu::UnicodeString kept;
  for (int32_t at = 0; at < all.length(); at = all.moveIndex32(at, 1))
    if (is_word_character(all.char32At(at))) kept.append(all.char32At(at));
  std::string out;
  return kept.toUTF8String(out);
}

double word_overlap(std::string_view a, std::string_view b) {
  const auto left = words_of(a);
  const auto right = words_of(b);
  std::size_t common = 0;
  std::size_t all = 0;
  for (const auto& [word, count] : left) {
    all += count;
    if (const auto found = right.find(word); found != right.end()) common += std::min(count, found->second);
  }
  for (const auto& [word, count] : right) all += count;
  return all == 0 ? 0.0 : 2.0 * static_cast<double>(common) / static_cast<double>(all);
}

bool is_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const bool result = icu::Normalizer2::getNFCInstance(status)->isNormalizedUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), status);
  return U_SUCCESS(status) && result;
}

CodePointText::CodePointText(std::string text) : text_(std::move(text)) {
  const auto length = static_cast<int32_t>(text_.size());
  for (int32_t at = 0; at < length;) {
    starts_.push_back(static_cast<std::size_t>(at));
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const uint8_t*>(text_.data()), at, length, c);
    if (c < 0) throw std::runtime_error("the text is not UTF-8");
  }
  starts_.push_back(text_.size());
}

std::string CodePointText::slice(std::size_t start, std::size_t end) const {
  return text_.substr(starts_.at(start), starts_.at(end) - starts_.at(start));
}

}  // namespace letterlens::testing
