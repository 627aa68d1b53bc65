#include "corpus/export/tables.h"

#include <array>

namespace letterlens {
namespace {

using enum ColumnType;
using enum Presence;

constexpr std::string_view grades = "/definitions/grade/enum";
constexpr std::string_view judgement_names =
    "/definitions/letter/properties/previous_inspection/properties/judgements/properties";

constexpr auto letters_columns = std::to_array<ExportColumn>({
    ExportColumn{"id", text, always, "letters.id", "Readable and stable name of the letter."},
    ExportColumn{"authority", text, maybe, "letters.authority",
                 "Name in the register of authorities; empty when the register does not know it."},
    ExportColumn{"authority_as_written", text, maybe, "letters.authority_as_written",
                 "The authority's name as the letter prints it."},
    ExportColumn{"kind", text, always, "letters.kind", "What kind of document it is.",
                 "/definitions/letter/properties/kind/enum"},
    ExportColumn{"date", partial_date, maybe, "letters.date",
                 "First day of the visit, or else the letter's date: what letters are ordered by."},
    ExportColumn{"area", text, maybe, "letters.area", "The area of practice that the focus belongs to.",
                 "/definitions/letter/properties/focus/properties/area/enum"},
    ExportColumn{"focus", text, maybe, "letters.focus", "What was looked at, as printed."},
    ExportColumn{"status", text, always, "letters.status",
                 "needs_review when a diagnostic is a warning, otherwise complete.",
                 "/definitions/letter/properties/status/enum"},
    ExportColumn{"title", text, maybe, "letters.title", "The subject line as printed, on one line."},
    ExportColumn{"headline", text, maybe, "letters.headline",
                 "The headline findings; paragraphs are parted by blank lines."},
    ExportColumn{"grade", text, maybe, "letters.grade",
                 "Overall effectiveness as this document grades it; graded reports only.", grades},
    ExportColumn{"previous_date", partial_date, maybe, "letters.previous_date",
                 "When the last graded inspection was that the letter states."},
    ExportColumn{"previous_grade", text, maybe, "letters.previous_grade",
                 "Overall effectiveness at that inspection.", grades},
    ExportColumn{"previous_status", text, maybe, "json_extract(texts.record, '$.previous_inspection.status')",
                 "stated, or none_yet: the letter says that there has been no graded inspection.",
                 "/definitions/letter/properties/previous_inspection/properties/status/enum"},
    ExportColumn{"previous_as_written", text, maybe,
                 "json_extract(texts.record, '$.previous_inspection.as_written')",
                 "The sentence that states the last graded inspection."},
    ExportColumn{"la_code", text, maybe, "letters.la_code",
                 "Three-digit code of the Department for Education."},
    ExportColumn{"gss_code", text, maybe, "letters.gss_code", "Code of the Government Statistical Service."},
    ExportColumn{"ofsted_urn", text, maybe, "json_extract(texts.record, '$.authority.ofsted_urn')",
                 "Ofsted's unique reference number of the authority."},
    ExportColumn{"region", text, maybe, "letters.region", "Region of England."},
    ExportColumn{"authority_type", text, maybe, "letters.authority_type", "Type of the authority."},
    ExportColumn{"visit_start", date, maybe, "letters.visit_start", "First day of the visit."},
    ExportColumn{"visit_end", date, maybe, "letters.visit_end",
                 "Last day of the visit; its stretches are in visit_ranges."},
    ExportColumn{"visit_as_written", text, maybe, "json_extract(texts.record, '$.visit.as_written')",
                 "The dates of the visit as printed."},
    ExportColumn{"letter_date", partial_date, maybe, "letters.letter_date",
                 "The date at the head of the letter."},
    ExportColumn{"letter_date_as_written", text, maybe,
                 "json_extract(texts.record, '$.letter_date_as_written')", "That date as printed."},
    ExportColumn{"salutation", text, maybe, "json_extract(texts.record, '$.salutation')",
                 "What follows \"Dear\"."},
    ExportColumn{"headline_start", offset, maybe, "letters.headline_start",
                 "Where the headline findings begin in the normalised text."},
    ExportColumn{"headline_end", offset, maybe, "json_extract(texts.record, '$.headline_findings.span.end')",
                 "Where they end: the offset behind their last character."},
    ExportColumn{"headline_page", count, maybe, "letters.headline_page", "The page on which they begin."},
    ExportColumn{"letter_id", text, always, "letters.letter_id",
                 "Authority, kind and visit: what the revisions of one letter share."},
    ExportColumn{"current", boolean, always, "iif(letters.current, 'true', 'false')",
                 "Whether this is the current revision of the letter."},
    ExportColumn{"sha256", sha256, always, "letters.sha256", "SHA-256 of the letter's bytes."},
    ExportColumn{"document_sha256", sha256, always, "letters.source",
                 "The same, or that of the zip archive in which the letter came."},
    ExportColumn{"file", text, maybe, "letters.file", "Name of the file that was read."},
    ExportColumn{"archive", text, maybe, "letters.archive",
                 "Name of the zip archive that it is a member of."},
    ExportColumn{"media_type", text, always, "letters.media_type", "Media type, decided from the bytes."},
    ExportColumn{"bytes", count, always, "letters.bytes", "Size of the file in bytes."},
    ExportColumn{"pages", count, maybe, "letters.pages",
                 "Number of pages; empty for kinds of file that have none."},
    ExportColumn{"text_layer", text, always, "letters.text_layer",
                 "Where the text comes from: the file's own text, text recognition, or a plain text file.",
                 "/definitions/source/properties/text_layer/enum"},
    ExportColumn{"text_sha256", sha256, always, "json_extract(texts.record, '$.source.text_sha256')",
                 "SHA-256 of the normalised text in UTF-8."},
    ExportColumn{"source_url", text, maybe, "letters.source_url",
                 "Where the document was published, as a manifest said."},
    ExportColumn{"publication_date", partial_date, maybe, "letters.publication_date",
                 "When it was published, as a manifest said."},
    ExportColumn{"corrections_sha256", sha256, maybe, "letters.corrections_sha256",
                 "SHA-256 of the file of a person's corrections that was applied."},
    ExportColumn{"schema_version", text, always, "letters.schema_version",
                 "Version of the record's schema (letterlens schema)."},
    ExportColumn{"producer_version", text, always, "letters.producer_version",
                 "Version of letterlens that read the letter."},
    ExportColumn{"made_with", text, maybe, "letters.made_with",
                 "The options that the letter was read with: register, themes, text recognition."},
});

// How the rows of every other table begin.
constexpr ExportColumn of_letter{"letter", text, always, "letters.id", "The letter's id."};
constexpr ExportColumn of_authority{"authority",
                                    text,
                                    maybe,
                                    "coalesce(letters.authority, letters.authority_as_written)",
                                    "The letter's authority.",
                                    {},
                                    Audience::spreadsheets};
constexpr ExportColumn of_date{"date", partial_date,          maybe, "letters.date", "The letter's date.",
                               {},     Audience::spreadsheets};

constexpr ExportColumn start_of(std::string_view sql, Presence presence = always) {
  return {"start", offset, presence, sql,
          "Where it begins in the normalised text, in Unicode code points from 0."};
}
constexpr ExportColumn end_of(std::string_view sql, Presence presence = always) {
  return {"end", offset, presence, sql, "Where it ends: the offset behind its last character."};
}
constexpr ExportColumn page_of(std::string_view sql) {
  return {"page", count, maybe, sql,
          "The page on which it begins; empty for kinds of file that have no pages."};
}
constexpr ExportColumn number_of(std::string_view sql) {
  return {"number", count, always, sql, "Place in the printed order, from 1."};
}

constexpr std::string_view list_names = "improvements priority_actions";

constexpr auto items_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    ExportColumn{"kind", text, always, "letters.kind", "The letter's kind.", {}, Audience::spreadsheets},
    ExportColumn{"area", text, maybe, "letters.area", "The letter's area.", {}, Audience::spreadsheets},
    ExportColumn{"list", text, always, "items.list",
                 "Whether it needs to improve or is an area for priority action.", list_names},
    number_of("items.number"),
    ExportColumn{
        "lead_in", text, maybe, "items.lead_in",
        "The sentence that introduces the list. It may turn the sense of an item: read both together."},
    ExportColumn{"lead_in_start", offset, maybe, "items.lead_in_start",
                 "Where that sentence begins in the normalised text."},
    ExportColumn{"text", text, always, "items.text",
                 "The words of the item with its sub-items, as they stand in the normalised text."},
    ExportColumn{"topic", text, maybe, "items.topic", "The sub-heading that the item stands under."},
    ExportColumn{"reference", text, maybe, "items.reference",
                 "The bracketed reference to a framework at the end of the item; text keeps it too."},
    ExportColumn{"themes",
                 text,
                 maybe,
                 "(SELECT group_concat(theme, '; ') FROM "
                 "(SELECT theme FROM item_themes WHERE item = items.item ORDER BY theme))",
                 "Ids of the item's themes.",
                 {},
                 Audience::spreadsheets},
    start_of("items.start_at"),
    end_of("items.end_at"),
    page_of("items.page"),
});

