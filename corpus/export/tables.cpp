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
    ExportColumn{"id", text, always, "Readable and stable name of the letter."},
    ExportColumn{"authority", text, maybe,
                 "Name in the register of authorities; empty when the register does not know it."},
    ExportColumn{"authority_as_written", text, maybe, "The authority's name as the letter prints it."},
    ExportColumn{"kind", text, always, "What kind of document it is.",
                 "/definitions/letter/properties/kind/enum"},
    ExportColumn{"date", partial_date, maybe,
                 "First day of the visit, or else the letter's date: what letters are ordered by."},
    ExportColumn{"area", text, maybe, "The area of practice that the focus belongs to.",
                 "/definitions/letter/properties/focus/properties/area/enum"},
    ExportColumn{"focus", text, maybe, "What was looked at, as printed."},
    ExportColumn{"status", text, always, "needs_review when a diagnostic is a warning, otherwise complete.",
                 "/definitions/letter/properties/status/enum"},
    ExportColumn{"title", text, maybe, "The subject line as printed, on one line."},
    ExportColumn{"headline", text, maybe, "The headline findings; paragraphs are separated by blank lines."},
    ExportColumn{"grade", text, maybe,
                 "Overall effectiveness as this document grades it; graded reports only.", grades},
    ExportColumn{"previous_date", partial_date, maybe,
                 "When the last graded inspection was that the letter states."},
    ExportColumn{"previous_grade", text, maybe, "Overall effectiveness at that inspection.", grades},
    ExportColumn{"previous_status", text, maybe,
                 "stated, or none_yet: the letter says that there has been no graded inspection.",
                 "/definitions/letter/properties/previous_inspection/properties/status/enum"},
    ExportColumn{"previous_as_written", text, maybe, "The sentence that states the last graded inspection."},
    ExportColumn{"la_code", text, maybe, "Three-digit code of the Department for Education."},
    ExportColumn{"gss_code", text, maybe, "Code of the Government Statistical Service."},
    ExportColumn{"ofsted_urn", text, maybe, "Ofsted's unique reference number of the authority."},
    ExportColumn{"region", text, maybe, "Region of England."},
    ExportColumn{"authority_type", text, maybe, "Type of the authority."},
    ExportColumn{"visit_start", date, maybe, "First day of the visit."},
    ExportColumn{"visit_end", date, maybe, "Last day of the visit; its stretches are in visit_ranges."},
    ExportColumn{"visit_as_written", text, maybe, "The dates of the visit as printed."},
    ExportColumn{"letter_date", partial_date, maybe, "The date at the head of the letter."},
    ExportColumn{"letter_date_as_written", text, maybe, "That date as printed."},
    ExportColumn{"salutation", text, maybe, "What follows \"Dear\"."},
    ExportColumn{"published", partial_date, maybe, "When a report says that it was published."},
    ExportColumn{"published_as_written", text, maybe, "That date as printed."},
    ExportColumn{
        "outcome", count, maybe,
        "Outcome of an area SEND inspection: 1 typically positive, 2 inconsistent, 3 widespread and/or "
        "systemic failings."},
    ExportColumn{"outcome_as_written", text, maybe, "The sentence that states it."},
    ExportColumn{
        "board_judgement", text, maybe,
        "Grade of the Local Safeguarding Children Board, which is not the authority's; SIF reports only.",
        grades},
    ExportColumn{"headline_start", offset, maybe,
                 "Where the headline findings begin in the normalised text."},
    ExportColumn{"headline_end", offset, maybe, "Where they end: the offset behind their last character."},
    ExportColumn{"headline_page", count, maybe, "The page on which they begin."},
    ExportColumn{"letter_id", text, always,
                 "Authority, kind and visit: what the revisions of one letter share."},
    ExportColumn{"current", boolean, always, "Whether this is the current revision of the letter."},
    ExportColumn{"sha256", sha256, always, "SHA-256 of the letter's bytes."},
    ExportColumn{"document_sha256", sha256, always,
                 "The same, or that of the zip archive in which the letter came."},
    ExportColumn{"file", text, maybe, "Name of the file that was read."},
    ExportColumn{"archive", text, maybe, "Name of the zip archive that it is a member of."},
    ExportColumn{"media_type", text, always, "Media type, decided from the bytes."},
    ExportColumn{"bytes", count, always, "Size of the file in bytes."},
    ExportColumn{"pages", count, maybe, "Number of pages; empty for kinds of file that have none."},
    ExportColumn{"text_layer", text, always,
                 "Where the text comes from: the file's own text, text recognition, or a plain text file.",
                 "/definitions/source/properties/text_layer/enum"},
    ExportColumn{"text_sha256", sha256, always, "SHA-256 of the normalised text in UTF-8."},
    ExportColumn{"source_url", text, maybe, "Where the document was published, as a manifest said."},
    ExportColumn{"publication_date", partial_date, maybe, "When it was published, as a manifest said."},
    ExportColumn{"corrections_sha256", sha256, maybe,
                 "SHA-256 of what people had said of the letter when it was read; empty if nothing."},
    ExportColumn{"schema_version", text, always, "Version of the record's schema (letterlens schema)."},
    ExportColumn{"producer_version", text, always, "Version of letterlens that read the letter."},
    ExportColumn{"made_with", text, maybe,
                 "The options that the letter was read with: register, themes, text recognition."},
});

