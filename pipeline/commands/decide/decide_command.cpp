#include "corpus/ingest/inputs.h"
#include "corpus/present/phrases.h"
#include "corpus/store/decision_tables.h"
#include "corpus/store/lock.h"
#include "pipeline/commands/add/settings.h"
#include "pipeline/commands/corpus_options.h"
#include "pipeline/commands/correct/given_corrections.h"
#include "pipeline/commands/decide/given_decisions.h"
#include "pipeline/commands/decide/shown_decisions.h"
#include "pipeline/commands/messages.h"
#include "pipeline/commands/output_options.h"
#include "schemas/base/atomic_file.h"
#include "schemas/base/printable.h"
#include "schemas/base/unicode_text.h"
#include "schemas/base/utc_time.h"

#include <iostream>
#include <set>

namespace letterlens {
namespace {

constexpr std::array specs{option::corpus,
                           option::who,
                           option::why,
                           option::undo,
                           option::decisions_from,
                           option::list_decisions,
                           option::authority,
                           option::export_decisions,
                           option::with_names,
                           option::json,
                           option::wait};

enum class Wanted { decision, undo, from, list, file };

// What is wanted; one thing at a time. Throws UsageError.
Wanted wanted(const Options& options, const std::vector<std::string>& arguments) {
  std::vector<Wanted> all;
  if (options.has(option::undo)) all.push_back(Wanted::undo);
  if (options.has(option::decisions_from)) all.push_back(Wanted::from);
  if (options.has(option::list_decisions)) all.push_back(Wanted::list);
  if (options.has(option::export_decisions)) all.push_back(Wanted::file);
  if (all.size() > 1) throw UsageError("--undo, --from, --list and --export do not go together");
  const Wanted want = all.empty() ? Wanted::decision : all.front();
  const std::size_t words = want == Wanted::decision ? 3 : want == Wanted::undo ? 2 : 0;
  if (arguments.size() != words)
    throw UsageError(want == Wanted::decision ? "decide needs two items and same or different; "
                                                "letterlens compare --undecided names them"
                     : want == Wanted::undo   ? "--undo needs the two items"
                                              : "unexpected argument \"" + arguments.front() + '"');
  if (options.has(option::authority) && want != Wanted::list && want != Wanted::file)
    throw UsageError("--authority goes with --list and --export");
  return want;
}

// The decisions of the authorities that were named; of all if none was.
DecisionHistory chosen(Database& database, const Options& options) {
  auto history = decision_history(database);
  std::set<std::string> keys;
  for (const auto& name : options.values(option::authority)) {
    LetterFilter filter;
    filter.authorities = {name};
    keys.insert(comparison_key(first_authority(database, filter).value_or(name)));
  }
  if (!keys.empty())
    std::erase_if(history, [&](const StoredDecision& one) {
      return !keys.contains(comparison_key(one.decision.item.authority));
    });
  return history;
}

Exit show(const Options& options, const DecisionsAnswer& answer) {
  const Names names = options.has(option::with_names) ? Names::shown : Names::left_out;
  if (options.has(option::json))
    std::cout << to_json(answer, names).dump() << '\n';
  else
    print(std::cout, answer, terminal_width());
  return written();
}

Exit list(const Options& options) {
  Database database(corpus_folder(options), Access::read);
  return show(options, {shown_decisions(database, chosen(database, options)), 0, 0});
}

Exit write_file(const Options& options) {
  Database database(corpus_folder(options), Access::read);
  std::vector<ItemDecision> held;
  for (const auto& one : chosen(database, options)) {
    if (one.state() != DecisionState::holds) continue;
    held.push_back(one.decision);
    held.back().date = Date::parse_day(one.day());
    if (!options.has(option::with_names)) held.back().who.clear();
  }
  const std::string path = options.value(option::export_decisions);
  const std::string text = write_decisions(held);
  if (path == "-") {
    std::cout << text;
    return written();
  }
  AtomicFile file(path);
  file.write(text);
  file.commit();
  std::cout << counted(held.size(), "decision", "decisions") << " written to " << printable(path) << '\n';
  return written();
}

// What holds of two items, in words.
void tell(const DecisionHistory& history, const ItemDecision& about) {
  std::cout << about.item.name << '\n' << about.earlier.name << '\n';
  const auto* held = held_decision(history, pair_of(about));
  if (held == nullptr) {
    std::cout << "undecided\n";
    return;
  }
  const auto& decision = held->decision;
  std::cout << without_capital(
                   printable(decided_in_words({decision.verdict, held->day(), decision.why, decision.who})))
            << '\n';
}

// A file that contradicts something newer is not taken; what it contradicts is named.
bool tell_contradictions(const DecisionHistory& history, const std::vector<ItemDecision>& entries) {
  const auto found = contradictions(history, entries);
  for (const auto& [entry, newer] : found)
    print_message(entry.item.name + ", " + entry.earlier.name + ": the file says " +
                  std::string(name_of(entry.verdict)) + " on " + entry.date.value().iso() +
                  ", but decision " + std::to_string(newer.number) + " of " + newer.day() + " says " +
                  std::string(name_of(newer.decision.verdict)) + "; nothing is changed");
  return !found.empty();
}

Verdict verdict_in(const std::string& word) {
  const auto verdict = parse<Verdict>(word);
  if (!verdict) throw UsageError("\"" + word + "\" is not same or different");
  return *verdict;
}

Exit change(const Options& options, Wanted want, const std::vector<std::string>& arguments) {
  const std::string folder = corpus_folder(options);
  const auto patience = patience_of(options);
  { const Database is_there(folder, Access::read); }  // a folder without a corpus must not be given one
  const WriteLock lock(folder, patience);
  Database database(folder, Access::write);
  DecisionHistory history = decision_history(database);
  DecisionsSaid said{std::nullopt, utc_now(), {}};
  DecisionsAnswer answer;
  if (want == Wanted::from) {
    said.file = absolute_path(options.value(option::decisions_from));
    said.decisions = decisions_from(database, options);
    if (tell_contradictions(history, said.decisions)) return Exit::check_failed;
  } else {
    said.decisions = {decision_about(database, arguments[0], arguments[1])};
    auto& one = said.decisions.front();
    one.who = who_of(options);
    if (options.has(option::why)) one.why = why_of(options);
    if (want == Wanted::decision) one.verdict = verdict_in(arguments[2]);
  }
  if (want == Wanted::undo) {
    if (!withdraw(history, pair_of(said.decisions.front()), {said.now, who_of(options), why_of(options)}))
      throw UsageError(arguments[0] + " and " + arguments[1] + ": nothing is decided of them");
  } else {
    answer.taken = take_decisions(history, said);
    answer.known = said.decisions.size() - answer.taken;
  }
  database.transaction([&] { write_decision_history(database, history); });

  if (options.has(option::json)) {
    std::set<ItemPair> pairs;
    for (const auto& one : said.decisions) pairs.insert(pair_of(one));
    answer.decisions = shown_decisions(database, history, &pairs);
    return show(options, answer);
  }
  if (want == Wanted::from)
    std::cout << counted(answer.taken, "decision", "decisions") << " taken, " << answer.known
              << " known already\n";
  else
    tell(history, said.decisions.front());
  return written();
}

Exit run_decide(const Options& options, const std::vector<std::string>& arguments) {
  const Wanted want = wanted(options, arguments);
  return on_corpus([&] {
    if (want == Wanted::list) return list(options);
    if (want == Wanted::file) return write_file(options);
    return change(options, want, arguments);
  });
}

}  // namespace

constinit const Command decide_command{
    "decide",
    "Decide whether two items of an authority's letters ask for the same.",
    "ID#improvements/2 ID#improvements/5 same|different",
    "The corpus keeps a decision by the words of the two items and their authority, so that letters may be "
    "read again,\n"
    "replaced or removed. same: the later item asks again for what the earlier one asked. different: it "
    "does not. Every\n"
    "view says where a person has decided, when and why; names of people only with --with-names. Of two "
    "decisions about\n"
    "the same items the later holds; --undo takes it back. letterlens compare --undecided names what is "
    "left to decide;\n"
    "--from also takes the table of its --csv, with the column verdict filled in.\n\n"
    "  letterlens decide northbridge-focused-visit-2022-05-11#improvements/2 \\\n"
    "      northbridge-focused-visit-2018-06-26#improvements/1 same --why \"both are about pathway plans\"\n",
    specs,
    run_decide};

}  // namespace letterlens
