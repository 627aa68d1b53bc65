// Rows of the corpus as they are, held against rows as they ought to be.
#pragma once

#include "corpus/match/fingerprint.h"
#include "corpus/store/record_rows.h"
#include "corpus/store/statements.h"

#include <Poco/Data/Session.h>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// One table's rows, handed out letter by letter, in the order of `order` within a letter. One pass over the
// table.
template <typename Row>
class RowsByLetter {
 public:
  RowsByLetter(Poco::Data::Session& session, const std::string& table, const std::string& order)
      : select_(selecting(session, table + " ORDER BY letter" + (order.empty() ? "" : ", " + order), row_)) {
    advance();
  }
  RowsByLetter(const RowsByLetter&) = delete;
  RowsByLetter& operator=(const RowsByLetter&) = delete;

  // To be called with rising numbers; rows of letters that were left out are passed over.
  std::vector<Row> of(Poco::Int64 letter) {
    std::vector<Row> rows;
    while (open_ && row_.letter <= letter) {
      if (row_.letter == letter) rows.push_back(row_);
      advance();
    }
    return rows;
  }

 private:
  void advance() {
    open_ = false;
    while (!open_ && !select_.done()) open_ = select_.execute() > 0;
  }

  Row row_;
  bool open_ = false;
  Poco::Data::Statement select_;
};

// What the tables hold of one letter, apart from its row in `letters`.
struct StoredRows {
  std::vector<ItemRow> items;
  std::map<Poco::Int64, std::vector<std::string>> themes;  // by item
  std::map<Poco::Int64, FingerprintRow> fingerprints;      // by item
  std::vector<SectionRow> sections;
  std::vector<JudgementRow> judgements;
  std::vector<DiagnosticRow> diagnostics;
};

// One line for each table whose rows are not those of the record: "items: row 2 has another text".
std::vector<std::string> differences(const LetterRow& letter, const StoredRows& stored, RecordRows record,
                                     const Fingerprinter& fingerprinter);

}  // namespace letterlens
