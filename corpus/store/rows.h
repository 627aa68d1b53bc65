// The rows of the corpus' tables, column by column as in migrations/*.sql.
//
// each_column names every column of a row once, in order: inserting, reading and checking all go by it.
#pragma once

#include "corpus/store/statement.h"
#include "schemas/letter.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace letterlens {

using Text = std::optional<std::string>;
using Number = std::optional<std::int64_t>;

struct LetterRow {
  std::int64_t letter = 0;
  std::string id, letter_id;
  bool current = false;
  std::string sha256, source;
  Text file, archive;
  std::string media_type;
  std::int64_t bytes = 0;
  Number pages;
  TextLayer text_layer = TextLayer::embedded;
  LetterKind kind = LetterKind::unknown;
  Text title, authority, authority_as_written, la_code, gss_code, region, authority_type;
  std::optional<Date> letter_date, visit_start, visit_end, date;
  Text focus;
  std::optional<FocusArea> area;
  std::optional<Date> previous_date;
  std::optional<Grade> previous_grade, grade;
  Text headline;
  Number headline_start, headline_page;
  Status status = Status::complete;
  std::string schema_version, producer_version, made_with;
  Text corrections_sha256, source_url;
  std::optional<Date> publication_date;
};

struct TextRow {
  std::int64_t letter = 0;
  std::string record, record_sha256, text, text_pages;
};

struct ItemRow {
  std::int64_t item = 0;
  std::int64_t letter = 0;
  ItemList list = ItemList::improvements;
  std::int64_t number = 0;
  std::string text;
  Text lead_in;
  Number lead_in_start;
  Text topic, reference, body;
  std::int64_t start_at = 0, end_at = 0;
  Number page;
};

struct SectionRow {
  std::int64_t letter = 0, number = 0;
  std::string heading;
  SectionKind kind = SectionKind::other;
  std::int64_t level = 0, start_at = 0, end_at = 0;
  Number page;
};

// Whose grade a letter gives: its own inspection's, or that of the last graded one before it.
enum class GradedInspection { previous, this_one };
template <>
inline constexpr auto enum_names<GradedInspection> = enum_table<GradedInspection::this_one>("previous",
                                                                                            "this");

struct JudgementRow {
  std::int64_t letter = 0;
  GradedInspection inspection = GradedInspection::this_one;
  Judgement judgement = Judgement::overall_effectiveness;
  Grade grade = Grade::good;
};

struct DiagnosticRow {
  std::int64_t letter = 0, number = 0;
  std::string code;
  Severity severity = Severity::warning;
  std::string message;
  Number start_at, end_at, page;
};

struct ThemeRow {
  std::int64_t item = 0;
  std::string theme;
};

struct FingerprintRow {
  std::int64_t item = 0;
  std::string version;
  Blob bytes;
};

template <typename Row, typename Of>
concept RowOf = std::same_as<std::remove_const_t<Row>, Of>;

// Each calls `column` with the name and the member of every column, in the order of the table.
template <RowOf<LetterRow> Row, typename Column>
void each_column(Row& row, Column column) {
  column("letter", row.letter), column("id", row.id), column("letter_id", row.letter_id);
  column("current", row.current), column("sha256", row.sha256), column("source", row.source);
  column("file", row.file), column("archive", row.archive), column("media_type", row.media_type);
  column("bytes", row.bytes), column("pages", row.pages), column("text_layer", row.text_layer);
  column("kind", row.kind), column("title", row.title), column("authority", row.authority);
  column("authority_as_written", row.authority_as_written), column("la_code", row.la_code);
  column("gss_code", row.gss_code), column("region", row.region),
      column("authority_type", row.authority_type);
  column("letter_date", row.letter_date), column("visit_start", row.visit_start);
  column("visit_end", row.visit_end), column("date", row.date), column("focus", row.focus);
  column("area", row.area), column("previous_date", row.previous_date);
  column("previous_grade", row.previous_grade), column("grade", row.grade), column("headline", row.headline);
  column("headline_start", row.headline_start), column("headline_page", row.headline_page);
  column("status", row.status), column("schema_version", row.schema_version);
  column("producer_version", row.producer_version), column("made_with", row.made_with);
  column("corrections_sha256", row.corrections_sha256), column("source_url", row.source_url);
  column("publication_date", row.publication_date);
}

template <RowOf<TextRow> Row, typename Column>
void each_column(Row& row, Column column) {
  column("letter", row.letter), column("record", row.record), column("record_sha256", row.record_sha256);
  column("text", row.text), column("text_pages", row.text_pages);
}

template <RowOf<ItemRow> Row, typename Column>
void each_column(Row& row, Column column) {
  column("item", row.item), column("letter", row.letter), column("list", row.list);
  column("number", row.number), column("text", row.text), column("lead_in", row.lead_in);
  column("lead_in_start", row.lead_in_start);
  column("topic", row.topic), column("reference", row.reference), column("body", row.body);
  column("start_at", row.start_at);
  column("end_at", row.end_at), column("page", row.page);
}

template <RowOf<ThemeRow> Row, typename Column>
void each_column(Row& row, Column column) {
  column("item", row.item), column("theme", row.theme);
}

template <RowOf<FingerprintRow> Row, typename Column>
void each_column(Row& row, Column column) {
  column("item", row.item), column("version", row.version), column("bytes", row.bytes);
}

template <RowOf<SectionRow> Row, typename Column>
void each_column(Row& row, Column column) {
  column("letter", row.letter), column("number", row.number), column("heading", row.heading);
  column("kind", row.kind), column("level", row.level), column("start_at", row.start_at);
  column("end_at", row.end_at), column("page", row.page);
}

template <RowOf<JudgementRow> Row, typename Column>
void each_column(Row& row, Column column) {
  column("letter", row.letter), column("inspection", row.inspection), column("judgement", row.judgement);
  column("grade", row.grade);
}

template <RowOf<DiagnosticRow> Row, typename Column>
void each_column(Row& row, Column column) {
  column("letter", row.letter), column("number", row.number), column("code", row.code);
  column("severity", row.severity), column("message", row.message), column("start_at", row.start_at);
  column("end_at", row.end_at), column("page", row.page);
}

}  // namespace letterlens
