// Finds a correction's words in the letter. A wrong quotation is worse than none: what is not in the text
// word for word, or occurs in it in several places and could mean any of them, is refused.
#pragma once

#include "extractors/reading_text.h"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace letterlens {

// Why a correction is not applied. `code` is `correction_not_found`, `correction_ambiguous` or
// `correction_not_applied`.
class NotApplied : public std::runtime_error {
 public:
  NotApplied(std::string code, const std::string& reason)
      : std::runtime_error(reason), code_(std::move(code)) {}
  const std::string& code() const { return code_; }

 private:
  std::string code_;
};

class Quotations {
 public:
  // Keeps a reference to the text, which must outlive it.
  explicit Quotations(const ReadingText& text) : text_(text) {}

  // The words as the stage normalise would have written them: NFC, plain single spaces, each line on its own.
  std::string cleaned(std::string_view words) const;

  // Where the words stand. Of several places the first that is not wholly before `near`. Throws NotApplied.
  Quote find(std::string_view words, std::optional<std::size_t> near) const;

  // The first place at or after `from`; throws NotApplied for none.
  Quote find_from(std::string_view words, std::size_t from) const;

 private:
  std::optional<std::size_t> next(const std::string& words, std::size_t from) const;
  [[noreturn]] void refuse_missing(const std::string& words, const std::string& where) const;

  const ReadingText& text_;
};

}  // namespace letterlens
