#include "pipeline/normalise/normalise.h"

#include "pipeline/normalise/action_table.h"
#include "pipeline/normalise/blocks.h"
#include "pipeline/normalise/footnotes.h"
#include "pipeline/normalise/furniture.h"
#include "pipeline/normalise/measure.h"
#include "pipeline/normalise/rows.h"

namespace letterlens {

ReadingText normalise(const Pages& pages) {
  auto rows = build_rows(pages);
  auto footnotes = take_footnotes(rows);
  remove_furniture(rows);
  join_action_tables(rows);
  ReadingText text = build_blocks(rows, measure(rows));
  text.footnotes = std::move(footnotes);
  return text;
}

}  // namespace letterlens
