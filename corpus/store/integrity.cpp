#include "corpus/store/integrity.h"

namespace letterlens {

void for_each_page_problem(Database& database, bool quick, int most,
                           const std::function<void(std::string)>& use) {
  Statement check(database, std::string("PRAGMA ") + (quick ? "quick_check(" : "integrity_check(") +
                                std::to_string(most) + ')');
  for (std::string problem; check.next(problem);)
    if (problem != "ok") use(problem);
}

std::vector<BrokenReference> broken_references(Database& database) {
  Statement select(database, "SELECT \"table\", parent FROM pragma_foreign_key_check");
  std::vector<BrokenReference> broken;
  BrokenReference row;
  while (select.next(row.table, row.parent)) broken.push_back(row);
  return broken;
}

void for_each_revision(Database& database, const std::function<void(const NamedRevision&)>& use) {
  Statement select(database,
                   "SELECT letter_id, id, current, letter, sha256, text_layer, letter_date FROM letters "
                   "ORDER BY letter_id, letter");
  NamedRevision row;
  auto& revision = row.revision;
  while (select.next(row.letter_id, row.id, row.current, revision.letter, revision.sha256,
                     revision.text_layer, revision.letter_date))
    use(row);
}

}  // namespace letterlens
