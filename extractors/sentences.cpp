#include "extractors/sentences.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <stdexcept>

#include "extractors/unicode_text.h"

namespace letterlens {
namespace {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

// With ICU's list of abbreviations ("Mr.", "Dr.", "e.g.") that end no sentence.
std::unique_ptr<icu::BreakIterator> sentence_iterator() {
  static const auto prototype = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createSentenceInstance(icu::Locale("en_GB@ss=standard"), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no sentence rules for British English");
    return made;
  }();
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