constexpr auto item_themes_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    ExportColumn{"list", text, always, "items.list", "The item's list.", list_names},
    ExportColumn{"number", count, always, "items.number", "The item's number."},
    ExportColumn{"theme", text, always, "item_themes.theme", "Id of a theme that the item is about."},
});

constexpr auto sections_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    number_of("sections.number"),
    ExportColumn{"heading", text, always, "sections.heading",
                 "The heading as printed, without footnote marks."},
    ExportColumn{"kind", text, always, "sections.kind", "What the section holds.",
                 "/definitions/section/properties/kind/enum"},
    ExportColumn{"level", count, always, "sections.level", "1 for a main heading, 2 for one below it."},
    start_of("sections.start_at"),
    end_of("sections.end_at"),
    page_of("sections.page"),
});

constexpr auto judgements_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    ExportColumn{
        "inspection", text, always, "judgements.inspection",
        "this: the document gives the grade; previous: it states a grade of the last graded inspection.",
        "this previous"},
    ExportColumn{"judgement", text, always, "judgements.judgement", "What was graded.", judgement_names},
    ExportColumn{"grade", text, always, "judgements.grade", "The grade.", grades},
});

constexpr auto diagnostics_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    ExportColumn{"number", count, always, "diagnostics.number", "Place in the record, from 1."},
    ExportColumn{"code", text, always, "diagnostics.code", "One of the documented codes."},
    ExportColumn{"severity", text, always, "diagnostics.severity",
                 "info: worth knowing, the record stands; warning: something may be wrong or missing.",
                 "/definitions/diagnostic/properties/severity/enum"},
    ExportColumn{"message", text, always, "diagnostics.message", "What happened, in plain words."},
    start_of("diagnostics.start_at", maybe),
    end_of("diagnostics.end_at", maybe),
    page_of("diagnostics.page"),
});

