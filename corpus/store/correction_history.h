// The corrections that people made of one letter, and which of them are in force. All rules are here, as pure
// functions over the letter's history; correction_tables.h keeps it.
//
// The newest holds, by when it was said. A command is said when it is given; an entry of a file on the day
// that it names, or, without one, when the file was last changed. But the time of a file proves little
// (copying a file renews it): an entry that contradicts a correction made by a command is newer only if it
// names a later day. One that is not holds back, in conflict, until a person decides.
#pragma once

#include "corpus/store/withdrawal.h"
#include "schemas/base/enum_names.h"
#include "schemas/corrections.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

enum class CorrectionOrigin { file, command };
template <>
inline constexpr auto enum_names<CorrectionOrigin> = enum_table<CorrectionOrigin::command>("file", "command");

// Whether a correction is in force.
enum class CorrectionState { holds, superseded, conflict, withdrawn };
template <>
inline constexpr auto enum_names<CorrectionState> =
    enum_table<CorrectionState::withdrawn>("holds", "superseded", "conflict", "withdrawn");

struct StoredCorrection {
  std::int64_t number = 0;  // from 1, in the order in which the corpus took them
  Correction correction;    // of /sections one heading
  std::string said;         // the day that it names, else the moment in UTC; to be compared as text
  CorrectionOrigin origin = CorrectionOrigin::command;
  std::optional<std::string> file;  // where it came from; nullopt: it was given as words
  std::string taken;                // UTC
  std::optional<std::int64_t> superseded_by;
  std::optional<std::int64_t> contradicts;
  std::optional<Withdrawal> withdrawn;
  friend bool operator==(const StoredCorrection&, const StoredCorrection&) = default;

  CorrectionState state() const;
};

using CorrectionHistory = std::vector<StoredCorrection>;  // by number

// A file of corrections, or the words of a command, and when it spoke.
struct CorrectionsSaid {
  std::optional<std::string> file;  // absolute path
  std::string said;                 // UTC: of entries that name no day
  std::string taken;                // UTC
  Corrections corrections;
};

// Takes what a file beside the document says now: what is new is added, and what this file said before and no
// longer says is withdrawn. What is known already is not said again: neither what this file said, nor what a
// person withdrew or corrected since.
void take_file(CorrectionHistory& history, const CorrectionsSaid& file);

// Takes what a person says by a command; each goes before whatever was said of the same thing.
void take_command(CorrectionHistory& history, const CorrectionsSaid& words);

// An entry with a day, and a correction that holds, says otherwise and is not older.
struct Contradiction {
  Correction entry;
  StoredCorrection newer;
};

// Returns the entries that a person gives by hand (`correct --from`) although something newer says otherwise.
std::vector<Contradiction> contradictions(const CorrectionHistory& history, const Corrections& given);

// Withdraws the correction of that number: what it had superseded may hold again.
void withdraw(CorrectionHistory& history, std::int64_t number, const Withdrawal& withdrawal);

// Returns the history with the state of each correction decided again by these rules.
CorrectionHistory settled(CorrectionHistory history);

// Returns what holds, in the order in which it is to be applied: single items after their lists.
std::vector<Correction> held_corrections(const CorrectionHistory& history);

// Returns what a correction is about, for people: "/kind", "/improvements/0 (#1)", "/sections \"Next
// steps\"", "diagnostic empty_list".
std::string subject_of(const Correction& correction);

// Returns what it says of that, for people: the beginning of the value as JSON, of a heading its kind, or
// "accepted".
std::string value_of(const Correction& correction);

}  // namespace letterlens
