#include "corpus/match/words.h"

#include "schemas/base/unicode_text.h"

#include <array>
#include <libstemmer.h>
#include <stdexcept>
#include <unicode/normalizer2.h>
#include <unicode/ubrk.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>
#include <utility>

namespace letterlens::matching {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> irregular{{
    {"children", "child"},
    {"children's", "child"},
    {"people", "person"},
    {"people's", "person"},
}};

// Apostrophes of all kinds that Word, PDF and OCR set.
bool is_apostrophe(UChar32 c) {
  return c == u'’' || c == u'‘' || c == u'ʼ' || c == u'′' || c == u'＇' || c == u'`' || c == u'´';
}

bool is_invisible(UChar32 c) {
  constexpr UChar32 soft_hyphen = 0xAD;
  constexpr UChar32 zero_width_space = 0x200B;
  constexpr UChar32 zero_width_joiner = 0x200D;
  constexpr UChar32 word_joiner = 0x2060;
  constexpr UChar32 byte_order_mark = 0xFEFF;
  return c == soft_hyphen || (c >= zero_width_space && c <= zero_width_joiner) || c == word_joiner ||
         c == byte_order_mark;
}

icu::UnicodeString normalised(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot normalise");
  auto out = nfc->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))), status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot normalise");
  return out;
}

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

}  // namespace

std::string plain_text(std::string_view text) {
  std::string visible;
  visible.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const UChar32 c = next_code_point(text, at);
    if (is_apostrophe(c))
      visible += '\'';
    else if (is_space(c))
      visible += visible.empty() || visible.back() == ' ' ? "" : " ";
    else if (!is_invisible(c))
      visible += text.substr(start, at - start);
  }
  std::string out;
  normalised(visible).toUTF8String(out);
  return out;
}

std::string folded_word(std::string_view word) {
  std::string out;
  normalised(word).foldCase().toUTF8String(out);
  return out;
}

void Stemmer::Close::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("english", "UTF_8")) {
  if (!stemmer_) throw std::runtime_error("libstemmer has no stemmer for English");
}

std::string Stemmer::stem(std::string_view folded) const {
  for (const auto& [plural, singular] : irregular)
    if (folded == plural) folded = singular;
  const auto* stem = sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(folded.data()),
                                     static_cast<int>(folded.size()));
  if (stem == nullptr) throw std::runtime_error("libstemmer has no memory for a word");
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

WordReader::WordReader() {
  UErrorCode status = U_ZERO_ERROR;
  breaks_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getUK(), status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no word rules for British English");
}

std::vector<Word> WordReader::words(std::string_view plain) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> text(
      utext_openUTF8(nullptr, plain.data(), static_cast<int64_t>(plain.size()), &status));
  breaks_->setText(text.get(), status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot part a text into words");
  std::vector<Word> out;
  std::size_t clause = 0;
  int32_t start = breaks_->first();
  for (int32_t end = breaks_->next(); end != icu::BreakIterator::DONE; start = end, end = breaks_->next()) {
    const auto word = plain.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
    if (breaks_->getRuleStatus() < UBRK_WORD_NONE_LIMIT) {
      if (word.find_first_of(".;:?!") != std::string_view::npos) ++clause;
      continue;
    }
    out.push_back({stemmer_.stem(folded_word(word)), static_cast<std::size_t>(start),
                   static_cast<std::size_t>(end), clause});
  }
  return out;
}

}  // namespace letterlens::matching