constexpr auto visit_ranges_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    number_of("part.key + 1"),
    ExportColumn{"first_day", date, always, "json_extract(part.value, '$.start')", "First day."},
    ExportColumn{"last_day", date, always, "json_extract(part.value, '$.end')", "Last day."},
});

constexpr auto inspectors_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    number_of("part.key + 1"),
    ExportColumn{"name", text, always, "json_extract(part.value, '$.name')",
                 "Name without titles, honours and degrees."},
    ExportColumn{"role", text, maybe, "json_extract(part.value, '$.role')", "Role as printed."},
});

constexpr auto signatories_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    number_of("part.key + 1"),
    ExportColumn{"name", text, always, "part.value", "Name without titles, honours and degrees."},
});

constexpr auto footnotes_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    number_of("part.key + 1"),
    ExportColumn{"mark", text, always, "json_extract(part.value, '$.mark')", "The mark as printed."},
    ExportColumn{"text", text, maybe, "json_extract(part.value, '$.text')", "The words of the footnote."},
    ExportColumn{"page", count, maybe, "json_extract(part.value, '$.page')",
                 "The page on which it stands; empty for kinds of file that have no pages."},
});

constexpr auto corrections_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    ExportColumn{"number", count, always, "part.key + 1", "Order in which they were applied, from 1."},
    ExportColumn{"field", text, maybe, "json_extract(part.value, '$.field')",
                 "JSON Pointer to the field that was overridden."},
    ExportColumn{"diagnostic", text, maybe, "json_extract(part.value, '$.diagnostic')",
                 "Code of the diagnostic that was accepted. A row has this or a field."},
    ExportColumn{"who", text, always, "json_extract(part.value, '$.who')", "Who said so."},
    ExportColumn{"why", text, always, "json_extract(part.value, '$.why')", "Why, in that person's words."},
    ExportColumn{"said_on", date, maybe, "json_extract(part.value, '$.date')", "When it was said."},
    ExportColumn{"was", text, always, "part.value -> '$.was'", "What the field held before, as JSON."},
    ExportColumn{"applied", boolean, always, "iif(json_extract(part.value, '$.applied'), 'true', 'false')",
                 "Whether it took effect."},
});

constexpr auto spans_columns = std::to_array<ExportColumn>({
    of_letter,
    ExportColumn{"pointer", text, always, "part.key", "JSON Pointer to the string in the letter's record."},
    start_of("json_extract(part.value, '$.start')"),
    end_of("json_extract(part.value, '$.end')"),
    page_of("json_extract(part.value, '$.page')"),
});

constexpr auto texts_columns = std::to_array<ExportColumn>({
    of_letter,
    ExportColumn{"text", text, always, "texts.text",
                 "The normalised text. Every start and end counts its Unicode code points."},
});

constexpr auto text_pages_columns = std::to_array<ExportColumn>({
    of_letter,
    ExportColumn{"start", offset, always, "json_extract(part.value, '$.start')",
                 "Where the text comes to the page, in Unicode code points from 0."},
    ExportColumn{"page", count, always, "json_extract(part.value, '$.page')", "The page, counted from 1."},
});

