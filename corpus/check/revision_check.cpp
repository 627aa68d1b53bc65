#include "corpus/check/revision_check.h"

#include "corpus/store/revisions.h"

#include <algorithm>
#include <vector>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

struct Named {
  Revision revision;
  std::string id, letter_id;
  Poco::Int64 current = 0;
};

// All revisions of one letter.
void check_group(const std::vector<Named>& group, const Report& report) {
  const auto better = [](const Named& a, const Named& b) { return is_better(a.revision, b.revision); };
  const auto best = std::min_element(group.begin(), group.end(), better);
  for (auto at = group.begin(); at != group.end(); ++at) {
    const bool current = at == best;
    const auto fault = [&](const std::string& what) {
      report({Weight::fault, "revision_unsettled", at->id, what,
              "remove one revision of " + at->letter_id +
                  " and add its document again: that settles all of them"});
    };
    if ((at->current == 1) != current)
      fault(current ? "it is not marked as the current revision and ought to be"
                    : "it is marked as the current revision, which is " + best->id);
    if (at->id != id_of(at->letter_id, at->revision.sha256, current))
      fault("its id ought to be " + id_of(at->letter_id, at->revision.sha256, current));
  }
}

}  // namespace

void check_revisions(Database& database, const Report& report) {
  Named row;
  std::vector<Named> group;
  Poco::Data::Statement select(database.session());
  select << "SELECT letter_id, letter, id, current, sha256, text_layer, letter_date FROM letters "
            "ORDER BY letter_id, letter",
      into(row.letter_id), into(row.revision.letter), into(row.id), into(row.current),
      into(row.revision.sha256), into(row.revision.text_layer), into(row.revision.letter_date), range(0, 1);
  while (!select.done()) {
    if (select.execute() == 0) continue;
    if (!group.empty() && group.front().letter_id != row.letter_id) {
      check_group(group, report);
      group.clear();
    }
    group.push_back(row);
  }
  if (!group.empty()) check_group(group, report);
}

}  // namespace letterlens
