#include "corpus/store/correction_tables.h"

#include "schemas/base/sha256.h"
#include "schemas/diagnostics.h"

#include <algorithm>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;
using Text = std::optional<std::string>;

// The value of a column that a correction of a field has, and an acceptance has not.
Json parsed(const Text& value, const std::string& folder) {
  if (!value) return {};
  try {
    return Json::parse(*value);
  } catch (const Json::exception&) {
    throw CorpusError(CorpusFault::damaged, database_path(folder) + ": a correction's value is not JSON");
  }
}

Text text_or_null(const std::string& text) {
  return text.empty() ? std::nullopt : Text(text);
}

std::string base_name(const std::string& path) {
  return path.substr(path.find_last_of('/') + 1);
}

Diagnostic conflict(const StoredCorrection& entry, const CorrectionHistory& history) {
  const auto other = std::find_if(history.begin(), history.end(), [&](const StoredCorrection& one) {
    return one.number == entry.contradicts.value_or(0);
  });
  std::string message = base_name(entry.file.value_or("")) + " says that " + subject_of(entry.correction) +
                        " is " + value_of(entry.correction);
  if (other != history.end())
    message += ", but the correction made in the corpus on " + other->said.substr(0, 10) + " says that " +
               subject_of(other->correction) + " is " + value_of(other->correction);
  return diagnose("correction_conflict", message + "; what the file says is not applied");
}

}  // namespace

std::optional<std::string> HeldCorrections::signature() const {
  if (corrections.empty() && warnings.empty()) return std::nullopt;
  std::string all = write_corrections({std::nullopt, corrections});
  for (const auto& warning : warnings) all += warning.code + ' ' + warning.message + '\n';
  return sha256(all);
}

HeldCorrections held(const CorrectionHistory& history, const std::vector<CorrectionsProblem>& problems) {
  HeldCorrections out{held_corrections(history), {}};
  for (const auto& one : history)
    if (one.state() == CorrectionState::conflict) out.warnings.push_back(conflict(one, history));
  for (const auto& problem : problems) out.warnings.push_back(diagnose(problem.code, problem.message));
  return out;
}

CorrectionHistory correction_history(Database& database, const std::string& sha256) {
  Statement select(database,
                   "SELECT number, field, diagnostic, value, who, why, date, said, origin, file, taken, "
                   "superseded_by, contradicts, withdrawn, withdrawn_by, withdrawn_why FROM corrections "
                   "WHERE sha256 = ? ORDER BY number",
                   sha256);
  CorrectionHistory history;
  StoredCorrection row;
  Correction& correction = row.correction;
  Text value, withdrawn;
  Withdrawal withdrawal;
  while (select.next(row.number, correction.field, correction.diagnostic, value, correction.who,
                     correction.why, correction.date, row.said, row.origin, row.file, row.taken,
                     row.superseded_by, row.contradicts, withdrawn, withdrawal.by, withdrawal.why)) {
    correction.value = parsed(value, database.folder());
    withdrawal.when = withdrawn.value_or("");
    row.withdrawn = withdrawn ? std::optional(withdrawal) : std::nullopt;
    history.push_back(row);
  }
  return history;
}

void write_correction_history(Database& database, const std::string& sha256,
                              const CorrectionHistory& history) {
  Statement insert(
      database,
      "INSERT OR REPLACE INTO corrections (sha256, number, field, diagnostic, value, who, why, date, "
      "said, origin, file, taken, superseded_by, contradicts, withdrawn, withdrawn_by, withdrawn_why) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  database.execute("DELETE FROM corrections_not_taken WHERE sha256 = ?", sha256);
  for (const auto& one : history) {
    const Correction& correction = one.correction;
    const bool is_field = !correction.field.empty();
    const Text value = is_field ? Text(correction.value.dump()) : std::nullopt;
    const auto& withdrawn = one.withdrawn;
    insert.execute(sha256, one.number, text_or_null(correction.field), text_or_null(correction.diagnostic),
                   value, correction.who, correction.why, correction.date, one.said, one.origin, one.file,
                   one.taken, one.superseded_by, one.contradicts,
                   withdrawn ? Text(withdrawn->when) : std::nullopt, withdrawn ? withdrawn->by : std::nullopt,
                   withdrawn ? Text(withdrawn->why) : std::nullopt);
  }
}

std::vector<std::string> corrected_letters(Database& database) {
  return database.all<std::string>("SELECT DISTINCT sha256 FROM corrections ORDER BY sha256");
}

std::vector<CorrectionsProblem> corrections_problems(Database& database, const std::string& sha256) {
  Statement select(
      database, "SELECT path, sha256, code, message FROM correction_problems WHERE sha256 = ? ORDER BY path",
      sha256);
  std::vector<CorrectionsProblem> problems;
  CorrectionsProblem row;
  while (select.next(row.path, row.document, row.code, row.message)) problems.push_back(row);
  return problems;
}

void for_each_corrections_problem(Database& database,
                                  const std::function<void(const CorrectionsProblem&)>& use) {
  Statement select(database, "SELECT path, sha256, code, message FROM correction_problems ORDER BY path");
  CorrectionsProblem row;
  while (select.next(row.path, row.document, row.code, row.message)) use(row);
}

void note_corrections_problem(Database& database, const std::string& path,
                              const std::optional<CorrectionsProblem>& problem) {
  database.execute("DELETE FROM correction_problems WHERE path = ?", path);
  if (problem)
    database.execute("INSERT INTO correction_problems (path, sha256, code, message) VALUES (?, ?, ?, ?)",
                     path, problem->document, problem->code, problem->message);
}

}  // namespace letterlens
