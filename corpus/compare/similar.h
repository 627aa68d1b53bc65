// The nearest items of a corpus: who else is asked for the same.
#pragma once

#include "corpus/compare/compared_letters.h"
#include "corpus/match/match.h"
#include "corpus/store/database.h"
#include "corpus/store/filter.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace letterlens {

// A question that the corpus cannot answer: no such letter or item. what() is one line for the person.
class SimilarError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct SimilarQuestion {
  // A letter's id or the beginning of it: each of its items; "ID#3" one improvement, "ID#p1" one priority
  // action, "ID#s2" one strength. What is not an id are words to look for.
  std::string wanted;
  LetterFilter filter = {};
  bool same_authority = false;      // for an id: also other letters to its own authority
  std::size_t limit = 10;           // for each item; 0 is all
  double least = may_ask_the_same;  // the lowest score that is shown
};

// An item of a letter, and how near it is to the one that was asked about (which is as near as can be).
struct SimilarItem {
  std::shared_ptr<const ComparedLetter> letter;
  std::size_t at = 0;
  double score = 1;
  std::vector<std::string> shared = {};  // the most telling first
  const ComparedItem& item() const { return letter->items[at]; }
};

struct SimilarAnswer {
  std::optional<SimilarItem> asked;  // nullopt for words
  std::string text;                  // what the nearest are near to
  std::vector<SimilarItem> nearest;  // the nearest first, of equal ones the latest
};

// One answer for words, one for each item of a letter, strengths too: an officer also asks who was praised
// for the same. Throws SimilarError and CorpusError.
std::vector<SimilarAnswer> similar(Database& database, const SimilarQuestion& question);

}  // namespace letterlens
