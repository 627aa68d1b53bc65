// Labelled items of real letters, and how often the measure is right on them.
//
// The labels are a JSON file {"authorities": [{"authority", "earlier": {"items": [text]}, "later": {"items":
// [text]}, "links": [[later number, earlier number, level]]}]}, of two consecutive reports each: level 2 says
// that the later item asks for the same as the earlier one, 1 that they overlap (either answer is right).
#pragma once

#include "corpus/match/coefficients.h"
#include "corpus/match/weights.h"
#include "extractors/themes.h"

#include <cstddef>
#include <istream>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace letterlens::matching {

// A file of labels that is not of its form. The message is one line.
class LabelsError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Makes fingerprints of bare texts, with the themes that the built-in table finds in them.
class ItemReader {
 public:
  // The weights have to outlive it.
  explicit ItemReader(const Weights& weights) : fingerprinter_(weights) {}

  Fingerprint of(const std::string& text) const;

 private:
  Fingerprinter fingerprinter_;
  Themes themes_;
};

struct LabelledReports {
  std::string authority;
  std::vector<std::string> earlier;  // texts of items
  std::vector<std::string> later;
  std::map<std::pair<std::size_t, std::size_t>, int> levels;  // by places in later and earlier, from 0

  // 0 for two items that have nothing to do with each other.
  int level(std::size_t later_item, std::size_t earlier_item) const;
};

// Throws LabelsError.
std::vector<LabelledReports> read_labelled_reports(std::istream& in);

// Two items of two reports that share enough to be scored.
struct PairOfItems {
  std::size_t report = 0;
  std::size_t later = 0;
  std::size_t earlier = 0;
  int level = 0;
  Traits traits{};  // between letters
  double score = 0;
};

// All of them, by report, later and earlier item; not scored yet.
std::vector<PairOfItems> pairs_of_items(std::span<const LabelledReports> reports, const Weights& weights);

enum class Answer { asked_again, possibly_asked, nothing };

// What `compare` says of each of the pairs, by the thresholds of match.h.
std::vector<Answer> answers_of(std::span<const PairOfItems> scored);

// How often the answers are right.
struct PairFigures {
  std::size_t later_items = 0;
  std::size_t same = 0;             // links of level 2
  std::size_t stated = 0;           // links that are stated
  std::size_t stated_right = 0;     // of level 1 or 2
  std::size_t stated_same = 0;      // of level 2
  std::size_t offered_same = 0;     // of level 2, stated or put forward
  std::size_t wrongly_offered = 0;  // put forward, of no level

  // Each 0 without anything to count.
  double precision() const { return share(stated_right, stated); }
  double recall() const { return share(stated_same, same); }
  double offered_recall() const { return share(offered_same, same); }
  double wrong_suggestions() const { return share(wrongly_offered, later_items); }

  PairFigures& operator+=(const PairFigures& other);

 private:
  static double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

// An answer that a reader does not give.
struct WrongAnswer {
  std::string authority;
  std::string later, earlier;  // the items' texts
  int level = 0;
  Answer answer = Answer::nothing;
};

struct LabelledFigures {
  PairFigures figures;
  std::vector<WrongAnswer> wrong;  // stated of no level, or of level 2 and not stated; in the reports' order
};

// What the measure with these coefficients and weights says of the reports, as `compare` would.
LabelledFigures figures_of(std::span<const LabelledReports> reports, const Coefficients& coefficients,
                           const Weights& weights);

}  // namespace letterlens::matching
