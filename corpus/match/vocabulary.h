// The field's words as data: what means one thing however it is written (terms.csv), and what says
// little (common_words.csv).
//
// terms.csv    written: a phrase, matched by the stems of its words, the longest first; or a loose phrase,
//                       its parts joined by " & ". They are in one clause, in any order, with up to three
//                       other terms between them; of several the phrase of most parts is taken. A part is
//                       what the other rows make of it: "home & move" finds "moved to a new placement".
//              means:   the concept that it means; several are separated by " + "; none: the phrase is
//                       passed over. A part that is not a concept of its own is a plain word.
//              kind:    what the concept is, see Kind.
//              reason:  where the table says more than an abbreviation or another form of the word.
// common_words.csv
//              word and kind: `stop` words are passed over, `common` ones weigh little.
#pragma once

#include "corpus/match/words.h"

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace letterlens::matching {

enum class Kind {
  thing,     // what an item is about: life-story work, return home interview, caseload
  practice,  // the same, in terms of the daily work, which says little without its subject: assessment, plan
  group,     // whom it is about: disabled children, foster carers; another group is another request
  status,    // the same, in terms that cover most children of a letter: in care, care leaver, child in need
  setting,   // who acts: social worker
  agency,    // and of whom else it is asked: police, school; another agency is another request
  aspect,    // what is to become of the thing: timely, sufficient; another aspect is another request
  other,     // any other word
  common,    // a word that most items have
  field,     // the field of practice of a thing (fields.h); never in terms.csv
};

// A stretch of words with one meaning.
struct Term {
  std::string name;  // the concept, or the stem of a word that is none
  Kind kind = Kind::other;
  std::size_t first = 0;  // its words, half-open
  std::size_t end = 0;
};

// Immutable once made; safe to share between threads.
class Vocabulary {
 public:
  // From the texts of the two tables. Throws CsvError, or std::logic_error for a table that contradicts
  // itself, which a test turns into a message.
  Vocabulary(std::string_view terms, std::string_view common_words);

  // What the words mean, in their order. A phrase with several meanings gives several terms of one stretch.
  std::vector<Term> terms(std::span<const Word> words) const { return joined(phrases(words), words); }

  // The two steps of it: with the loose phrases' words still apart, and joined within their clauses.
  std::vector<Term> phrases(std::span<const Word> words) const;
  std::vector<Term> joined(std::vector<Term> terms, std::span<const Word> words) const;

  // Whether the name is a concept of the table, not the stem of a word.
  bool is_concept(std::string_view name) const { return kinds_.contains(name); }

 private:
  struct LoosePhrase {
    std::vector<std::string> parts;  // names of terms, sorted
    std::vector<std::string> means;
  };
  struct FoundPhrase {
    const LoosePhrase* phrase = nullptr;
    std::vector<std::size_t> places;  // of its parts among the terms, rising
  };

  void add_phrase(const std::vector<std::string>& row, std::span<const Word> words, const Stemmer& stemmer);
  void add_loose_phrase(const std::vector<std::string>& row, const WordReader& reader,
                        const Stemmer& stemmer);
  std::vector<std::string> meanings(std::string_view means, const Stemmer& stemmer) const;
  Kind kind_of_concept(const std::string& name) const;
  FoundPhrase loose_phrase_from(std::span<const Term> terms, std::span<const Word> words,
                                std::size_t at) const;

  std::unordered_map<std::string, std::vector<std::string>> phrases_;  // stems separated by spaces
  std::unordered_map<std::string, std::size_t> longest_;               // phrase by its first stem
  std::vector<LoosePhrase> loose_;
  std::unordered_map<std::string, std::vector<std::size_t>> loose_of_;  // by each part
  std::map<std::string, Kind, std::less<>> kinds_;                      // of concepts
  std::set<std::string, std::less<>> common_;                           // stems
  std::set<std::string, std::less<>> stop_;                             // stems
};

}  // namespace letterlens::matching
