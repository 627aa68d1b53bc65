#include "corpus/store/decision_tables.h"

namespace letterlens {

DecisionHistory decision_history(Database& database) {
  Statement select(database,
                   "SELECT number, min(item_key, earlier_key), max(item_key, earlier_key), item_name, "
                   "item_authority, item_text, earlier_name, earlier_authority, "
                   "earlier_text, verdict, who, why, said, file, taken, superseded_by, withdrawn, "
                   "withdrawn_by, withdrawn_why FROM decisions ORDER BY number");
  DecisionHistory history;
  StoredDecision row;
  auto& [item, earlier, verdict, who, why, date] = row.decision;
  std::optional<std::string> withdrawn;
  Withdrawal withdrawal;
  while (select.next(row.number, row.items.first, row.items.second, item.name, item.authority, item.text,
                     earlier.name, earlier.authority, earlier.text, verdict, who, why, row.said, row.file,
                     row.taken, row.superseded_by, withdrawn, withdrawal.by, withdrawal.why)) {
    withdrawal.when = withdrawn.value_or("");
    row.withdrawn = withdrawn ? std::optional(withdrawal) : std::nullopt;
    history.push_back(row);
  }
  return history;
}

void write_decision_history(Database& database, const DecisionHistory& history) {
  using Text = std::optional<std::string>;
  Statement insert(database,
                   "INSERT OR REPLACE INTO decisions (number, item_key, item_name, item_authority, "
                   "item_text, earlier_key, earlier_name, earlier_authority, earlier_text, verdict, who, "
                   "why, said, file, taken, superseded_by, withdrawn, withdrawn_by, withdrawn_why) VALUES "
                   "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const auto& one : history) {
    const auto& [item, earlier, verdict, who, why, date] = one.decision;
    const auto& withdrawn = one.withdrawn;
    insert.execute(one.number, item_key(item.authority, item.text), item.name, item.authority, item.text,
                   item_key(earlier.authority, earlier.text), earlier.name, earlier.authority, earlier.text,
                   verdict, who, why, one.said, one.file, one.taken, one.superseded_by,
                   withdrawn ? Text(withdrawn->when) : std::nullopt, withdrawn ? withdrawn->by : std::nullopt,
                   withdrawn ? Text(withdrawn->why) : std::nullopt);
  }
}

HeldDecisions held_decisions(Database& database, Names names) {
  return {decision_history(database), names};
}

}  // namespace letterlens