// How the rows of every other table begin.
constexpr ExportColumn of_letter{"letter", text, always, "The letter's id."};
constexpr ExportColumn of_authority{"authority",           text, maybe, "The letter's authority.", {},
                                    Audience::spreadsheets};
constexpr ExportColumn of_date{"date", partial_date, maybe, "The letter's date.", {}, Audience::spreadsheets};

constexpr ExportColumn starts(Presence presence = always) {
  return {"start", offset, presence,
          "Where it begins in the normalised text, in Unicode code points from 0."};
}
constexpr ExportColumn ends(Presence presence = always) {
  return {"end", offset, presence, "Where it ends: the offset just after its last character."};
}
constexpr ExportColumn on_page{"page", count, maybe,
                               "The page on which it begins; empty for kinds of file that have no pages."};
constexpr ExportColumn numbered{"number", count, always, "Place in the printed order, from 1."};

constexpr std::string_view list_names = "improvements priority_actions strengths";

constexpr auto items_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    ExportColumn{"kind", text, always, "The letter's kind.", {}, Audience::spreadsheets},
    ExportColumn{"area", text, maybe, "The letter's area.", {}, Audience::spreadsheets},
    ExportColumn{"list", text, always,
                 "Whether it needs to improve, is an area for priority action, or is a strength.",
                 list_names},
    numbered,
    ExportColumn{
        "lead_in", text, maybe,
        "The sentence that introduces the list. It may turn the sense of an item: read both together."},
    ExportColumn{"lead_in_start", offset, maybe, "Where that sentence begins in the normalised text."},
    ExportColumn{"text", text, always,
                 "The words of the item with its sub-items, as they are in the normalised text."},
    ExportColumn{"topic", text, maybe, "The sub-heading that the item is under."},
    ExportColumn{"reference", text, maybe,
                 "The bracketed reference to a framework at the end of the item; text keeps it too."},
    ExportColumn{"body", text, maybe, "Area SEND reports: who is to act, as printed beside the action."},
    ExportColumn{"themes", text, maybe, "Ids of the item's themes.", {}, Audience::spreadsheets},
    starts(),
    ends(),
    on_page,
});

constexpr auto item_themes_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    ExportColumn{"list", text, always, "The item's list.", list_names},
    ExportColumn{"number", count, always, "The item's number."},
    ExportColumn{"theme", text, always, "Id of a theme that the item is about."},
});

constexpr auto sections_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    numbered,
    ExportColumn{"heading", text, always, "The heading as printed, without footnote marks."},
    ExportColumn{"kind", text, always, "What the section holds.",
                 "/definitions/section/properties/kind/enum"},
    ExportColumn{"level", count, always, "1 for a main heading, 2 for one below it."},
    starts(),
    ends(),
    on_page,
});

constexpr auto judgements_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    ExportColumn{
        "inspection", text, always,
        "this: the document gives the grade; previous: it states a grade of the last graded inspection.",
        "this previous"},
    ExportColumn{"judgement", text, always, "What was graded.", judgement_names},
    ExportColumn{"grade", text, always, "The grade.", grades},
});

constexpr auto diagnostics_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    ExportColumn{"number", count, always, "Place in the record, from 1."},
    ExportColumn{"code", text, always, "One of the documented codes."},
    ExportColumn{"severity", text, always,
                 "info: worth knowing, the record is valid; warning: something may be wrong or missing.",
                 "/definitions/diagnostic/properties/severity/enum"},
    ExportColumn{"message", text, always, "What happened, in plain words."},
    starts(maybe),
    ends(maybe),
    on_page,
});

constexpr auto visit_ranges_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    numbered,
    ExportColumn{"first_day", date, always, "First day."},
    ExportColumn{"last_day", date, always, "Last day."},
});

constexpr auto inspectors_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    numbered,
    ExportColumn{"name", text, always, "Name without titles, honours and degrees."},
    ExportColumn{"role", text, maybe, "Role as printed."},
});

constexpr auto signatories_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    numbered,
    ExportColumn{"name", text, always, "Name without titles, honours and degrees."},
});

constexpr auto footnotes_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    numbered,
    ExportColumn{"mark", text, always, "The mark as printed."},
    ExportColumn{"text", text, maybe, "The words of the footnote."},
    ExportColumn{"page", count, maybe,
                 "The page on which it stands; empty for kinds of file that have no pages."},
});

