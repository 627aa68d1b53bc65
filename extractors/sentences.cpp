#include "extractors/sentences.h"

#include "schemas/base/unicode_text.h"

#include <array>
#include <memory>
#include <stdexcept>
#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>
#include <unicode/utext.h>

namespace letterlens {
namespace {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

// Abbreviations that do not end a sentence, besides those of ICU's own list for English.
constexpr std::array abbreviations{u"Mr.", u"Mrs.", u"Ms.",  u"Dr.", u"Prof.", u"Rev.",
                                   u"St.", u"e.g.", u"i.e.", u"No.", u"vs."};

std::unique_ptr<icu::BreakIterator> made_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::FilteredBreakIteratorBuilder> builder(
      icu::FilteredBreakIteratorBuilder::createInstance(icu::Locale::getEnglish(), status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no list of English abbreviations");
  for (const char16_t* abbreviation : abbreviations) builder->suppressBreakAfter(abbreviation, status);
  auto* rules = icu::BreakIterator::createSentenceInstance(icu::Locale::getUK(), status);
  std::unique_ptr<icu::BreakIterator> made(
      builder->wrapIteratorWithFilter(rules, status));  // adopts the rules
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no sentence rules for British English");
  return made;
}

std::unique_ptr<icu::BreakIterator> sentence_iterator() {
  static const std::unique_ptr<icu::BreakIterator> prototype = made_iterator();
  return std::unique_ptr<icu::BreakIterator>(prototype->clone());
}

}  // namespace

std::vector<Range> sentences(std::string_view text) {
  const auto iterator = sentence_iterator();
  UErrorCode status = U_ZERO_ERROR;
  // Over UTF-8 directly, so that boundaries are bytes.
  const std::unique_ptr<UText, CloseText> view(
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  iterator->setText(view.get(), status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU could not read a block's text");
  std::vector<Range> out;
  auto start = iterator->first();
  for (auto end = iterator->next(); end != icu::BreakIterator::DONE; start = end, end = iterator->next()) {
    const auto piece = text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
    const auto words = trimmed(piece);
    if (words.empty()) continue;
    const auto at = static_cast<std::size_t>(words.data() - text.data());
    out.push_back({at, at + words.size()});
  }
  return out;
}

}  // namespace letterlens
