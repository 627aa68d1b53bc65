// The index has stems, and a mistyped word often has no stem that is like them. So stems are taken that are
// nearly the beginning of the word, and their words, looked up where texts print them, are compared with it
// whole.
#include "corpus/search/near_words.h"

#include "corpus/search/queries.h"
#include "corpus/store/index_words.h"
#include "schemas/base/near_words.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <set>

namespace letterlens {
namespace {

// A word that more rows have is not taken for a slip.
constexpr std::int64_t few_rows = 3;
// How many times commoner a word is that is suggested instead.
constexpr std::int64_t commoner = 5;
// Of these the printed words are looked up, each in so many rows.
constexpr std::size_t most_stems = 24;
constexpr std::size_t most_rows = 6;
constexpr std::size_t most_suggestions = 3;

struct Stem {
  std::string text;
  std::int64_t rows = 0;
  std::size_t distance = 0;  // from the nearest beginning of the typed word
};

struct Found {
  std::string word;
  std::size_t distance = 0;
  std::int64_t rows = 0;
};

std::size_t length_of(std::string_view text) {
  return count_code_points(text);
}

class NearWords {
 public:
  NearWords(Database& database, SearchIn where, const Tokenizer& tokenizer)
      : index_words_(database, search_index_of(where)), tokenizer_(tokenizer) {}

  std::vector<std::string> of(const std::string& typed) {
    const std::string word = comparison_key(typed);
    const std::size_t forgiven = forgiven_changes(length_of(word));
    const auto tokens = tokenizer_.tokens(word);
    if (forgiven == 0 || tokens.size() != 1) return {};
    const std::int64_t rows = index_words_.rows(tokens.front().stem);
    if (rows >= few_rows) return {};
    std::vector<Found> found;
    for (const auto& stem : stems_near(word, tokens.front().stem, forgiven, commoner * rows + 1))
      for (auto& printed : printed_words(stem)) {
        const std::size_t distance = edit_distance(word, printed, forgiven);
        if (distance <= forgiven) found.push_back({std::move(printed), distance, stem.rows});
      }
    return nearest(std::move(found));
  }

 private:
  std::vector<Stem> stems_near(const std::string& word, const std::string& own, std::size_t forgiven,
                               std::int64_t least_rows) {
    std::size_t first_end = 0;
    next_code_point(word, first_end);
    std::vector<Stem> stems;
    index_words_.for_each(word.substr(0, first_end), [&](std::string_view stem, std::int64_t rows) {
      if (rows < least_rows || stem == own) return;
      // What follows the stem is an ending: "supervis" for "supervision", not "super".
      constexpr std::size_t longest_ending = 7;
      const std::size_t length = length_of(stem), whole = length_of(word);
      if (length > whole + forgiven || length + longest_ending < whole || length < 3) return;
      const std::size_t distance = edit_distance_to_beginning(stem, word, forgiven);
      if (distance <= forgiven) stems.push_back({std::string(stem), rows, distance});
    });
    std::stable_sort(stems.begin(), stems.end(), [](const Stem& a, const Stem& b) {
      return a.distance != b.distance         ? a.distance < b.distance
             : a.text.size() != b.text.size() ? a.text.size() > b.text.size()
                                              : a.rows > b.rows;
    });
    if (stems.size() > most_stems) stems.resize(most_stems);
    return stems;
  }

  // The words that have the stem, as a few texts print them.
  std::set<std::string> printed_words(const Stem& stem) {
    std::set<std::string> words;
    std::set<std::int64_t> rows;
    index_words_.for_each_place(stem.text, [&](std::int64_t row, std::int64_t) {
      if (!rows.insert(row).second) return true;
      const std::string text = index_words_.text(row);
      tokenizer_.for_each_token(text, [&](std::string_view found, std::size_t start, std::size_t end) {
        if (found == stem.text) words.insert(comparison_key(text.substr(start, end - start)));
      });
      return rows.size() < most_rows;
    });
    return words;
  }

  static std::vector<std::string> nearest(std::vector<Found> found) {
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
      if (a.distance != b.distance) return a.distance < b.distance;
      return a.rows != b.rows ? a.rows > b.rows : a.word < b.word;
    });
    std::vector<std::string> words;
    for (const auto& one : found) {
      if (one.distance > found.front().distance || words.size() == most_suggestions) break;
      words.push_back(one.word);
    }
    return words;
  }

  IndexWords index_words_;
  const Tokenizer& tokenizer_;
};

}  // namespace

std::vector<WordSuggestion> near_words(Database& database, SearchIn where,
                                       const std::vector<std::string>& words, const Tokenizer& tokenizer) {
  NearWords finder(database, where, tokenizer);
  std::vector<WordSuggestion> suggestions;
  for (const auto& word : words) {
    const bool is_known = std::any_of(suggestions.begin(), suggestions.end(),
                                      [&](const WordSuggestion& known) { return known.word == word; });
    if (is_known) continue;
    if (auto near = finder.of(word); !near.empty()) suggestions.push_back({word, std::move(near)});
  }
  return suggestions;
}

}  // namespace letterlens