constexpr auto corrections_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    ExportColumn{"number", count, always, "Order in which they were applied, from 1."},
    ExportColumn{"field", text, maybe, "JSON Pointer to the field that was overridden."},
    ExportColumn{"diagnostic", text, maybe,
                 "Code of the diagnostic that was accepted. A row has this or a field."},
    ExportColumn{"who",
                 text,
                 maybe,
                 "Who said so; empty unless the export was asked for names.",
                 {},
                 Audience::everybody,
                 true},
    ExportColumn{"why", text, always, "Why, in that person's words."},
    ExportColumn{"said_on", date, maybe, "When it was said."},
    ExportColumn{"was", text, always, "What the field held before, as JSON."},
    ExportColumn{"applied", boolean, always, "Whether it took effect."},
});

constexpr auto decisions_columns = std::to_array<ExportColumn>({
    of_letter,
    of_authority,
    of_date,
    ExportColumn{"list", text, always, "The list of the item.", "improvements priority_actions"},
    ExportColumn{"number", count, always, "The item's number in its list."},
    ExportColumn{"decision", count, always, "Number of the decision, in the order in which they came."},
    ExportColumn{"earlier", text, always,
                 "The item of an earlier letter, as it was called when that was decided."},
    ExportColumn{"earlier_text", text, always, "The words of that item."},
    ExportColumn{"verdict", text, always, "Whether the two ask for the same.", "same different"},
    ExportColumn{"who",
                 text,
                 maybe,
                 "Who decided; empty unless the export was asked for names.",
                 {},
                 Audience::everybody,
                 true},
    ExportColumn{"why", text, maybe, "Why, in that person's words."},
    ExportColumn{"said_on", date, always, "The day on which it was decided."},
});

constexpr auto spans_columns = std::to_array<ExportColumn>({
    of_letter,
    ExportColumn{"pointer", text, always, "JSON Pointer to the string in the letter's record."},
    starts(),
    ends(),
    on_page,
});

constexpr auto texts_columns = std::to_array<ExportColumn>({
    of_letter,
    ExportColumn{"text", text, always,
                 "The normalised text. Every start and end counts its Unicode code points."},
});

constexpr auto text_pages_columns = std::to_array<ExportColumn>({
    of_letter,
    ExportColumn{"start", offset, always, "Where the text comes to the page, in Unicode code points from 0."},
    ExportColumn{"page", count, always, "The page, counted from 1."},
});

constexpr std::array<std::string_view, 1> id_key{"id"};
constexpr std::array<std::string_view, 1> letter_key{"letter"};
constexpr std::array<std::string_view, 2> number_key{"letter", "number"};
constexpr std::array<std::string_view, 3> item_key{"letter", "list", "number"};
constexpr std::array<std::string_view, 4> decision_key{"letter", "list", "number", "decision"};
constexpr std::array<std::string_view, 4> theme_key{"letter", "list", "number", "theme"};
constexpr std::array<std::string_view, 3> judgement_key{"letter", "inspection", "judgement"};
constexpr std::array<std::string_view, 2> span_key{"letter", "pointer"};

constexpr std::array<std::string_view, 2> start_key{"letter", "start"};

constexpr ForeignKey to_letter{"letters", letter_key, id_key};

constexpr std::array tables{
    ExportTable{"letters", "One row for each letter or report.", letters_columns, id_key, std::nullopt},
    ExportTable{"items", "One row for each improvement, each area for priority action and each strength.",
                items_columns, item_key, to_letter},
    ExportTable{"item_themes", "One row for each theme of an item.", item_themes_columns, theme_key,
                ForeignKey{"items", item_key, item_key}},
    ExportTable{"sections", "One row for each heading of the body and what is under it.", sections_columns,
                number_key, to_letter},
    ExportTable{"judgements", "One row for each grade that a letter gives or states.", judgements_columns,
                judgement_key, to_letter},
    ExportTable{"diagnostics", "One row for each remark about a record: what may be wrong or missing in it.",
                diagnostics_columns, number_key, to_letter},
    ExportTable{"visit_ranges", "One row for each stretch of days of a visit.", visit_ranges_columns,
                number_key, to_letter},
    ExportTable{"inspectors",
                "One row for each inspector named for a visit; in a report, the lead inspector.",
                inspectors_columns, number_key, to_letter},
    ExportTable{"signatories", "One row for each person who signs a letter.", signatories_columns, number_key,
                to_letter},
    ExportTable{"footnotes", "One row for each footnote; footnotes are not part of the normalised text.",
                footnotes_columns, number_key, to_letter},
    ExportTable{"corrections", "One row for each correction that a person made to a record.",
                corrections_columns, number_key, to_letter},
    ExportTable{"decisions",
                "One row for each decision of a person about an item and one of an earlier letter.",
                decisions_columns, decision_key, ForeignKey{"items", item_key, item_key}},
    ExportTable{"spans", "One row for each further string of a record: where it is in the text.",
                spans_columns, span_key, to_letter, Audience::programs},
    ExportTable{"texts", "One row for each letter: its normalised text.", texts_columns, letter_key,
                to_letter, Audience::programs},
    ExportTable{"text_pages", "One row for each place where a letter's text comes to another page.",
                text_pages_columns, start_key, to_letter, Audience::programs},
};

}  // namespace

std::span<const ExportTable> export_tables() {
  return tables;
}

}  // namespace letterlens
