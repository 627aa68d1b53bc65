#include "pipeline/correct/quotations.h"

#include "pipeline/normalise/clean.h"
#include "schemas/base/unicode_text.h"

#include <unicode/uchar.h>

namespace letterlens {
namespace {

constexpr std::size_t longest_shown = 80;  // bytes of a quotation in a message

bool continues_word(UChar32 c) {
  return u_isalnum(c) != 0 || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

// Whether a range begins and ends between words: "Child" is not found in "Children".
bool stands_alone(std::string_view text, std::size_t start, std::size_t end) {
  const auto words = text.substr(start, end - start);
  const auto before = text.substr(0, start);
  const auto after = text.substr(end);
  const bool cut_before =
      !before.empty() && continues_word(last_code_point(before)) && continues_word(first_code_point(words));
  const bool cut_after =
      !after.empty() && continues_word(last_code_point(words)) && continues_word(first_code_point(after));
  return !cut_before && !cut_after;
}

std::string shown(const std::string& words) {
  if (words.size() <= longest_shown) return '"' + words + '"';
  const std::size_t space = words.rfind(' ', longest_shown);
  std::size_t end = space == std::string::npos ? longest_shown : space;
  while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) ++end;
  return '"' + words.substr(0, end) + "…\"";
}

}  // namespace

std::string Quotations::cleaned(std::string_view words) const {
  std::string out;
  for (std::size_t start = 0; start <= words.size();) {
    const std::size_t end = std::min(words.find('\n', start), words.size());
    if (start > 0) out += '\n';
    out += clean_line(words.substr(start, end - start), text_.printed).text;
    start = end + 1;
  }
  return std::string(trimmed(out));
}

std::optional<std::size_t> Quotations::next(const std::string& words, std::size_t from) const {
  const std::string& text = text_.text;
  for (std::size_t at = text.find(words, from); at != std::string::npos; at = text.find(words, at + 1))
    if (stands_alone(text, at, at + words.size())) return at;
  return std::nullopt;
}

void Quotations::refuse_missing(const std::string& words, const std::string& where) const {
  throw NotApplied("correction_not_found",
                   shown(words) + " does not stand word for word in the letter" + where);
}

Quote Quotations::find(std::string_view words, std::optional<std::size_t> near) const {
  const std::string wanted = cleaned(words);
  if (wanted.empty()) throw NotApplied("correction_not_applied", "the value is empty");
  const auto first = next(wanted, 0);
  if (!first) refuse_missing(wanted, "");
  if (!next(wanted, *first + 1)) return text_.quote(*first, *first + wanted.size());
  if (near)
    for (auto at = first; at; at = next(wanted, *at + 1))
      if (*at + wanted.size() > *near) return text_.quote(*at, *at + wanted.size());
  throw NotApplied("correction_ambiguous", shown(wanted) + " occurs in several places" +
                                               (near ? ", all before the field's own"
                                                     : ", and the field had none that could decide"));
}

Quote Quotations::find_from(std::string_view words, std::size_t from) const {
  const std::string wanted = cleaned(words);
  if (wanted.empty()) throw NotApplied("correction_not_applied", "the value holds an empty string");
  const auto at = next(wanted, from);
  if (!at) refuse_missing(wanted, from > 0 ? " behind what the list names before it" : "");
  return text_.quote(*at, *at + wanted.size());
}

}  // namespace letterlens
