// Recursive descent over the pieces; each part gives its expression in FTS5's syntax. Every word that reaches
// FTS5 is in quotation marks and is one token, so that no sign of its own syntax gets through.
#include "corpus/search/query.h"

#include "corpus/search/query_pieces.h"
#include "corpus/search/question_words.h"
#include "corpus/search/word_endings.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>

namespace letterlens {
namespace {

// FTS5 refuses expressions that are deeper or longer than its own stacks.
constexpr std::size_t most_words = 100;
constexpr int deepest_nesting = 12;
// One letter is the beginning of a tenth of all words, which takes a good part of a second to put together.
constexpr std::size_t shortest_prefix = 2;

// Empty expression: no word in it, such as a dash; it is as if it were not there.
using Expression = std::string;

Expression joined(const std::vector<Expression>& parts, std::string_view with) {
  if (parts.size() == 1) return parts.front();
  Expression out;
  for (const auto& part : parts) out.append(out.empty() ? "(" : with).append(part);
  return out.empty() ? out : out + ')';
}

class Parser {
 public:
  Parser(std::vector<QueryPiece> pieces, const Tokenizer& tokenizer)
      : pieces_(std::move(pieces)),
        tokenizer_(tokenizer),
        is_list_of_words_(std::all_of(pieces_.begin(), pieces_.end(), [](const QueryPiece& piece) {
          return piece.kind == QueryPieceKind::words || piece.kind == QueryPieceKind::all;
        })) {}

  SearchQuery parse() {
    SearchQuery query;
    query.expression = any_of();
    if (at_ < pieces_.size()) throw QueryError("a parenthesis is closed that was not opened");
    if (query.expression.empty()) throw QueryError("there is no word to look for");
    query.terms = std::move(terms_);
    query.words = std::move(typed_);
    if (is_list_of_words_) add_nearness(query);
    return query;
  }

 private:
  // Words are near each other with no more than so many others between the first and the last.
  static constexpr std::size_t most_between = 10;

  void add_nearness(SearchQuery& query) const {
    if (phrases_.size() < 2) return;
    std::string side_by_side, near;
    for (std::size_t at = 0; at < phrases_.size(); ++at) {
      const auto& [words, is_prefix] = phrases_[at];
      // What begins so and goes on in several ways can be in neither.
      if (query.terms[at].forms.size() > 1) return;
      side_by_side += (at == 0 ? "" : " + ") + words;
      near += (at == 0 ? "" : " ") + words + (is_prefix ? " *" : "");
    }
    const bool last_is_prefix = phrases_.back().second;
    const bool other_is_prefix =
        std::any_of(phrases_.begin(), phrases_.end() - 1, [](const auto& phrase) { return phrase.second; });
    if (!other_is_prefix) query.side_by_side = side_by_side + (last_is_prefix ? " *" : "");
    query.near = "NEAR(" + near + ", " + std::to_string(most_between) + ')';
  }

  bool next_is(QueryPieceKind kind) const { return at_ < pieces_.size() && pieces_[at_].kind == kind; }
  bool take(QueryPieceKind kind) {
    const bool taken = next_is(kind);
    if (taken) ++at_;
    return taken;
  }
  bool part_begins() const {
    return next_is(QueryPieceKind::words) || next_is(QueryPieceKind::open) ||
           next_is(QueryPieceKind::without);
  }
  [[noreturn]] static void refuse_operator(const std::string& name, const std::string& where) {
    throw QueryError(name + " needs words " + where + "; in quotation marks it is a word like others");
  }

  Expression any_of() {
    std::vector<Expression> parts;
    do {
      if (!part_begins() && !next_is(QueryPieceKind::all)) {
        if (parts.empty() && !next_is(QueryPieceKind::any)) return {};
        refuse_operator("OR", "on both sides");
      }
      parts.push_back(all_of());
    } while (take(QueryPieceKind::any));
    parts.erase(std::remove(parts.begin(), parts.end(), Expression()), parts.end());
    return joined(parts, " OR ");
  }

