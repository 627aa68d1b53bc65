// Compares letters with what a reader found, field by field.
//
//   Evaluator evaluator;
//   for (const auto& gold : read_gold(folder, {}))
//     evaluator.add(gold.name, gold.truth, letter, text);
//   print_tables(std::cout, evaluator.evaluation());
//
// schemas/gold.schema.json says of each field how it is compared. A letter is wrong when any compared field
// is not what gold wants; themes, and the headings of an ILACS report, are counted but make no letter wrong.
#pragma once

#include "pipeline/evaluate/evaluation.h"
#include "pipeline/evaluate/gold.h"
#include "schemas/letter.h"

#include <string>
#include <string_view>

namespace letterlens {

// How much of the words of the focus must be the same (word_overlap).
inline constexpr double same_focus = 0.8;

class Evaluator {
 public:
  Evaluator();

  // `text` is the text that the letter's spans index. The letter may be a failed one.
  void add(const std::string& gold_name, const Truth& truth, const Letter& letter, std::string_view text);

  const Evaluation& evaluation() const { return evaluation_; }

 private:
  Evaluation evaluation_;
};

}  // namespace letterlens
