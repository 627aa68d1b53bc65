#include "extractors/required_text.h"

#include "extractors/pattern_source.h"

#include <algorithm>
#include <utility>

namespace letterlens {

std::uint16_t ByteRuns::at(std::string_view text, std::size_t at) {
  unsigned run = 0;
  for (std::size_t i = 0; i < bytes_a_run; ++i)
    run = (run << bits_a_byte) | (static_cast<unsigned char>(text[at + i]) & ((1U << bits_a_byte) - 1));
  return static_cast<std::uint16_t>(run);
}

ByteRuns::ByteRuns(std::string_view text) {
  // They match "s" and "k" where case does not count.
  if (text.find("ſ") != std::string_view::npos || text.find("\u212A") != std::string_view::npos) {
    runs_.set();
    return;
  }
  constexpr unsigned all = (1U << (bits_a_byte * bytes_a_run)) - 1;
  unsigned run = 0;
  std::size_t bytes = 0;
  for (const char c : text) {
    run = ((run << bits_a_byte) | (static_cast<unsigned char>(c) & ((1U << bits_a_byte) - 1))) & all;
    if (++bytes >= bytes_a_run) runs_[run] = true;
  }
}

bool RequiredText::Need::is_met(const ByteRuns& text) const {
  if (!std::all_of(runs.begin(), runs.end(), [&](std::uint16_t run) { return text.has(run); })) return false;
  const auto met = [&](const Need& part) { return part.is_met(text); };
  return any ? std::any_of(parts.begin(), parts.end(), met) : std::all_of(parts.begin(), parts.end(), met);
}

RequiredText::RequiredText(std::string_view source) {
  auto whole = read_pattern(source);
  if (!whole) return;
  need_ = std::move(whole->need);
  first_ = whole->first;
  empty_ = whole->empty;
  at_start_ = whole->at_start;
}

}  // namespace letterlens
