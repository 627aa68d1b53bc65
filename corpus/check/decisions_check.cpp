#include "corpus/check/decisions_check.h"

#include "corpus/check/database_check.h"
#include "corpus/store/decision_tables.h"

namespace letterlens {

void check_decisions(Database& database, const Report& report) {
  const auto history = decision_history(database);
  if (settled(history) != history)
    report({Weight::fault, "decisions_unsettled", "corpus.sqlite",
            "which decisions about two items hold is not what the rules say", std::string(restore_database)});
  for (const auto& one : history)
    if (pair_of(one.decision) != one.items)
      report({Weight::fault, "decision_not_of_its_words", one.decision.item.name,
              "decision " + std::to_string(one.number) + " is kept under other words than its own",
              std::string(restore_database)});
}

}  // namespace letterlens