  Expression all_of() {
    std::vector<Expression> wanted, unwanted;
    for (bool first = true;; first = false) {
      if (take(QueryPieceKind::all) && (first || !part_begins())) refuse_operator("AND", "on both sides");
      if (!part_begins()) break;
      const bool is_unwanted = take(QueryPieceKind::without);
      Expression part = is_unwanted ? unwanted_part() : single_part();
      if (!part.empty()) (is_unwanted ? unwanted : wanted).push_back(std::move(part));
    }
    if (wanted.empty() && !unwanted.empty()) refuse_operator("NOT", "before it that are to be found");
    const Expression found = joined(wanted, " AND ");
    return unwanted.empty() ? found : '(' + found + " NOT " + joined(unwanted, " OR ") + ')';
  }

  // What is not wanted is not marked either.
  Expression unwanted_part() {
    if (!next_is(QueryPieceKind::words) && !next_is(QueryPieceKind::open)) refuse_operator("NOT", "after it");
    const std::size_t marked = terms_.size(), typed = typed_.size();
    Expression part = single_part();
    terms_.resize(marked);
    typed_.resize(typed);
    return part;
  }

  Expression single_part() {
    if (!take(QueryPieceKind::open)) return words(pieces_[at_++]);
    if (++depth_ > deepest_nesting)
      throw QueryError("parentheses are nested deeper than " + std::to_string(deepest_nesting));
    Expression inside = any_of();
    if (!take(QueryPieceKind::close)) throw QueryError("a parenthesis is not closed");
    --depth_;
    return inside;
  }

  Expression words(const QueryPiece& piece) {
    const auto tokens = tokenizer_.tokens(piece.text);
    if (tokens.empty()) return {};
    words_ += tokens.size();
    if (words_ > most_words)
      throw QueryError("the query has more than " + std::to_string(most_words) + " words");
    // A star belongs to the word that it touches.
    const bool is_prefix = piece.is_prefix && tokens.back().end == piece.text.size();
    if (is_prefix && count_code_points(last_word(piece.text, tokens)) < shortest_prefix)
      throw QueryError(std::string(last_word(piece.text, tokens)) +
                       "* is the beginning of too many words; write " + std::to_string(shortest_prefix) +
                       " letters or more before the star");
    std::string plain;
    for (const auto& token : tokens)
      plain.append(plain.empty() ? "" : " ").append(piece.text, token.start, token.end - token.start);
    phrases_.emplace_back('"' + plain + '"', is_prefix);
    if (!is_prefix)
      for (const auto& token : tokens)
        typed_.push_back(piece.text.substr(token.start, token.end - token.start));
    std::vector<Expression> forms{'"' + plain + '"' + (is_prefix ? " *" : "")};
    QueryTerm term;
    term.forms.push_back(form(tokens, is_prefix));
    if (is_prefix)
      for (const auto& completion : completions(plain)) {
        TermForm further = form(tokenizer_.tokens(plain + completion), false);
        const bool is_known = further.stems.back().starts_with(term.forms.front().stems.back()) ||
                              std::find(term.forms.begin(), term.forms.end(), further) != term.forms.end();
        if (is_known) continue;
        forms.push_back('"' + plain + completion + '"');
        term.forms.push_back(std::move(further));
      }
    terms_.push_back(std::move(term));
    return joined(forms, " OR ");
  }

  static std::string_view last_word(std::string_view text, const std::vector<Token>& tokens) {
    return text.substr(tokens.back().start, tokens.back().end - tokens.back().start);
  }

  static TermForm form(const std::vector<Token>& tokens, bool is_prefix) {
    TermForm form;
    for (const auto& token : tokens) form.stems.push_back(token.stem);
    form.is_prefix = is_prefix;
    return form;
  }

  std::vector<QueryPiece> pieces_;
  const Tokenizer& tokenizer_;
  bool is_list_of_words_;
  std::size_t at_ = 0;
  std::size_t words_ = 0;
  int depth_ = 0;
  std::vector<QueryTerm> terms_;
  std::vector<std::pair<Expression, bool>> phrases_;  // each in quotation marks; whether a star follows
  std::vector<std::string> typed_;
};

}  // namespace

SearchQuery parse_query(std::string_view text, const Tokenizer& tokenizer) {
  return Parser(without_question_words(tokenize(text)), tokenizer).parse();
}

}  // namespace letterlens
