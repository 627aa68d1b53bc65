// The grades that a sentence names, and how: as a verdict, of the past or of today, before or after what is
// judged.
#pragma once

#include "extractors/previous_inspection/tokens.h"

#include <optional>
#include <string_view>
#include <vector>

namespace letterlens {

const PatternTable& grade_patterns();
const PatternTable& grade_context_patterns();

// Whether one of the tokens overlaps the range.
bool overlaps(const std::vector<InspectionWord>& tokens, Range range);

// Adds the grades of the sentence, which do not overlap each other.
void add_grades(std::string_view sentence, std::vector<InspectionWord>& tokens);

// Marks the grades of work that is not judged on its own ("the pace of change was good") and of groups that
// no judgement names ("inadequate for disabled children"). "The impact of leaders on social work practice" is
// a judgement: the tokens have to hold the subjects already.
void mark_unnamed(std::string_view sentence, std::vector<InspectionWord>& tokens);

// The grade that belongs straight to the subject that ends at a byte ("leadership good, and …").
std::optional<InspectionWord> grade_straight_after(std::string_view sentence, std::size_t subject_end);

}  // namespace letterlens
