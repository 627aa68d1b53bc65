// What a person's query asks of the full-text index, and what to mark in what is found.
//
//   pathway plans   both words must be in the text
//   "a phrase"      its words one after the other; typographic quotation marks count too
//   AND OR NOT      in capitals; NOT binds most tightly, then AND, which may be left out, then OR
//   ( )             group
//   assess*         words that begin so; two letters at least
//
// In a question the words that only ask are left out (question_words.h): "who was told to improve
// supervision" asks for improve and supervision. Ligatures and soft hyphens, which are pasted from PDFs, are
// read as letters.
//
// Words are folded and stemmed as the index does it. Any other sign separates words and is never an error.
#pragma once

#include "corpus/store/tokenizer.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// One line for the person who asked.
class QueryError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Stems that follow one another.
struct TermForm {
  std::vector<std::string> stems;
  bool is_prefix = false;  // the last stem is the beginning of one
  friend bool operator==(const TermForm&, const TermForm&) = default;
};

// A word or phrase of the query in its forms, each of which is a match.
struct QueryTerm {
  std::vector<TermForm> forms;
  friend bool operator==(const QueryTerm&, const QueryTerm&) = default;
};

struct SearchQuery {
  std::string expression;        // in FTS5's syntax; always one that it takes
  std::vector<QueryTerm> terms;  // what was asked for, not what follows NOT; in the order of the query
  // If several words or phrases are asked for and all must be there: the same in this order without a word
  // between, and within a few words of each other in any order. Else empty.
  std::string side_by_side = {};
  std::string near = {};
  std::vector<std::string> words = {};  // those asked for, as typed; not what begins so (a star)
};

// Throws QueryError: a phrase or parenthesis that is not closed, an operator without words, no word at all,
// or more of them than are sensible.
SearchQuery parse_query(std::string_view text, const Tokenizer& tokenizer);

}  // namespace letterlens
