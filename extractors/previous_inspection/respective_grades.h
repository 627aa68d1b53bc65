// "Help and protection and children in care were judged inadequate and good respectively."
#pragma once

#include "extractors/previous_inspection/tokens.h"

#include <string_view>
#include <utility>
#include <vector>

namespace letterlens {

struct RespectiveGrades {
  std::vector<std::pair<Judgement, Grade>> grades;  // each subject with its own, in printed order
  std::vector<Range> words;                         // of the sentence: the subjects and grades
};

// Takes the two lists that "respectively" joins, subjects and then as many grades, out of the tokens of a
// sentence. Empty, and the tokens as they were, when there are no two lists of one length: which grade is
// whose is then not told.
RespectiveGrades take_respective_grades(std::string_view sentence, std::vector<InspectionWord>& tokens);

}  // namespace letterlens
