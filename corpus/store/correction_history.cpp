#include "corpus/store/correction_history.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view sections = "/sections";

// A member that the value leaves out keeps what it was, so two corrections may go together.
constexpr std::array<std::string_view, 2> corrected_by_member{"/visit", "/previous_inspection"};

// The heading that a correction of /sections names; nullopt for others and for a value of another form.
std::optional<std::string> heading_of(const Correction& correction) {
  if (correction.field != sections || !correction.value.is_array() || correction.value.size() != 1)
    return std::nullopt;
  const Json& one = correction.value.front();
  if (!one.is_object() || !one.contains("heading") || !one.at("heading").is_string()) return std::nullopt;
  return one.at("heading").get<std::string>();
}

bool have_a_member_in_common(const Json& a, const Json& b) {
  if (!a.is_object() || !b.is_object()) return true;
  for (const auto& [name, value] : a.items())
    if (b.contains(name)) return true;
  return false;
}

// Whether the field is the place behind the end of a list: each correction of it adds an item of its own.
bool adds_an_item(std::string_view field) {
  return field.ends_with("/-");
}

bool is_about_the_same(const Correction& a, const Correction& b) {
  if (a.field != b.field || a.diagnostic != b.diagnostic) return false;
  if (adds_an_item(a.field)) return a.value == b.value;
  if (a.field == sections) return heading_of(a) == heading_of(b);
  const bool by_member =
      std::find(corrected_by_member.begin(), corrected_by_member.end(), a.field) != corrected_by_member.end();
  return !by_member || have_a_member_in_common(a.value, b.value);
}

// Whether `a` is one item of the list `b`.
bool is_part_of(const Correction& a, const Correction& b) {
  return !b.field.empty() && a.field.starts_with(b.field + '/');
}

bool replaces(const StoredCorrection& newer, const StoredCorrection& older) {
  return is_about_the_same(newer.correction, older.correction) ||
         is_part_of(older.correction, newer.correction);
}

bool speaks_against(const Correction& a, const Correction& b) {
  if (is_about_the_same(a, b)) return a.value != b.value;
  return is_part_of(a, b) || is_part_of(b, a);
}

bool names_a_later_day(const Correction& entry, const StoredCorrection& than) {
  return entry.date && entry.date->iso() > than.said.substr(0, 10);
}

bool is_in_conflict(const StoredCorrection& entry, const StoredCorrection& holder) {
  return entry.origin == CorrectionOrigin::file && holder.origin == CorrectionOrigin::command &&
         speaks_against(entry.correction, holder.correction) && !names_a_later_day(entry.correction, holder);
}

// Decides what becomes of the correction at `at`, and of those before it because of it.
void settle_one(CorrectionHistory& history, std::size_t at) {
  StoredCorrection& later = history[at];
  if (later.withdrawn) return;
  for (std::size_t i = 0; i < at; ++i)
    if (history[i].state() == CorrectionState::holds && is_in_conflict(later, history[i])) {
      later.contradicts = history[i].number;
      return;
    }
  for (std::size_t i = 0; i < at; ++i)
    if (later.origin == CorrectionOrigin::file && history[i].state() == CorrectionState::holds &&
        replaces(history[i], later) && history[i].said > later.said) {
      later.superseded_by = history[i].number;
      return;
    }
  for (std::size_t i = 0; i < at; ++i) {
    const auto state = history[i].state();
    if ((state != CorrectionState::holds && state != CorrectionState::conflict) ||
        !replaces(later, history[i]))
      continue;
    history[i].contradicts.reset();
    history[i].superseded_by = later.number;
  }
}

void settle(CorrectionHistory& history) {
  for (auto& one : history) {
    one.superseded_by.reset();
    one.contradicts.reset();
  }
  for (std::size_t at = 0; at < history.size(); ++at) settle_one(history, at);
}

// One correction for each heading, so that each has a history of its own.
std::vector<Correction> separate(const std::vector<Correction>& corrections) {
  std::vector<Correction> out;
  for (const auto& correction : corrections) {
    if (correction.field != sections || !correction.value.is_array() || correction.value.empty()) {
      out.push_back(correction);
      continue;
    }
    for (const auto& one : correction.value) {
      out.push_back(correction);
      out.back().value = Json::array({one});
    }
  }
  return out;
}

bool was_decided_by_a_person(const CorrectionHistory& history, const StoredCorrection& entry) {
  if (entry.withdrawn) return entry.withdrawn->by.has_value();
  if (!entry.superseded_by) return false;
  return std::any_of(history.begin(), history.end(), [&](const StoredCorrection& other) {
    return other.number == *entry.superseded_by && other.origin == CorrectionOrigin::command;
  });
}

