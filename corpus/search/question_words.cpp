#include "corpus/search/question_words.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace letterlens {
namespace {

// A question begins with one of these: "who was told to improve supervision".
constexpr std::array<std::string_view, 16> asking{"who",  "what", "which", "where", "when", "why",
                                                  "how",  "does", "did",   "has",   "have", "was",
                                                  "were", "is",   "are",   "show"};

// Inside a question these ask, or belong to its grammar: "what did inspectors say about neglect", "which
// councils were asked to …", "how often is … mentioned".
constexpr std::array<std::string_view, 64> asked{
    "who",     "what",     "which",     "where",     "when",       "why",         "how",    "do",
    "does",    "did",      "has",       "have",      "had",        "was",         "were",   "is",
    "are",     "be",       "been",      "show",      "me",         "us",          "we",     "i",
    "you",     "they",     "there",     "that",      "it",         "a",           "an",     "the",
    "of",      "to",       "on",        "about",     "for",        "by",          "with",   "any",
    "many",    "often",    "else",      "same",      "say",        "says",        "said",   "saying",
    "told",    "tell",     "ask",       "asked",     "mentioned",  "mention",     "letter", "letters",
    "council", "councils", "authority", "inspector", "inspectors", "authorities", "ofsted", "things"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), comparison_key(word)) != words.end();
}

bool is_plain(const QueryPiece& piece) {
  return piece.kind == QueryPieceKind::words && !piece.is_phrase && !piece.is_prefix;
}

}  // namespace

std::vector<QueryPiece> without_question_words(std::vector<QueryPiece> pieces) {
  const bool is_question = !pieces.empty() && std::all_of(pieces.begin(), pieces.end(), is_plain) &&
                           is_one_of(asking, pieces.front().text);
  if (!is_question) return pieces;
  auto left = pieces;
  std::erase_if(left, [](const QueryPiece& piece) {
    return comparison_key(piece.text).empty() || is_one_of(asked, piece.text);
  });
  return left.empty() ? pieces : left;
}

}  // namespace letterlens
