#include "corpus/store/export_queries.h"

#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>

namespace letterlens {
namespace {

struct Expression {
  std::string_view column;
  std::string_view sql;
};

// A table of the export. A column that has no expression is the column of that name of the corpus' own table
// or, for tables made from a list of the record, the member of that name of the list's entries.
struct Source {
  std::string_view table;
  std::string_view from;  // what follows FROM, with one mark for the letter's number
  std::span<const Expression> expressions = {};
  bool from_record = false;
};

// In every table but that of the letters.
constexpr auto of_letter = std::to_array<Expression>({
    {"letter", "letters.id"},
    {"authority", "coalesce(letters.authority, letters.authority_as_written)"},
    {"date", "letters.date"},
});

constexpr auto letters = std::to_array<Expression>({
    {"previous_status", "json_extract(texts.record, '$.previous_inspection.status')"},
    {"previous_as_written", "json_extract(texts.record, '$.previous_inspection.as_written')"},
    {"ofsted_urn", "json_extract(texts.record, '$.authority.ofsted_urn')"},
    {"visit_as_written", "json_extract(texts.record, '$.visit.as_written')"},
    {"letter_date_as_written", "json_extract(texts.record, '$.letter_date_as_written')"},
    {"salutation", "json_extract(texts.record, '$.salutation')"},
    {"published", "json_extract(texts.record, '$.published')"},
    {"published_as_written", "json_extract(texts.record, '$.published_as_written')"},
    {"outcome", "json_extract(texts.record, '$.outcome.number')"},
    {"outcome_as_written", "json_extract(texts.record, '$.outcome.as_written')"},
    {"board_judgement", "json_extract(texts.record, '$.board.judgement')"},
    {"headline_end", "json_extract(texts.record, '$.headline_findings.span.end')"},
    {"current", "iif(letters.current, 'true', 'false')"},
    {"document_sha256", "letters.source"},
    {"text_sha256", "json_extract(texts.record, '$.source.text_sha256')"},
});

constexpr auto items = std::to_array<Expression>({
    {"kind", "letters.kind"},
    {"area", "letters.area"},
    {"themes",
     "(SELECT group_concat(theme, '; ') FROM "
     "(SELECT theme FROM item_themes WHERE item = items.item ORDER BY theme))"},
    {"start", "items.start_at"},
    {"end", "items.end_at"},
});

constexpr auto item_themes = std::to_array<Expression>({{"list", "items.list"}, {"number", "items.number"}});
constexpr auto sections =
    std::to_array<Expression>({{"start", "sections.start_at"}, {"end", "sections.end_at"}});
constexpr auto diagnostics =
    std::to_array<Expression>({{"start", "diagnostics.start_at"}, {"end", "diagnostics.end_at"}});
constexpr auto numbered = std::to_array<Expression>({{"number", "part.key + 1"}});
constexpr auto visit_ranges = std::to_array<Expression>({
    {"number", "part.key + 1"},
    {"first_day", "json_extract(part.value, '$.start')"},
    {"last_day", "json_extract(part.value, '$.end')"},
});
constexpr auto signatories = std::to_array<Expression>({{"number", "part.key + 1"}, {"name", "part.value"}});
constexpr auto corrections = std::to_array<Expression>({
    {"number", "part.key + 1"},
    {"said_on", "json_extract(part.value, '$.date')"},
    {"was", "part.value -> '$.was'"},
    {"applied", "iif(json_extract(part.value, '$.applied'), 'true', 'false')"},
});
constexpr auto decisions = std::to_array<Expression>({
    {"list", "items.list"},
    {"number", "items.number"},
    {"decision", "decisions.number"},
    {"earlier", "decisions.earlier_name"},
    {"said_on", "substr(decisions.said, 1, 10)"},
});
constexpr auto spans = std::to_array<Expression>({{"pointer", "part.key"}});

constexpr std::string_view one_letter =
    "letters JOIN texts ON texts.letter = letters.letter WHERE letters.letter = ?";

constexpr std::array sources{
    Source{"letters", one_letter, letters},
    Source{"items",
           "items JOIN letters ON letters.letter = items.letter WHERE items.letter = ? "
           "ORDER BY items.list, items.number",
           items},
    Source{"item_themes",
           "items JOIN letters ON letters.letter = items.letter "
           "JOIN item_themes ON item_themes.item = items.item WHERE items.letter = ? "
           "ORDER BY items.list, items.number, item_themes.theme",
           item_themes},
    Source{"sections",
           "sections JOIN letters ON letters.letter = sections.letter WHERE sections.letter = ? "
           "ORDER BY sections.number",
           sections},
    Source{"judgements",
           "judgements JOIN letters ON letters.letter = judgements.letter "
           "WHERE judgements.letter = ? ORDER BY judgements.inspection, judgements.judgement"},
    Source{"diagnostics",
           "diagnostics JOIN letters ON letters.letter = diagnostics.letter "
           "WHERE diagnostics.letter = ? ORDER BY diagnostics.number",
           diagnostics},
    Source{
        "visit_ranges",
        "letters JOIN texts ON texts.letter = letters.letter "
        "JOIN json_each(texts.record, '$.visit.ranges') AS part WHERE letters.letter = ? ORDER BY part.key",
        visit_ranges, true},
    Source{"inspectors",
           "letters JOIN texts ON texts.letter = letters.letter "
           "JOIN json_each(texts.record, '$.inspectors') AS part WHERE letters.letter = ? ORDER BY part.key",
           numbered, true},
    Source{"signatories",
           "letters JOIN texts ON texts.letter = letters.letter "
           "JOIN json_each(texts.record, '$.signatories') AS part WHERE letters.letter = ? ORDER BY part.key",
           signatories, true},
    Source{"footnotes",
           "letters JOIN texts ON texts.letter = letters.letter "
           "JOIN json_each(texts.record, '$.footnotes') AS part WHERE letters.letter = ? ORDER BY part.key",
           numbered, true},
    Source{"corrections",
           "letters JOIN texts ON texts.letter = letters.letter "
           "JOIN json_each(texts.record, '$.corrections') AS part WHERE letters.letter = ? ORDER BY part.key",
           corrections, true},
    Source{"decisions",
           "items JOIN letters ON letters.letter = items.letter JOIN decisions ON decisions.item_text = "
           "items.text AND decisions.item_authority = coalesce(letters.authority, "
           "letters.authority_as_written, '') WHERE items.letter = ? AND items.list <> 'strengths' AND "
           "decisions.superseded_by IS NULL AND decisions.withdrawn IS NULL "
           "ORDER BY items.list, items.number, decisions.number",
           decisions},
    Source{"spans",
           "letters JOIN texts ON texts.letter = letters.letter "
           "JOIN json_each(texts.record, '$.spans') AS part WHERE letters.letter = ? ORDER BY part.key",
           spans, true},
    Source{"texts", one_letter},
    Source{"text_pages",
           "letters JOIN texts ON texts.letter = letters.letter "
           "JOIN json_each(texts.text_pages) AS part WHERE letters.letter = ? ORDER BY part.key",
           {},
           true},
};

std::string expression_of(const Source& source, std::string_view column) {
  const auto named = [&](const Expression& expression) { return expression.column == column; };
  const auto own = std::find_if(source.expressions.begin(), source.expressions.end(), named);
  if (own != source.expressions.end()) return std::string(own->sql);
  if (source.table != "letters")
    if (const auto shared = std::find_if(of_letter.begin(), of_letter.end(), named);
        shared != of_letter.end())
      return std::string(shared->sql);
  if (source.from_record) return "json_extract(part.value, '$." + std::string(column) + "')";
  return std::string(source.table).append(".").append(column);
}

const Source& source_of(std::string_view table) {
  const auto* const source =
      std::find_if(sources.begin(), sources.end(), [&](const Source& each) { return each.table == table; });
  if (source == sources.end())
    throw std::logic_error("there is no table " + std::string(table) + " to export");
  return *source;
}

}  // namespace

std::string export_expression(std::string_view table, std::string_view column) {
  return expression_of(source_of(table), column);
}

std::string export_query(std::string_view table, const std::vector<std::string_view>& columns) {
  const Source& source = source_of(table);
  std::string expressions;
  for (const auto column : columns)
    expressions.append(expressions.empty() ? "" : ", ").append(expression_of(source, column));
  return "SELECT " + expressions + " FROM " + std::string(source.from);
}

}  // namespace letterlens
