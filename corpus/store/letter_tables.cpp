#include "corpus/store/letter_tables.h"

#include "corpus/store/statements.h"

namespace letterlens {
namespace {

struct ThemeOfItem {
  std::int64_t letter = 0, item = 0;
  std::string theme;
};

template <RowOf<ThemeOfItem> Row, typename Column>
void each_column(Row& row, Column column) {
  column("letter", row.letter), column("item", row.item), column("theme", row.theme);
}

struct FingerprintOfItem {
  std::int64_t letter = 0;
  FingerprintRow fingerprint;
};

template <RowOf<FingerprintOfItem> Row, typename Column>
void each_column(Row& row, Column column) {
  column("letter", row.letter);
  each_column(row.fingerprint, column);
}

// One table's rows, letter by letter, in the order of `order` within a letter. One pass over the table.
template <typename Row>
class RowsByLetter {
 public:
  RowsByLetter(Database& database, const std::string& table, const std::string& order)
      : select_(selecting<Row>(database, table + " ORDER BY letter" + (order.empty() ? "" : ", " + order))),
        open_(select_.next(row_)) {}

  // Call it with rising numbers. Rows of letters that were left out are skipped.
  std::vector<Row> of(std::int64_t letter) {
    std::vector<Row> rows;
    for (; open_ && row_.letter <= letter; open_ = select_.next(row_))
      if (row_.letter == letter) rows.push_back(row_);
    return rows;
  }

 private:
  Row row_;
  Statement select_;
  bool open_;
};

class Tables {
 public:
  explicit Tables(Database& database)
      : texts_(database, "texts", ""),
        items_(database, "items", "list, number"),
        themes_(database, "items JOIN item_themes USING (item)", "list, number, theme"),
        fingerprints_(database, "items JOIN item_fingerprints USING (item)", "list, number"),
        sections_(database, "sections", "number"),
        judgements_(database, "judgements", "inspection, judgement"),
        diagnostics_(database, "diagnostics", "number") {}

  StoredRows rows_of(std::int64_t letter) {
    StoredRows rows;
    if (auto texts = texts_.of(letter); !texts.empty()) rows.text = std::move(texts.front());
    rows.items = items_.of(letter);
    for (auto& theme : themes_.of(letter)) rows.themes[theme.item].push_back(std::move(theme.theme));
    for (auto& row : fingerprints_.of(letter))
      rows.fingerprints.emplace(row.fingerprint.item, std::move(row.fingerprint));
    rows.sections = sections_.of(letter);
    rows.judgements = judgements_.of(letter);
    rows.diagnostics = diagnostics_.of(letter);
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

}  // namespace

std::uint64_t count_letters(Database& database) {
  return database.find<std::uint64_t>("SELECT count(*) FROM letters").value();
}

void for_each_letter(Database& database,
                     const std::function<void(const LetterRow&, const StoredRows&)>& use) {
  Tables tables(database);
  auto select = selecting<LetterRow>(database, "letters ORDER BY letter");
  LetterRow row;
  while (select.next(row)) use(row, tables.rows_of(row.letter));
}

}  // namespace letterlens
