// The labelled pairs of improvement items (README.md of this folder).
#pragma once

#include "corpus/match/match.h"

#include <string>
#include <vector>

namespace letterlens::testing {

// Pairs written when the measure was fixed belong to neither half.
enum class Half { tuning, held_back, afterwards };

struct LabelledItem {
  std::string text;
  std::vector<std::string> themes;

  Fingerprint fingerprint() const { return letterlens::fingerprint(text, themes); }
};

struct LabelledPair {
  LabelledItem a;  // the group's item
  LabelledItem b;
  bool same = false;
  std::string hard_because;  // `case` of the file
  Half half = Half::tuning;
  bool is_paraphrase = false;  // of the groups `added` as paraphrases
};

const std::vector<LabelledPair>& labelled_pairs();
std::vector<LabelledPair> labelled_pairs(Half half);

// The items of the groups that were written first. No two of them were written to ask for the same.
const std::vector<LabelledItem>& group_items();

// Every item of the file, each once.
std::vector<LabelledItem> all_items();

// How well `same` is told by the threshold.
struct Accuracy {
  int right = 0;  // said to be the same, and are
  int wrong = 0;  // said to be the same, and are not
  int missed = 0;

  double precision() const { return static_cast<double>(right) / (right + wrong); }
  double recall() const { return static_cast<double>(right) / (right + missed); }
};

Accuracy accuracy_of(const std::vector<LabelledPair>& pairs);

}  // namespace letterlens::testing
