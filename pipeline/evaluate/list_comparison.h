// Lists of strings held against a gold list: which were found, found nearly, missed, or found too many.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace letterlens {

// One string of a list. `key` decides whether two are the same, `text` how near they are.
struct Candidate {
  std::string key;
  std::string text;
};

// What is wanted: any one of its forms.
using Wanted = std::vector<Candidate>;

// Words that two strings must share (word_overlap) to be nearly the same.
inline constexpr double near_overlap = 0.9;

struct Matching {
  std::size_t hits = 0;             // the same
  std::size_t near_hits = 0;        // the same or nearly so
  std::vector<std::size_t> missed;  // indices of what was wanted and is not the same as anything found
  std::vector<std::size_t> extra;   // indices of what was found and is not the same as anything wanted
};

// Pairs one to one. Each wanted string, in order, takes the first found one whose key is that of its first
// form that is there. Of what is left, the nearest pairs are taken first, equally near ones in the order of
// the lists.
Matching match(const std::vector<Wanted>& wanted, const std::vector<Candidate>& got);

struct Scores {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

// Precision is 1 when nothing was found and nothing wanted, 0 when nothing was found of what was wanted;
// recall is 1 when nothing was wanted.
Scores scores_of(std::size_t hits, std::size_t got, std::size_t want);

// The harmonic mean; 0 when both are.
double f1_of(double precision, double recall);

// The lists of many letters together.
struct ListTally {
  std::size_t hits = 0;
  std::size_t near_hits = 0;
  std::size_t want = 0;
  std::size_t got = 0;

  Scores exact() const { return scores_of(hits, got, want); }
  Scores near() const { return scores_of(near_hits, got, want); }
};

}  // namespace letterlens
