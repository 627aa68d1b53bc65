#include "pipeline/commands/decide/given_decisions.h"

#include "corpus/present/decisions_output.h"
#include "pipeline/commands/command.h"
#include "pipeline/commands/correct/given_corrections.h"
#include "pipeline/commands/named_letter.h"
#include "pipeline/read/input.h"
#include "schemas/base/csv.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <utility>

namespace letterlens {
namespace {

void expect_asked(const NamedItem& named) {
  const std::string name = reference_of(named.letter, named.item());
  if (!is_asked(named.item().list)) throw UsageError(name + ": a strength asks for nothing");
  if (!can_be_compared(named.letter)) throw UsageError(name + ": the letter is left out of comparisons");
}

DecidedItem decided_item(const NamedItem& named) {
  return {reference_of(named.letter, named.item()), named.letter.authority, named.item().text};
}

bool is_named_alone(const DecidedItem& item) {
  return item.text.empty();
}

// Puts the words of items that are named alone in.
void look_up(Database& database, ItemDecision& entry) {
  if (is_named_alone(entry.item) && is_named_alone(entry.earlier)) {
    auto found = decision_about(database, entry.item.name, entry.earlier.name);
    std::swap(entry.item, found.item);
    std::swap(entry.earlier, found.earlier);
    return;
  }
  for (auto* item : {&entry.item, &entry.earlier})
    if (is_named_alone(*item)) *item = decided_item(item_meant(database, item->name));
}

// The table of compare --undecided --csv, filled in: a row without a verdict says nothing.
std::vector<ItemDecision> read_table(const std::string& csv) {
  const Sheet sheet = sheet_of(Undecided());
  std::vector<std::string_view> heads;
  for (const auto& column : sheet.columns) heads.push_back(column.head);
  const auto at = [&](std::string_view head) {
    return static_cast<std::size_t>(std::find(heads.begin(), heads.end(), head) - heads.begin());
  };
  std::vector<ItemDecision> decisions;
  for (const auto& row : read_csv(csv, heads)) {
    const std::string verdict(trimmed(row[at("verdict")])), why(trimmed(row[at("why")]));
    if (verdict.empty()) continue;
    const auto meant = parse<Verdict>(verdict);
    if (!meant) throw DecisionsError("\"" + verdict + "\" is not same or different");
    decisions.push_back({{row[at("item")], {}, {}},
                         {row[at("earlier")], {}, {}},
                         *meant,
                         {},
                         why.empty() ? std::nullopt : std::optional(why),
                         std::nullopt});
  }
  return decisions;
}

}  // namespace

ItemDecision decision_about(Database& database, const std::string& a, const std::string& b) {
  auto later = item_meant(database, a), earlier = item_meant(database, b);
  expect_asked(later);
  expect_asked(earlier);
  if (comparison_key(later.letter.authority) != comparison_key(earlier.letter.authority))
    throw UsageError(a + " and " + b + " are of different authorities: only one authority's are compared");
  if (later.letter.letter == earlier.letter.letter)
    throw UsageError(a + " and " + b + " are of one letter: a letter is compared with earlier ones");
  const bool turned =
      std::pair(later.letter.date, later.letter.id) < std::pair(earlier.letter.date, earlier.letter.id);
  if (turned) std::swap(later, earlier);
  return {decided_item(later), decided_item(earlier), Verdict::same, {}, std::nullopt, std::nullopt};
}

std::vector<ItemDecision> decisions_from(Database& database, const Options& options) {
  const std::string file = options.value(option::decisions_from);
  std::vector<ItemDecision> decisions;
  try {
    const std::string bytes = read_file(file).bytes;
    decisions = trimmed(bytes).starts_with('{') ? read_decisions(bytes) : read_table(bytes);
  } catch (const std::runtime_error& error) {
    throw UsageError("--from " + file + ": " + error.what());
  }
  if (decisions.empty()) throw UsageError("--from " + file + ": has no decisions");
  for (auto& entry : decisions) {
    try {
      look_up(database, entry);
    } catch (const UsageError& error) {
      throw UsageError("--from " + file + ": " + error.what());
    }
    if (entry.who.empty()) entry.who = who_of(options);
  }
  return decisions;
}

}  // namespace letterlens
