// The record is what everything else is held against: its own hash vouches for it, the rows of the tables are
// derived from it anew, and its strings are looked for in the text, whose hash it names.
#include "corpus/check/letter_check.h"

#include "corpus/check/record_check.h"
#include "corpus/check/row_comparison.h"
#include "schemas/base/sha256.h"
#include "schemas/version.h"

#include <re2/re2.h>
#include <sstream>

namespace letterlens {
namespace {

using namespace Poco::Data::Keywords;

struct ThemeOfItem {
  Poco::Int64 letter = 0, item = 0;
  std::string theme;
};

template <RowOf<ThemeOfItem> Row, typename Column>
void each_column(Row& row, Column column) {
  column("letter", row.letter), column("item", row.item), column("theme", row.theme);
}

struct FingerprintOfItem {
  Poco::Int64 letter = 0;
  FingerprintRow fingerprint;
};

template <RowOf<FingerprintOfItem> Row, typename Column>
void each_column(Row& row, Column column) {
  column("letter", row.letter);
  each_column(row.fingerprint, column);
}

// The tables side by side, a letter at a time.
class Tables {
 public:
  explicit Tables(Poco::Data::Session& session)
      : texts_(session, "texts", ""),
        items_(session, "items", "list, number"),
        themes_(session, "items JOIN item_themes USING (item)", "list, number, theme"),
        fingerprints_(session, "items JOIN item_fingerprints USING (item)", "list, number"),
        sections_(session, "sections", "number"),
        judgements_(session, "judgements", "inspection, judgement"),
        diagnostics_(session, "diagnostics", "number") {}

  std::optional<TextRow> text_of(Poco::Int64 letter) {
    auto rows = texts_.of(letter);
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
  }

  StoredRows rows_of(Poco::Int64 letter) {
    StoredRows rows{items_.of(letter),      {}, {}, sections_.of(letter), judgements_.of(letter),
                    diagnostics_.of(letter)};
    for (auto& theme : themes_.of(letter)) rows.themes[theme.item].push_back(std::move(theme.theme));
    for (auto& row : fingerprints_.of(letter))
      rows.fingerprints.emplace(row.fingerprint.item, std::move(row.fingerprint));
    return rows;
  }

 private:
  RowsByLetter<TextRow> texts_;
  RowsByLetter<ItemRow> items_;
  RowsByLetter<ThemeOfItem> themes_;
  RowsByLetter<FingerprintOfItem> fingerprints_;
  RowsByLetter<SectionRow> sections_;
  RowsByLetter<JudgementRow> judgements_;
  RowsByLetter<DiagnosticRow> diagnostics_;
};

// What was found of one letter, each with its code.
class LetterReport {
 public:
  LetterReport(const Report& report, const std::string& id) : report_(report), id_(id) {}
  void operator()(std::string_view code, const std::string& what) const {
    report_({Weight::fault, code, id_, what, std::string(add_again)});
  }

 private:
  const Report& report_;
  const std::string& id_;
};

class LetterChecker {
 public:
  // Whether the letter's record follows this program's version of the schema.
  bool check(const LetterRow& letter, const std::optional<TextRow>& text, const StoredRows& rows,
             const LetterReport& found) const {
    if (!RE2::FullMatch(letter.letter_id, id_form_))
      found("id_form", "its id \"" + letter.letter_id + "\" is none that letterlens gives");
    if (!text) {
      found("text_missing", "its record and its text are not there");
      return true;
    }
    if (sha256(text->record) != text->record_sha256)
      found("record_changed", "its record was changed: it does not have the hash that was stored with it");
    try {
      return check_record(letter, *text, rows, found);
    } catch (const nlohmann::json::exception& error) {
      found("record_unreadable", std::string("its record cannot be read (") + error.what() + ')');
    }
    return true;
  }

 private:
  bool check_record(const LetterRow& letter, const TextRow& text, const StoredRows& rows,
                    const LetterReport& found) const {
    const auto record = nlohmann::ordered_json::parse(text.record);
    if (const auto error = form_error(record, text.text); !error.empty()) {
      found("record_schema", "its record does not conform to the schema: " + error);
      return true;
    }
    if (record.at("source").at("text_sha256") != sha256(text.text))
      found("text_changed", "its text was changed: it does not have the hash that the record names");
    if (const auto broken = broken_spans(record, text.text); !broken.empty())
      found("span_broken",
            std::to_string(broken.size()) +
                " strings of its record do not stand in the text where their spans say, the first is " +
                broken.front());
    for (const auto& difference : differences(letter, rows, rows_of(record), fingerprinter_))
      found("row_differs", "what is stored is not what the record says; " + difference);
    return !follows_other_schema(record);
  }

  Fingerprinter fingerprinter_;
  RE2 id_form_{R"((?:[\pL\pN]+-)+(?:focused-visit|monitoring-visit|assurance-visit|jtai|)"
               R"((?:ilacs|sif|send)-inspection)-\d{4}(?:-\d\d){0,2}|document-[0-9a-f]{16})"};
};

}  // namespace

LetterCounts check_letters(Database& database, const Report& report, const OnProgress& progress) {
  auto& session = database.session();
  Poco::UInt64 total = 0;
  session << "SELECT count(*) FROM letters", into(total), now;
  const LetterChecker checker;
  Tables tables(session);
  LetterRow letter;
  auto letters = selecting(session, "letters ORDER BY letter", letter);
  LetterCounts counts;
  std::uint64_t other_schema = 0;
  for_each(letters, letter, [&](const LetterRow& row) {
    progress("letters", counts.letters++, total);
    const auto text = tables.text_of(row.letter);
    if (!checker.check(row, text, tables.rows_of(row.letter), {report, row.id})) ++other_schema;
    if (row.producer_version != program_version) ++counts.older_records;
  });
  if (other_schema > 0)
    report({Weight::note, "other_schema", "corpus.sqlite",
            std::to_string(other_schema) + " records follow another version of the schema and were not held "
                                           "against this program's",
            "letterlens add --reprocess makes them anew"});
  return counts;
}

}  // namespace letterlens