bool is_known(const CorrectionHistory& history, const Correction& entry,
              const std::optional<std::string>& file) {
  return std::any_of(history.begin(), history.end(), [&](const StoredCorrection& old) {
    if (old.origin != CorrectionOrigin::file || old.correction != entry) return false;
    return (old.file == file && !old.withdrawn) || was_decided_by_a_person(history, old);
  });
}

// Returns text of one line that people read, without its end if it is long.
std::string beginning(const std::string& text) {
  constexpr std::size_t longest = 160;  // bytes
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

// Returns what people call the item of a pointer, which counts from 0: "#1" of "/improvements/0", "#p2" of
// "/priority_actions/1", "added" of "/improvements/-"; nullopt of other fields.
std::optional<std::string> item_for_people(const std::string& field) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> lists{
      {{"/improvements/", "#"}, {"/priority_actions/", "#p"}, {"/strengths/", "#s"}}};
  for (const auto& [list, mark] : lists) {
    if (!field.starts_with(list)) continue;
    const std::string place = field.substr(list.size());
    if (place == "-") return "added";
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(place.data(), place.data() + place.size(), index);
    if (error == std::errc() && end == place.data() + place.size())
      return std::string(mark) + std::to_string(index + 1);
  }
  return std::nullopt;
}

void append(CorrectionHistory& history, const CorrectionsSaid& source, CorrectionOrigin origin,
            const Correction& correction) {
  StoredCorrection added;
  added.number = history.empty() ? 1 : history.back().number + 1;
  added.correction = correction;
  added.said = correction.date ? correction.date->iso() : source.said;
  added.origin = origin;
  added.file = source.file;
  added.taken = source.taken;
  history.push_back(std::move(added));
}

}  // namespace

CorrectionState StoredCorrection::state() const {
  if (withdrawn) return CorrectionState::withdrawn;
  if (contradicts) return CorrectionState::conflict;
  return superseded_by ? CorrectionState::superseded : CorrectionState::holds;
}

void take_file(CorrectionHistory& history, const CorrectionsSaid& file) {
  const auto entries = separate(file.corrections.corrections);
  for (auto& old : history)
    if (old.origin == CorrectionOrigin::file && old.file == file.file && !old.withdrawn &&
        std::find(entries.begin(), entries.end(), old.correction) == entries.end())
      old.withdrawn = Withdrawal{file.taken, std::nullopt, "its file no longer says so"};
  settle(history);
  const std::size_t before = history.size();
  std::vector<Correction> added;
  for (const auto& entry : entries)
    if (!is_known(history, entry, file.file)) added.push_back(entry);
  for (const auto& entry : added) append(history, file, CorrectionOrigin::file, entry);
  if (history.size() != before) settle(history);
}

void take_command(CorrectionHistory& history, const CorrectionsSaid& words) {
  for (const auto& correction : separate(words.corrections.corrections))
    append(history, words, CorrectionOrigin::command, correction);
  settle(history);
}

std::vector<Contradiction> contradictions(const CorrectionHistory& history, const Corrections& given) {
  std::vector<Contradiction> found;
  for (const auto& entry : separate(given.corrections))
    for (const auto& old : history)
      if (entry.date && old.state() == CorrectionState::holds && speaks_against(entry, old.correction) &&
          !names_a_later_day(entry, old))
        found.push_back({entry, old});
  return found;
}

void withdraw(CorrectionHistory& history, std::int64_t number, const Withdrawal& withdrawal) {
  for (auto& one : history)
    if (one.number == number) one.withdrawn = withdrawal;
  settle(history);
}

CorrectionHistory settled(CorrectionHistory history) {
  settle(history);
  return history;
}

std::vector<Correction> held_corrections(const CorrectionHistory& history) {
  std::vector<Correction> held;
  for (const auto& one : history) {
    if (one.state() != CorrectionState::holds) continue;
    held.push_back(one.correction);
    if (one.origin == CorrectionOrigin::command && !held.back().date)
      held.back().date = Date::parse_day(one.said.substr(0, 10));
  }
  std::stable_partition(held.begin(), held.end(), [&](const Correction& a) {
    return std::none_of(history.begin(), history.end(),
                        [&](const StoredCorrection& list) { return is_part_of(a, list.correction); });
  });
  return held;
}

std::string subject_of(const Correction& correction) {
  if (correction.field.empty()) return "diagnostic " + correction.diagnostic;
  const auto heading = heading_of(correction);
  if (const auto item = item_for_people(correction.field)) return correction.field + " (" + *item + ')';
  return heading ? correction.field + " \"" + *heading + '"' : correction.field;
}

std::string value_of(const Correction& correction) {
  if (correction.field.empty()) return "accepted";
  const bool is_heading = heading_of(correction) && correction.value.front().contains("kind");
  const Json& value = is_heading ? correction.value.front().at("kind") : correction.value;
  return beginning(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace letterlens
