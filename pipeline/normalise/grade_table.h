// The grade table at the head of a report: "Judgement" on the left, "Grade" on the right, labels and grades
// that wrap inside their cells.
#pragma once

#include "pipeline/normalise/rows.h"

#include <vector>

namespace letterlens {

// The same rows, those of a grade table put together into one row a judgement: the label, then its grade.
std::vector<Row> join_grade_table(std::vector<Row> rows);

}  // namespace letterlens
