// The words of an item as a match sees them: folded, stemmed, with their place in the text.
//
//   WordReader().words(plain_text("Children’s PLANS"))  ->  "child" at [0, 12), "plan" at [13, 18)
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unicode/brkiter.h>
#include <vector>

struct sb_stemmer;

namespace letterlens::matching {

// The text in NFC with plain apostrophes and single spaces, without soft hyphens and zero-width characters.
std::string plain_text(std::string_view text);

// The word in NFC with its case folded.
std::string folded_word(std::string_view word);

struct Word {
  std::string stem;
  std::size_t start = 0;  // bytes of the plain text, half-open
  std::size_t end = 0;
  std::size_t clause = 0;  // how many stops, colons and the like come before it
};

// Snowball's stemmer for English (porter2). One object belongs to one thread. Throws std::runtime_error when
// libstemmer has no English or no memory.
class Stemmer {
 public:
  Stemmer();

  // The stem of a folded word. "children" and "people" are made singular first, which no suffix rule does.
  std::string stem(std::string_view folded) const;

 private:
  struct Close {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Close> stemmer_;
};

// Parts texts into words by ICU's rules: a hyphen parts, an apostrophe does not, a number is a word. One
// object belongs to one thread.
class WordReader {
 public:
  WordReader();

  std::vector<Word> words(std::string_view plain) const;

 private:
  std::unique_ptr<icu::BreakIterator> breaks_;
  Stemmer stemmer_;
};

}  // namespace letterlens::matching
