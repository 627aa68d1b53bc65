// The record is what everything else is checked against: its own hash vouches for it, the rows of the tables
// are derived from it again, and its strings are compared with the text at their spans; it also has the
// text's hash.
#include "corpus/check/letter_check.h"

#include "corpus/check/record_check.h"
#include "corpus/check/row_comparison.h"
#include "schemas/base/sha256.h"
#include "schemas/letter_json.h"
#include "schemas/version.h"

#include <re2/re2.h>
#include <sstream>

namespace letterlens {
namespace {

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
  bool check(const LetterRow& letter, const StoredRows& rows, const LetterReport& found) const {
    if (!RE2::FullMatch(letter.letter_id, id_form_))
      found("id_form", "its id \"" + letter.letter_id + "\" is not of the form that letterlens gives");
    const auto& text = rows.text;
    if (!text) {
      found("text_missing", "its record and its text are missing");
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
                " strings of its record are not in the text where their spans say; the first is " +
                broken.front());
    compare_rows(letter, text, rows, record, found);
    return !follows_other_schema(record);
  }

  void compare_rows(const LetterRow& letter, const TextRow& text, const StoredRows& rows,
                    const nlohmann::ordered_json& record, const LetterReport& found) const {
    Letter read;
    try {
      read = from_json(record, text.text);
    } catch (const RecordError&) {
      // Said already: the record does not conform, its spans are broken, or it is of another schema.
      return;
    }
    for (const auto& difference : differences(letter, rows, rows_of(read, text.text), fingerprinter_))
      found("row_differs", "what is stored is not what the record says; " + difference);
  }

  Fingerprinter fingerprinter_;
  RE2 id_form_{R"((?:[\pL\pN]+-)+(?:focused-visit|monitoring-visit|assurance-visit|jtai|)"
               R"((?:ilacs|sif|send)-inspection)-\d{4}(?:-\d\d){0,2}|document-[0-9a-f]{16})"};
};

}  // namespace

LetterCounts check_letters(Database& database, const Report& report, const OnProgress& progress) {
  const std::uint64_t total = count_letters(database);
  const LetterChecker checker;
  LetterCounts counts;
  std::uint64_t other_schema = 0;
  for_each_letter(database, [&](const LetterRow& letter, const StoredRows& rows) {
    progress("letters", counts.letters++, total);
    if (!checker.check(letter, rows, {report, letter.id})) ++other_schema;
    if (letter.producer_version != program_version) ++counts.older_records;
  });
  if (other_schema > 0)
    report({Weight::note, "other_schema", "corpus.sqlite",
            std::to_string(other_schema) +
                " records follow another version of the schema and were not checked "
                "against this program's",
            "letterlens add --reprocess makes them again"});
  return counts;
}

}  // namespace letterlens
