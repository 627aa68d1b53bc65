// Every double quotation mark, straight, typographic or French, opens a phrase or closes the one that is
// open. A single one opens a phrase only when it is typographic and its other half ends a word: elsewhere it
// is an apostrophe.
#include "corpus/search/query_pieces.h"

#include "corpus/search/query.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <utility>

namespace letterlens {
namespace {

constexpr std::array<UChar32, 8> double_quotes{'"', U'“', U'”', U'„', U'‟', U'«', U'»', U'＂'};
constexpr UChar32 single_open = U'‘';
constexpr UChar32 single_close = U'’';

constexpr std::array<std::pair<std::string_view, QueryPieceKind>, 3> operators{{
    {"AND", QueryPieceKind::all},
    {"OR", QueryPieceKind::any},
    {"NOT", QueryPieceKind::without},
}};

// What is pasted from a PDF may have these where the texts have letters alone.
constexpr UChar32 first_ligature = 0xFB00, last_ligature = 0xFB06;
constexpr std::array<UChar32, 6> invisible{0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF};

icu::UnicodeString without_print_forms(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* compatible = icu::Normalizer2::getNFKCInstance(status);
  icu::UnicodeString out;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    if (std::find(invisible.begin(), invisible.end(), c) != invisible.end()) continue;
    const bool is_ligature = c >= first_ligature && c <= last_ligature && U_SUCCESS(status);
    out.append(is_ligature ? compatible->normalize(icu::UnicodeString(c), status) : icu::UnicodeString(c));
  }
  return out;
}

// As the texts are: NFC, ligatures taken apart, nothing invisible.
std::string composed(std::string_view query) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFCInstance(status);
  const auto text = without_print_forms(
      icu::UnicodeString::fromUTF8(icu::StringPiece(query.data(), static_cast<int32_t>(query.size()))));
  std::string out;
  (U_SUCCESS(status) ? form->normalize(text, status) : text).toUTF8String(out);
  return out;
}

bool is_double_quote(UChar32 c) {
  return std::find(double_quotes.begin(), double_quotes.end(), c) != double_quotes.end();
}

class Cutter {
 public:
  explicit Cutter(std::string_view query) : query_(query) {}

  std::vector<QueryPiece> cut() {
    while (at_ < query_.size()) piece();
    return std::move(pieces_);
  }

 private:
  void piece() {
    const std::size_t start = at_;
    const UChar32 c = next_code_point(query_, at_);
    if (is_space(c)) return;
    if (c == '(') return add({QueryPieceKind::open, "("});
    if (c == ')') return add({QueryPieceKind::close, ")"});
    if (is_double_quote(c)) {
      const auto end = closing_double(at_);
      if (!end)
        throw QueryError("the quotation mark before \"" + std::string(query_.substr(at_)) +
                         "\" is not closed; close it, or leave it out");
      return phrase(*end);
    }
    if (c == single_open)
      if (const auto end = closing_single(at_)) return phrase(*end);
    at_ = start;
    words();
  }

  void add(QueryPiece piece) { pieces_.push_back(std::move(piece)); }

  // Returns the byte at which the next double quotation mark begins.
  std::optional<std::size_t> closing_double(std::size_t from) const {
    for (std::size_t at = from; at < query_.size();) {
      const std::size_t start = at;
      if (is_double_quote(next_code_point(query_, at))) return start;
    }
    return std::nullopt;
  }

  std::optional<std::size_t> closing_single(std::size_t from) const {
    for (std::size_t at = from; at < query_.size();) {
      const std::size_t start = at;
      const UChar32 c = next_code_point(query_, at);
      if (is_double_quote(c)) return std::nullopt;
      if (c == single_close && (at == query_.size() || u_isalnum(first_code_point(query_.substr(at))) == 0))
        return start;
    }
    return std::nullopt;
  }

  void phrase(std::size_t end) {
    std::string_view text = trimmed(query_.substr(at_, end - at_));
    at_ = end;
    next_code_point(query_, at_);
    bool is_prefix = text.ends_with('*');
    if (is_prefix) text.remove_suffix(1);
    if (at_ < query_.size() && query_[at_] == '*') is_prefix = true, ++at_;
    add({QueryPieceKind::words, std::string(text), true, is_prefix});
  }

  void words() {
    const std::size_t start = at_;
    std::size_t end = at_;
    bool is_prefix = false;
    while (at_ < query_.size() && !is_prefix) {
      const UChar32 c = next_code_point(query_, at_);
      if (is_space(c) || c == '(' || c == ')' || is_double_quote(c)) break;
      is_prefix = c == '*';
      if (!is_prefix) end = at_;
    }
    if (!is_prefix) at_ = end;
    const std::string_view text = query_.substr(start, end - start);
    for (const auto& [word, kind] : operators)
      if (!is_prefix && text == word) return add({kind, std::string(word)});
    add({QueryPieceKind::words, std::string(text), false, is_prefix});
  }

  std::string_view query_;
  std::size_t at_ = 0;
  std::vector<QueryPiece> pieces_;
};

}  // namespace

std::vector<QueryPiece> tokenize(std::string_view query) {
  const std::string text = composed(query);
  return Cutter(text).cut();
}

}  // namespace letterlens
