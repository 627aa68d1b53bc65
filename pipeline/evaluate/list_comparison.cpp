#include "pipeline/evaluate/list_comparison.h"

#include "pipeline/evaluate/text_comparison.h"

#include <algorithm>

namespace letterlens {
namespace {

struct Pair {
  double overlap;
  std::size_t wanted;
  std::size_t got;
};

double overlap_with(const Wanted& wanted, const Candidate& got) {
  double best = 0;
  for (const auto& form : wanted) best = std::max(best, word_overlap(form.text, got.text));
  return best;
}

// How many pairs of what exact matching left are nearly the same.
std::size_t near_pairs(const std::vector<Wanted>& wanted, const std::vector<Candidate>& got,
                       const Matching& left) {
  std::vector<Pair> pairs;
  for (const std::size_t want : left.missed)
    for (const std::size_t found : left.extra)
      if (const double overlap = overlap_with(wanted[want], got[found]); overlap >= near_overlap)
        pairs.push_back({overlap, want, found});
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Pair& a, const Pair& b) { return a.overlap > b.overlap; });
  std::vector<bool> wanted_taken(wanted.size());
  std::vector<bool> got_taken(got.size());
  std::size_t count = 0;
  for (const auto& pair : pairs) {
    if (wanted_taken[pair.wanted] || got_taken[pair.got]) continue;
    wanted_taken[pair.wanted] = got_taken[pair.got] = true;
    ++count;
  }
  return count;
}

}  // namespace

Matching match(const std::vector<Wanted>& wanted, const std::vector<Candidate>& got) {
  Matching out;
  std::vector<bool> taken(got.size());
  const auto take = [&](const Candidate& form) {
    for (std::size_t i = 0; i < got.size(); ++i)
      if (!taken[i] && got[i].key == form.key) return static_cast<bool>(taken[i] = true);
    return false;
  };
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (std::any_of(wanted[i].begin(), wanted[i].end(), take))
      ++out.hits;
    else
      out.missed.push_back(i);
  for (std::size_t i = 0; i < got.size(); ++i)
    if (!taken[i]) out.extra.push_back(i);
  out.near_hits = out.hits + near_pairs(wanted, got, out);
  return out;
}

double f1_of(double precision, double recall) {
  return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0.0;
}

Scores scores_of(std::size_t hits, std::size_t got, std::size_t want) {
  const auto share = [&](std::size_t of) { return static_cast<double>(hits) / static_cast<double>(of); };
  Scores out;
  out.precision = got != 0 ? share(got) : (want == 0 ? 1.0 : 0.0);
  out.recall = want != 0 ? share(want) : 1.0;
  out.f1 = f1_of(out.precision, out.recall);
  return out;
}

}  // namespace letterlens
