// Two passes, each recording what it did as ICU Edits: first the characters that letters use for looks, then
// NFC. The Edits are merged, so the way back is exact and nothing is ever searched for again.
#include "pipeline/normalise/clean.h"

#include "schemas/base/unicode_text.h"

#include <optional>
#include <stdexcept>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

namespace letterlens {
namespace {

constexpr UChar32 soft_hyphen = 0x00AD;
constexpr UChar32 first_ligature = 0xFB00;
constexpr UChar32 last_ligature = 0xFB06;

bool is_invisible(UChar32 c) {
  return c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF || c == 0x200E ||
         c == 0x200F || (u_iscntrl(c) != 0 && !is_space(c));
}

const icu::Normalizer2& normaliser(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getInstance(nullptr, name, UNORM2_COMPOSE, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalisation data");
  return *instance;
}

std::string compatibility_form(UChar32 c) {
  static const icu::Normalizer2& nfkc = normaliser("nfkc");
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  nfkc.normalize(icu::UnicodeString(c), status).toUTF8String(out);
  return out;
}

// What a character becomes on its own; none when it stays.
std::optional<std::string> replacement(UChar32 c, bool printed) {
  if (c == soft_hyphen) return printed ? "-" : "";
  if (c == 0x2011) return "-";
  if (is_invisible(c)) return "";
  if (c >= first_ligature && c <= last_ligature) return compatibility_form(c);
  return std::nullopt;
}

class Cleaner {
 public:
  explicit Cleaner(bool printed) : printed_(printed) {}

  void run(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t before = at;
      const UChar32 c = next_code_point(line, at);
      step(c, line.substr(before, at - before), line, at);
    }
    drop_pending_space();
  }

  std::string text;
  icu::Edits edits;

 private:
  void step(UChar32 c, std::string_view bytes, std::string_view line, std::size_t next) {
    const auto length = static_cast<int32_t>(bytes.size());
    if (is_space(c)) {
      plain_space_ = pending_space_ == 0 && c == U' ';
      pending_space_ += length;
      return;
    }
    const auto other = replacement(c, printed_);
    if (other && other->empty()) {
      // What leaves no trace joins the space before it, so that "a \u200B b" has one space, not two.
      if (pending_space_ > 0)
        pending_space_ += length;
      else
        edits.addReplace(length, 0);
      return;
    }
    write_pending_space();
    if (doubled_apostrophe(c, line, next)) {
      edits.addReplace(length, 0);
    } else if (other) {
      text += *other;
      edits.addReplace(length, static_cast<int32_t>(other->size()));
    } else {
      text += bytes;
      edits.addUnchanged(length);
    }
  }

  // "England'’s": the straight one of two different apostrophes goes; two alike may be a quotation's end.
  static bool doubled_apostrophe(UChar32 c, std::string_view line, std::size_t next) {
    if (c != U'\'' || next >= line.size()) return false;
    std::size_t at = next;
    const UChar32 following = next_code_point(line, at);
    return following == U'’' || following == U'‘';
  }

  void write_pending_space() {
    if (pending_space_ == 0) return;
    if (text.empty()) {
      drop_pending_space();
      return;
    }
    text += ' ';
    if (pending_space_ == 1 && plain_space_)
      edits.addUnchanged(1);
    else
      edits.addReplace(pending_space_, 1);
    pending_space_ = 0;
  }

  void drop_pending_space() {
    if (pending_space_ > 0) edits.addReplace(pending_space_, 0);
    pending_space_ = 0;
  }

  bool printed_;
  int32_t pending_space_ = 0;  // bytes of white space not yet written
  bool plain_space_ = false;   // it is one plain space
};

bool is_plain_ascii(std::string_view line) {
  bool after_space = true;  // also refuses a leading space
  for (const unsigned char c : line) {
    if (c >= 0x7F || c < 0x20 || c == '\'') return false;
    const bool space = c == ' ';
    if (space && after_space) return false;
    after_space = space;
  }
  return true;
}

CleanText with_stretches(std::string text, const icu::Edits& edits) {
  CleanText clean{std::move(text), {}};
  UErrorCode status = U_ZERO_ERROR;
  for (auto change = edits.getCoarseIterator(); change.next(status);) {
    if (change.newLength() == 0) continue;
    clean.stretches.push_back({static_cast<std::size_t>(change.destinationIndex()),
                               static_cast<std::size_t>(change.newLength()),
                               static_cast<std::size_t>(change.sourceIndex()),
                               static_cast<std::size_t>(change.oldLength()), change.hasChange() == 0});
  }
  if (U_FAILURE(status)) throw std::runtime_error("ICU could not follow its edits");
  return clean;
}

}  // namespace

CleanText clean_line(std::string_view line, bool printed) {
  if (is_plain_ascii(line)) {
    const std::size_t length = line.ends_with(' ') ? line.size() - 1 : line.size();
    CleanText clean{std::string(line.substr(0, length)), {}};
    if (length > 0) clean.stretches.push_back({0, length, 0, length, true});
    return clean;
  }
  Cleaner cleaner(printed);
  cleaner.run(line);
  static const icu::Normalizer2& nfc = normaliser("nfc");
  UErrorCode status = U_ZERO_ERROR;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  icu::Edits composing;
  nfc.normalizeUTF8(0, icu::StringPiece(cleaner.text.data(), static_cast<int32_t>(cleaner.text.size())), sink,
                    &composing, status);
  icu::Edits merged;
  merged.mergeAndAppend(cleaner.edits, composing, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU could not normalise a line");
  return with_stretches(std::move(composed), merged);
}

}  // namespace letterlens
