// Headings of a report's body that are set in a table's cells, each beside its grade: "The experiences and
// progress of children who need help and protection", of up to three lines, and "Requires improvement" at the
// middle of them. SIF reports of 2015 on begin the part about each judgement like that.
#pragma once

#include "pipeline/normalise/rows.h"

#include <vector>

namespace letterlens {

// The same rows, the lines of each such heading and its grade put together into one row that is a heading.
// Pages with the table of grades of an ILACS report are left as they are.
std::vector<Row> join_graded_headings(std::vector<Row> rows);

}  // namespace letterlens
