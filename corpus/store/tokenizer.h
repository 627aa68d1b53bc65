// Words as the corpus' full-text index has them: folded, without accents, stemmed.
#pragma once

#include "corpus/store/database.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct Fts5Tokenizer;

namespace letterlens {

struct Token {
  std::string stem;
  std::size_t start = 0;  // bytes of the text
  std::size_t end = 0;
};

// SQLite's own tokenizer of the tables *_search, so that what is marked is what was found.
class Tokenizer {
 public:
  // The database must outlive it. Throws CorpusError when its SQLite has no full-text search.
  explicit Tokenizer(Database& database);

  // Returns the words of a text, in order.
  std::vector<Token> tokens(std::string_view text) const;

  // Calls `use` with each word of a text, in order: its stem, which is valid during the call, and its bytes
  // in the text. What `use` throws passes.
  using Use = std::function<void(std::string_view stem, std::size_t start, std::size_t end)>;
  void for_each_token(std::string_view text, const Use& use) const;

  // As migrations/*.sql name it.
  static constexpr std::string_view definition = "porter unicode61 remove_diacritics 2";

 private:
  struct Delete {
    void (*function)(Fts5Tokenizer*);
    void operator()(Fts5Tokenizer* tokenizer) const { function(tokenizer); }
  };
  using Callback = int(void*, int, const char*, int, int, int);

  std::unique_ptr<Fts5Tokenizer, Delete> tokenizer_;
  int (*tokenize_)(Fts5Tokenizer*, void*, int, const char*, int, Callback*) = nullptr;
};

}  // namespace letterlens
