#include "corpus/present/decisions_output.h"

#include "corpus/present/cells.h"
#include "corpus/present/dates.h"
#include "corpus/present/item_json.h"
#include "corpus/present/phrases.h"
#include "corpus/present/quotations.h"
#include "corpus/present/words.h"
#include "schemas/base/printable.h"

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

std::string verdict_in_words(Verdict verdict) {
  return verdict == Verdict::same ? "the same" : "something else";
}

std::string day_in_words(const std::string& day) {
  const auto date = Date::parse_day(day);
  return date ? date_in_words(*date) : day;
}

Json item_of(const DecidedItem& item, const std::vector<std::string>& now) {
  return {{"name", item.name}, {"now", now}, {"authority", item.authority}, {"text", item.text}};
}

Json json_of(const ShownDecision& shown, Names names) {
  const auto& one = shown.decision;
  const auto& decision = one.decision;
  Json out{{"number", one.number},
           {"item", item_of(decision.item, shown.item_now)},
           {"earlier", item_of(decision.earlier, shown.earlier_now)},
           {"verdict", name_of(decision.verdict)}};
  if (names == Names::shown) out["who"] = decision.who;
  out["why"] = json_or_null(decision.why);
  out["date"] = one.day();
  out["said"] = one.said;
  out["file"] = json_or_null(one.file);
  out["taken"] = one.taken;
  out["state"] = name_of(one.state());
  out["superseded_by"] = json_or_null(one.superseded_by);
  out["withdrawn"] = nullptr;
  if (one.withdrawn) {
    Json withdrawn{{"when", one.withdrawn->when}};
    if (names == Names::shown && one.withdrawn->by) withdrawn["by"] = *one.withdrawn->by;
    withdrawn["why"] = one.withdrawn->why;
    out["withdrawn"] = std::move(withdrawn);
  }
  return out;
}

std::string state_in_words(const StoredDecision& one) {
  switch (one.state()) {
    case DecisionState::holds:
      return "holds";
    case DecisionState::superseded:
      return "superseded by " + std::to_string(one.superseded_by.value_or(0));
    case DecisionState::withdrawn:
      break;
  }
  const auto& withdrawn = *one.withdrawn;
  return "taken back on " + day_in_words(withdrawn.when.substr(0, one.day().size())) +
         (withdrawn.by ? " by " + *withdrawn.by : "") + " (" + withdrawn.why + ')';
}

// What it is called now, and what it was called then if that is another name.
std::string name_in_words(const DecidedItem& item, const std::vector<std::string>& now) {
  if (now.empty()) return item.name + ", which the corpus does not have now";
  return now.front() == item.name ? item.name : now.front() + ", then " + item.name;
}

}  // namespace

std::string decided_in_words(const Decided& decided) {
  return "Decided " + (decided.who.empty() ? "" : "by " + decided.who + ' ') + "on " +
         day_in_words(decided.date) + " to be " + verdict_in_words(decided.verdict) +
         (decided.why ? ": " + *decided.why : "");
}

Json to_json(const DecisionsAnswer& answer, Names names) {
  Json decisions = Json::array();
  for (const auto& shown : answer.decisions) decisions.push_back(json_of(shown, names));
  return {{"decisions", std::move(decisions)}, {"taken", answer.taken}, {"known", answer.known}};
}

void print(std::ostream& out, const DecisionsAnswer& answer, std::size_t width) {
  constexpr std::string_view indent = "     ";
  if (answer.decisions.empty()) out << "nothing is decided\n";
  for (const auto& [one, item_now, earlier_now] : answer.decisions) {
    const auto& decision = one.decision;
    print_wrapped(out,
                  std::to_string(one.number) + "  " + verdict_in_words(decision.verdict) + "; " +
                      state_in_words(one) + "; " + day_in_words(one.day()) +
                      (decision.who.empty() ? "" : ", " + decision.who) +
                      (decision.why ? ": " + *decision.why : ""),
                  width, "", indent);
    print_wrapped(out, "“" + decision.item.text + "” [" + name_in_words(decision.item, item_now) + ']', width,
                  indent, "       ");
    print_wrapped(out,
                  "“" + decision.earlier.text + "” [" + name_in_words(decision.earlier, earlier_now) + ']',
                  width, indent, "       ");
  }
}

Json to_json(const Undecided& undecided) {
  Json pairs = Json::array();
  for (const auto& pair : undecided.pairs)
    pairs.push_back({{"authority", pair.comparison->authority},
                     {"item", item_json(pair.letter(), pair.later_item())},
                     {"earlier", link_json(pair.earlier_letter(), pair.earlier_item(), pair.earlier)},
                     {"settles", pair.settles},
                     {"newest_visit", pair.newest_visit}});
  return {{"undecided", std::move(pairs)}, {"total", undecided.total}, {"matching", matching_json()}};
}

void print(std::ostream& out, const Undecided& undecided, std::size_t width) {
  constexpr std::string_view indent = "    ", further = "      ";
  if (undecided.pairs.empty()) {
    out << "nothing is left to decide\n";
    return;
  }
  for (std::size_t at = 0; at < undecided.pairs.size(); ++at) {
    const auto& pair = undecided.pairs[at];
    const auto& letter = pair.letter();
    const auto& before = pair.earlier_letter();
    out << (at == 0 ? "" : "\n");
    print_wrapped(out,
                  std::to_string(at + 1) + ". " + pair.comparison->authority + ", " +
                      date_in_words(letter.date) + ": " + quotation(letter, pair.later_item()),
                  width, "", indent);
    print_wrapped(out,
                  "possibly asked on " + date_in_words(before.date) + ": " +
                      quotation(before, pair.earlier_item()) + " (" + shown_score(pair.earlier.score) + ": " +
                      joined(pair.earlier.shared) + ')',
                  width, indent, further);
    out << indent << "letterlens decide " << reference_of(letter, pair.later_item()) << ' '
        << reference_of(before, pair.earlier_item()) << " same|different\n";
  }
  if (undecided.total > undecided.pairs.size())
    out << '\n'
        << undecided.pairs.size() << " of " << with_commas(undecided.total)
        << " undecided pairs; --limit 0 shows all\n";
}

Sheet sheet_of(const Undecided& undecided) {
  Sheet sheet{"Undecided",
              {{"verdict", 11},
               {"why", 24, true},
               {"authority", 18},
               {"visit", 11},
               {"item", 44},
               {"text", 60, true},
               {"earlier_visit", 11},
               {"earlier", 44},
               {"earlier_text", 60, true},
               {"score", 8},
               {"shared", 30, true},
               {"settles", 8},
               {"newest_visit", 8}},
              {}};
  for (const auto& pair : undecided.pairs)
    sheet.rows.push_back(
        {std::string(), std::string(), pair.comparison->authority, date_cell(pair.letter().date),
         reference_of(pair.letter(), pair.later_item()), pair.later_item().text,
         date_cell(pair.earlier_letter().date), reference_of(pair.earlier_letter(), pair.earlier_item()),
         pair.earlier_item().text, pair.earlier.score, joined(pair.earlier.shared),
         std::string(pair.settles ? "yes" : ""), std::string(pair.newest_visit ? "yes" : "")});
  return sheet;
}

}  // namespace letterlens
