// A query cut into words, phrases, operators and parentheses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

enum class QueryPieceKind { words, open, close, all, any, without };  // all: AND, any: OR, without: NOT

struct QueryPiece {
  QueryPieceKind kind = QueryPieceKind::words;
  std::string text;        // as in the query, without quotation marks and without the star
  bool is_phrase = false;  // was in quotation marks
  bool is_prefix = false;  // a star followed
};

// Takes any bytes; what is not UTF-8 counts as a sign. Throws QueryError if a phrase is not closed.
std::vector<QueryPiece> tokenize(std::string_view query);

}  // namespace letterlens
