// The table of responsible bodies and actions of an area SEND report in plain text whose columns are kept
// apart by white space, as `pdftotext -layout` writes them.
#pragma once

#include "pipeline/normalise/rows.h"
#include "pipeline/read/pages.h"

#include <vector>

namespace letterlens {

// Puts the tables together, once furniture is gone: of each row of the table the body, then the action as an
// item. A table of which some line could be of one row as well as of another, or whose bodies are set in the
// middle of their rows, is left as it is, for the checks to report. Documents of other families are not
// changed.
void join_plain_action_tables(std::vector<PageRows>& rows, const PrintedPages& pages);

}  // namespace letterlens
