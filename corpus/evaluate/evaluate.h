// Holds records against what a reader found, field by field.
//
//   Evaluator evaluator;
//   for (const auto& gold : read_gold(folder, {}))
//     evaluator.add(gold.name, gold.truth, record_of(gold.document));
//   print_tables(std::cout, evaluator.evaluation());
//
// schemas/gold.schema.json says of each field how it is compared. A letter is wrong when any compared field
// is not what gold wants; themes, and the headings of an ILACS report, are counted but make no letter wrong.
#pragma once

#include "corpus/evaluate/evaluation.h"

#include <nlohmann/json.hpp>
#include <string>

namespace letterlens {

// How much of the words of the focus must be the same (word_overlap).
inline constexpr double same_focus = 0.8;

class Evaluator {
 public:
  Evaluator();

  // `truth` conforms to the gold schema; `record` is a record with `text`, or an error record.
  void add(const std::string& gold_name, const nlohmann::json& truth, const nlohmann::json& record);

  const Evaluation& evaluation() const { return evaluation_; }

 private:
  Evaluation evaluation_;
};

}  // namespace letterlens
