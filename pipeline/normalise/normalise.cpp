#include "pipeline/normalise/normalise.h"

#include "pipeline/normalise/action_table.h"
#include "pipeline/normalise/blocks.h"
#include "pipeline/normalise/footnotes.h"
#include "pipeline/normalise/furniture.h"
#include "pipeline/normalise/measure.h"
#include "pipeline/normalise/plain_action_table.h"
#include "pipeline/normalise/rows.h"
#include "pipeline/normalise/structured_rows.h"

namespace letterlens {

ReadingText normalise(const Document& document) {
  std::vector<PageRows> rows;
  if (const auto* pages = document.pages())
    rows = build_rows(*pages);
  else
    rows.push_back(structured_rows(*document.structured()));
  auto footnotes = take_footnotes(rows);
  remove_furniture(rows);
  // What is structured states its cells.
  if (const auto* pages = document.pages()) {
    join_action_tables(rows);
    join_plain_action_tables(rows, *pages);
  }
  ReadingText text = build_blocks(rows, measure(rows));
  text.footnotes = std::move(footnotes);
  return text;
}

}  // namespace letterlens