constexpr std::array<std::string_view, 1> id_key{"id"};
constexpr std::array<std::string_view, 1> letter_key{"letter"};
constexpr std::array<std::string_view, 2> number_key{"letter", "number"};
constexpr std::array<std::string_view, 3> item_key{"letter", "list", "number"};
constexpr std::array<std::string_view, 4> theme_key{"letter", "list", "number", "theme"};
constexpr std::array<std::string_view, 3> judgement_key{"letter", "inspection", "judgement"};
constexpr std::array<std::string_view, 2> span_key{"letter", "pointer"};

constexpr std::array<std::string_view, 2> start_key{"letter", "start"};

constexpr ForeignKey to_letter{"letters", letter_key, id_key};

constexpr std::string_view letter_rows =
    "letters JOIN texts ON texts.letter = letters.letter WHERE letters.letter = ?";

constexpr std::array tables{
    ExportTable{"letters", "One row for each letter or report.", letter_rows, letters_columns, id_key,
                std::nullopt},
    ExportTable{"items", "One row for each improvement and each area for priority action.",
                "items JOIN letters ON letters.letter = items.letter WHERE items.letter = ? "
                "ORDER BY items.list, items.number",
                items_columns, item_key, to_letter},
    ExportTable{"item_themes", "One row for each theme of an item.",
                "items JOIN letters ON letters.letter = items.letter "
                "JOIN item_themes ON item_themes.item = items.item WHERE items.letter = ? "
                "ORDER BY items.list, items.number, item_themes.theme",
                item_themes_columns, theme_key, ForeignKey{"items", item_key, item_key}},
    ExportTable{"sections", "One row for each heading of the body and what stands under it.",
                "sections JOIN letters ON letters.letter = sections.letter WHERE sections.letter = ? "
                "ORDER BY sections.number",
                sections_columns, number_key, to_letter},
    ExportTable{"judgements", "One row for each grade that a letter gives or states.",
                "judgements JOIN letters ON letters.letter = judgements.letter "
                "WHERE judgements.letter = ? ORDER BY judgements.inspection, judgements.judgement",
                judgements_columns, judgement_key, to_letter},
    ExportTable{"diagnostics", "One row for each remark about a record: what may be wrong or missing in it.",
                "diagnostics JOIN letters ON letters.letter = diagnostics.letter "
                "WHERE diagnostics.letter = ? ORDER BY diagnostics.number",
                diagnostics_columns, number_key, to_letter},
    ExportTable{"visit_ranges", "One row for each stretch of days of a visit.",
                "letters JOIN texts ON texts.letter = letters.letter "
                "JOIN json_each(texts.record, '$.visit.ranges') AS part WHERE letters.letter = ? "
                "ORDER BY part.key",
                visit_ranges_columns, number_key, to_letter},
    ExportTable{"inspectors",
                "One row for each inspector named for a visit; in a report, the lead inspector.",
                "letters JOIN texts ON texts.letter = letters.letter "
                "JOIN json_each(texts.record, '$.inspectors') AS part WHERE letters.letter = ? "
                "ORDER BY part.key",
                inspectors_columns, number_key, to_letter},
    ExportTable{"signatories", "One row for each person who signs a letter.",
                "letters JOIN texts ON texts.letter = letters.letter "
                "JOIN json_each(texts.record, '$.signatories') AS part WHERE letters.letter = ? "
                "ORDER BY part.key",
                signatories_columns, number_key, to_letter},
    ExportTable{"footnotes", "One row for each footnote; footnotes are no part of the normalised text.",
                "letters JOIN texts ON texts.letter = letters.letter "
                "JOIN json_each(texts.record, '$.footnotes') AS part WHERE letters.letter = ? "
                "ORDER BY part.key",
                footnotes_columns, number_key, to_letter},
    ExportTable{"corrections", "One row for each correction that a person made to a record.",
                "letters JOIN texts ON texts.letter = letters.letter "
                "JOIN json_each(texts.record, '$.corrections') AS part WHERE letters.letter = ? "
                "ORDER BY part.key",
                corrections_columns, number_key, to_letter},
    ExportTable{"spans", "One row for each further string of a record: where it stands in the text.",
                "letters JOIN texts ON texts.letter = letters.letter "
                "JOIN json_each(texts.record, '$.spans') AS part WHERE letters.letter = ? "
                "ORDER BY part.key",
                spans_columns, span_key, to_letter, Audience::programs},
    ExportTable{"texts", "One row for each letter: its normalised text.", letter_rows, texts_columns,
                letter_key, to_letter, Audience::programs},
    ExportTable{"text_pages", "One row for each place where a letter's text comes to another page.",
                "letters JOIN texts ON texts.letter = letters.letter "
                "JOIN json_each(texts.text_pages) AS part WHERE letters.letter = ? "
                "ORDER BY part.key",
                text_pages_columns, start_key, to_letter, Audience::programs},
};

}  // namespace

std::span<const ExportTable> export_tables() {
  return tables;
}

}  // namespace letterlens
