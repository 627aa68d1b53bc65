#include "corpus/check/revision_check.h"

#include "corpus/store/integrity.h"

#include <algorithm>
#include <vector>

namespace letterlens {
namespace {

// All revisions of one letter.
void check_group(const std::vector<NamedRevision>& group, const Report& report) {
  const auto better = [](const NamedRevision& a, const NamedRevision& b) {
    return is_better(a.revision, b.revision);
  };
  const auto best = std::min_element(group.begin(), group.end(), better);
  for (auto at = group.begin(); at != group.end(); ++at) {
    const bool current = at == best;
    const auto fault = [&](const std::string& what) {
      report({Weight::fault, "revision_unsettled", at->id, what,
              "remove one revision of " + at->letter_id +
                  " and add its document again: that settles all of them"});
    };
    if (at->current != current)
      fault(current ? "it is not marked as the current revision but should be"
                    : "it is marked as the current revision, which is " + best->id);
    if (at->id != id_of(at->letter_id, at->revision.sha256, current))
      fault("its id should be " + id_of(at->letter_id, at->revision.sha256, current));
  }
}

}  // namespace

void check_revisions(Database& database, const Report& report) {
  std::vector<NamedRevision> group;
  for_each_revision(database, [&](const NamedRevision& row) {
    if (!group.empty() && group.front().letter_id != row.letter_id) {
      check_group(group, report);
      group.clear();
    }
    group.push_back(row);
  });
  if (!group.empty()) check_group(group, report);
}

}  // namespace letterlens
