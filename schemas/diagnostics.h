// The documented list of what the program has to say about a record. A code that is not here cannot be
// raised.
#pragma once

#include "schemas/letter.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace letterlens {

struct DiagnosticCode {
  std::string_view code;
  Severity severity;
  std::string_view meaning;
};

// In the order of the table in diagnostics.md. `info`: the record is valid; `warning`: something may be wrong
// or missing, the letter wants a reader; `error`: there is no record.
inline constexpr std::array diagnostic_codes{
    DiagnosticCode{"missing_file", Severity::error,
                   "the file is not there, is a directory or may not be read"},
    DiagnosticCode{"empty_file", Severity::error, "the file is empty"},
    DiagnosticCode{"unsupported_file", Severity::error,
                   "the bytes are of a kind that is not read, such as an image"},
    DiagnosticCode{"not_text", Severity::error, "the bytes are neither a PDF nor text"},
    DiagnosticCode{"damaged_pdf", Severity::error, "the PDF is truncated or damaged beyond reading"},
    DiagnosticCode{"encrypted_pdf", Severity::error, "the PDF is protected by a password"},
    DiagnosticCode{"damaged_docx", Severity::error, "the Word document's parts are missing or are not XML"},
    DiagnosticCode{"damaged_archive", Severity::error, "the zip archive, or a member of it, is damaged"},
    DiagnosticCode{"encrypted_archive", Severity::error,
                   "the member of the zip archive is protected by a password"},
    DiagnosticCode{"empty_archive", Severity::error, "the zip archive has no file to read"},
    DiagnosticCode{"no_pages", Severity::error, "the PDF has no page"},
    DiagnosticCode{"too_many_pages", Severity::error, "the PDF has more than 2,000 pages"},
    DiagnosticCode{"no_text_layer", Severity::error, "the PDF's pages are images without text"},
    DiagnosticCode{"ocr_unavailable", Severity::error,
                   "text recognition could not run; its language data may be missing"},
    DiagnosticCode{"page_too_large", Severity::error, "a page is too large to be read by text recognition"},
    DiagnosticCode{"not_a_letter", Severity::error, "the text is not a letter or report by Ofsted"},
    DiagnosticCode{"out_of_memory", Severity::error, "there is no memory to read the file"},
    DiagnosticCode{"too_large", Severity::error, "the file is larger than the limit"},
    DiagnosticCode{"file_changed", Severity::error,
                   "the file was written to while it was read (`add` alone)"},
    DiagnosticCode{"worker_crashed", Severity::error,
                   "the worker process that read the document crashed, or was killed from outside"},
    DiagnosticCode{"worker_timed_out", Severity::error,
                   "the document was not read within the time limit, and its worker was ended"},
    DiagnosticCode{"worker_out_of_memory", Severity::error,
                   "the worker process ran out of the memory that it may use"},
    DiagnosticCode{"worker_output_invalid", Severity::error,
                   "what the worker process printed is not a record, or more than the limit"},
    DiagnosticCode{"pages_without_text", Severity::warning,
                   "some pages are images without text; what they say is missing"},
    DiagnosticCode{"first_page_empty", Severity::warning,
                   "the first page shows nothing, as where a program that prints has lost what it held"},
    DiagnosticCode{"ocr_doubtful_words", Severity::warning,
                   "text recognition was not sure of words inside a finding"},
    DiagnosticCode{"family_not_mined", Severity::warning,
                   "a document of an unknown family: its findings are not extracted"},
    DiagnosticCode{"title_missing", Severity::warning, "no subject line was found"},
    DiagnosticCode{"title_incomplete", Severity::warning,
                   "the text below the subject line begins in the middle of a sentence"},
    DiagnosticCode{"authority_unknown", Severity::warning, "the authority's name is not in the register"},
    DiagnosticCode{"authority_contradicted", Severity::warning,
                   "the opening says that another authority was visited than the subject line does"},
    DiagnosticCode{"authority_missing", Severity::warning, "no authority was found"},
    DiagnosticCode{"no_letter_date", Severity::info, "there is no date at the head of the letter"},
    DiagnosticCode{"date_not_understood", Severity::warning,
                   "words at the head or about the visit look like a date and were not read as one"},
    DiagnosticCode{"visit_dates_missing", Severity::warning,
                   "no dates of the visit were understood in the opening"},
    DiagnosticCode{"inspectors_missing", Severity::warning,
                   "no inspector was found in the opening of a visit letter"},
    DiagnosticCode{"salutation_missing", Severity::warning, "no line beginning \"Dear\" was found"},
    DiagnosticCode{"signatories_missing", Severity::warning, "there is no name below \"Yours sincerely\""},
    DiagnosticCode{"judgement_missing", Severity::warning,
                   "a grade that the framework of the day had was not found"},
    DiagnosticCode{
        "board_missing", Severity::warning,
        "the title or the contents of a SIF report name a part about the board, which was not found"},
    DiagnosticCode{"judgement_not_in_framework", Severity::info,
                   "the framework of the day did not have a judgement"},
    DiagnosticCode{"outcome_missing", Severity::warning,
                   "the outcome of an area SEND inspection was not found"},
    DiagnosticCode{"body_missing", Severity::warning,
                   "an action of an area SEND report has no responsible body beside it"},
    DiagnosticCode{"judgements_disagree", Severity::warning,
                   "the grade table and a heading give different grades"},
    DiagnosticCode{"headline_missing", Severity::warning,
                   "the headline findings were expected and not found"},
    DiagnosticCode{"no_headline_section", Severity::info,
                   "joint inspection letters until 2020 have no headline section"},
    DiagnosticCode{"improvements_missing", Severity::warning,
                   "the list of what needs to improve was expected and not found"},
    DiagnosticCode{"no_improvements_section", Severity::info,
                   "monitoring visit letters often list no improvements"},
    DiagnosticCode{"no_improvements_stated", Severity::info, "the letter says that nothing needs to improve"},
    DiagnosticCode{"no_priority_actions_stated", Severity::info,
                   "the letter says that there are no priority actions"},
    DiagnosticCode{"list_without_bullets", Severity::warning,
                   "a list has no bullets or numbers; each of its paragraphs was taken for an item"},
    DiagnosticCode{"empty_list", Severity::warning, "a list's section has no items"},
    DiagnosticCode{"unknown_bullet", Severity::warning,
                   "a private-use character that is not a known bullet was read as one"},
    DiagnosticCode{"ocr_bullet_repaired", Severity::info,
                   "a letter or sign that OCR made of a square was read as a bullet"},
    DiagnosticCode{"item_short", Severity::warning, "an item is shorter than any in real letters"},
    DiagnosticCode{"item_long", Severity::warning, "an item is longer than any in real letters"},
    DiagnosticCode{"item_without_end", Severity::warning,
                   "an item ends in a colon, and what it introduces may have been taken for other items; or "
                   "it ends inside a "
                   "bracket"},
    DiagnosticCode{"bullets_after_list", Severity::warning,
                   "bullets under an unknown heading follow a list and were not taken for its items"},
    DiagnosticCode{"unreadable_character", Severity::warning,
                   "an extracted string has a character that could not be read (U+FFFD)"},
    DiagnosticCode{"bullet_inside_item", Severity::warning,
                   "an item has a bullet inside it or the beginning of another: two may have run together"},
    DiagnosticCode{"duplicate_item", Severity::warning, "an item repeats another word for word"},
    DiagnosticCode{"heading_unused", Severity::warning,
                   "a line has the words of a heading but opens no section of its kind"},
    DiagnosticCode{"low_coverage", Severity::warning,
                   "less than half of the body is under a heading that was found"},
    DiagnosticCode{"dates_out_of_order", Severity::warning, "the letter is older than the visit it tells of"},
    DiagnosticCode{
        "name_not_understood", Severity::warning,
        "words among the inspectors or below the sign-off were read as neither a name nor an office"},
    DiagnosticCode{"grade_not_understood", Severity::warning,
                   "a sentence about an earlier inspection has a grade that was not read"},
    DiagnosticCode{"text_unassigned", Severity::warning,
                   "text between a list and the next heading belongs to neither"},
    DiagnosticCode{
        "corrections_unreadable", Severity::warning,
        "the file of corrections beside the letter cannot be read or is not of its schema; none was applied"},
    DiagnosticCode{"corrections_for_other_document", Severity::warning,
                   "the corrections are for a document with another hash; none was applied"},
    DiagnosticCode{"correction_not_found", Severity::warning,
                   "a correction quotes words that are not in the letter; it was not applied"},
    DiagnosticCode{"correction_ambiguous", Severity::warning,
                   "a correction quotes words that occur in several places, none of which is its field's; it "
                   "was not applied"},
    DiagnosticCode{"correction_not_applied", Severity::warning,
                   "a correction's value does not fit its field, or there is no such field"},
    DiagnosticCode{"correction_conflict", Severity::warning,
                   "a file of corrections contradicts a newer correction made in the corpus; the file's was "
                   "not applied (letters of a corpus alone)"},
};

// A diagnostic of a documented code, with its severity. Throws std::logic_error for any other code.
Diagnostic diagnose(std::string_view code, std::string message, std::optional<Span> span = std::nullopt);

}  // namespace letterlens
