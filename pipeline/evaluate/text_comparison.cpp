#include "pipeline/evaluate/text_comparison.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace letterlens {
namespace {

constexpr std::array<std::string_view, 11> titles{"Mr",   "Mrs", "Ms",  "Miss", "Dr", "Sir",
                                                  "Dame", "HMI", "CBE", "OBE",  "QPM"};

// ICU's digits are the decimal ones; a numeral such as ⅷ or ² counts too.
bool is_alphanumeric(UChar32 c) {
  return u_isalnum(c) != 0 || u_getIntPropertyValue(c, UCHAR_NUMERIC_TYPE) != U_NT_NONE;
}

bool is_word_character(UChar32 c) {
  return c == u'_' || is_alphanumeric(c);
}

std::string folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* compatibility = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot normalise");
  auto normalised = compatibility->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))), status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot normalise");
  std::string out;
  return normalised.foldCase().toUTF8String(out);
}

// Calls `take` with each run of characters that are of words, and each run that are not.
template <typename Take>
void for_each_run(std::string_view text, Take take) {
  std::size_t start = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    const bool of_word = is_word_character(next_code_point(text, at));
    if (before > start && of_word != in_word) {
      take(text.substr(start, before - start), in_word);
      start = before;
    }
    in_word = of_word;
  }
  if (start < text.size()) take(text.substr(start), in_word);
}

std::map<std::string, std::size_t> counted_words(std::string_view text) {
  std::map<std::string, std::size_t> counts;
  for (auto& word : words_of(text)) ++counts[std::move(word)];
  return counts;
}

}  // namespace

std::string canonical(std::string_view text) {
  const std::string all = folded(text);
  std::string kept;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t before = at;
    if (is_alphanumeric(next_code_point(all, at))) kept.append(all, before, at - before);
  }
  return kept;
}

std::vector<std::string> words_of(std::string_view text) {
  const std::string all = folded(text);
  std::vector<std::string> words;
  for_each_run(all, [&](std::string_view run, bool is_word) {
    if (is_word) words.emplace_back(run);
  });
  return words;
}

double word_overlap(std::string_view a, std::string_view b) {
  const auto left = counted_words(a);
  const auto right = counted_words(b);
  std::size_t common = 0;
  std::size_t all = 0;
  for (const auto& [word, count] : left) {
    all += count;
    if (const auto found = right.find(word); found != right.end()) common += std::min(count, found->second);
  }
  for (const auto& [word, count] : right) all += count;
  return common == 0 ? 0.0 : 2.0 * static_cast<double>(common) / static_cast<double>(all);
}

std::string name_without_titles(std::string_view name) {
  std::string bare;
  for_each_run(name.substr(0, name.find(',')), [&](std::string_view run, bool is_word) {
    const bool is_title = std::find(titles.begin(), titles.end(), run) != titles.end();
    if (!is_word || !is_title) bare += run;
  });
  return bare;
}

std::string name_key(std::string_view name) {
  return canonical(name_without_titles(name));
}

}  // namespace letterlens
