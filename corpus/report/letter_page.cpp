#include "corpus/present/dates.h"
#include "corpus/present/words.h"
#include "corpus/report/addresses.h"
#include "corpus/report/marked_text.h"
#include "corpus/report/page_values.h"
#include "corpus/report/pages.h"
#include "corpus/report/templates.h"

namespace letterlens::report {
namespace {

std::string string_at(const Value& object, const char* key) {
  if (!object.is_object() || !object.contains(key) || !object.at(key).is_string()) return {};
  return object.at(key);
}

std::string inspectors(const Value& record) {
  std::string names;
  for (const auto& inspector : record.at("inspectors"))
    names += (names.empty() ? "" : ", ") + inspector.at("name").get<std::string>();
  return names;
}

// That on all services first.
std::string grade_list(const Value& judgements) {
  constexpr std::string_view first = "overall_effectiveness";
  std::string all;
  if (!judgements.is_object()) return all;
  for (const bool overall : {true, false})
    for (const auto& [name, grade] : judgements.items())
      if (grade.is_string() && (name == first) == overall)
        all += (all.empty() ? "" : "; ") + judgement_in_words(name) + ": " +
               grade_in_words(grade.get<std::string>());
  return all;
}

std::string previous_in_words(const Value& record) {
  const auto& previous = record.at("previous_inspection");
  if (!previous.is_object()) return {};
  if (string_at(previous, "status") == "none_yet") return "None yet, the letter says";
  const std::string date = date_in_words(string_at(previous, "date"));
  const std::string grades = grade_list(previous.at("judgements"));
  return date + (date.empty() || grades.empty() ? "" : ". ") + grades;
}

void add_row(Value& rows, std::string_view name, const std::string& value) {
  if (!value.empty()) rows.push_back({{"name", name}, {"value", value}});
}

Value facts_of(const StoredRecord& stored, const ReportLetter& letter) {
  const auto& record = stored.record;
  Value rows = Value::array();
  add_row(rows, "Kind", kind_in_words(letter.kind));
  add_row(rows, "Visit", visit_in_words(record.at("visit")));
  add_row(rows, "Date of the letter", date_in_words(string_at(record, "letter_date")));
  add_row(rows, "Date of publication", date_in_words(string_at(record.at("source"), "published")));
  add_row(rows, "Looked at", letter.focus);
  add_row(rows, "Area", area_of(letter) == letter.focus ? "" : area_of(letter));
  add_row(rows, "Region", letter.region);
  add_row(rows, "Inspectors", inspectors(record));
  add_row(rows, "Judgements", grade_list(record.at("judgements")));
  add_row(rows, "Last graded inspection", previous_in_words(record));
  return rows;
}

Value piece_value(const MarkedPiece& piece) {
  Value value;
  value["text"] = piece.text;
  value["new_page"] = piece.page ? Value(*piece.page) : Value(nullptr);
  value["mark"] = nullptr;
  if (piece.mark != nullptr)
    value["mark"] = {{"kind", piece.mark->kind},
                     {"anchor", piece.begins ? piece.mark->anchor : std::string()},
                     {"label", piece.begins ? piece.mark->label : std::string()}};
  return value;
}

Value blocks_of(const StoredRecord& stored, const std::string& text_pages) {
  const auto marks = marks_of(stored.record);
  Value blocks = Value::array();
  for (const auto& block :
       marked_blocks(stored.text, marks, headings_of(stored.record), page_breaks_of(text_pages))) {
    Value value;
    // The page's own headings are h1 and h2.
    value["heading_three"] = block.heading == 1;
    value["heading_four"] = block.heading > 1;
    value["paragraph"] = block.heading == 0;
    value["pieces"] = Value::array();
    for (const auto& piece : block.pieces) value["pieces"].push_back(piece_value(piece));
    blocks.push_back(std::move(value));
  }
  return blocks;
}

Value diagnostics_of(const Value& record) {
  Value all = Value::array();
  for (const auto& diagnostic : record.at("diagnostics")) {
    const auto& span = diagnostic.at("span");
    const bool on_page = span.is_object() && span.at("page").is_number();
    all.push_back({{"check", diagnostic.at("severity") != "info"},
                   {"message", diagnostic.at("message")},
                   {"diagnostic_page", on_page ? span.at("page") : Value(nullptr)}});
  }
  return all;
}

}  // namespace

SitePage letter_page(const ReportLetters& all, std::size_t at, const StoredRecord& stored,
                     const LetterExtras& extras) {
  const auto& letter = all.letters[at];
  const auto& record = stored.record;
  Value content;
  content["authority_name"] = letter.authority.empty() ? "Authority not found" : letter.authority;
  content["authority_page"] = letter.authority_page;
  content["heading"] = letter_in_words(letter);
  content["review"] = needs_review(letter);
  content["status_words"] = status_in_words(letter.status);
  content["facts"] = facts_of(stored, letter);
  content["source_file"] = extras.source_file;
  content["source_note"] = extras.source_note;
  content["file_name"] = string_at(record.at("source"), "file");
  content["web_address"] = web_address(string_at(record.at("source"), "url"));
  content["letter_id"] = letter.id;
  content["recognised"] = string_at(record.at("source"), "text_layer") == "ocr";
  content["has_headline"] = record.at("headline_findings").is_object();
  content["items"] = item_values(all, items_of(all, at), false);
  content["no_findings"] = !has_findings(letter.kind);
  content["has_items"] = !letter.items.empty();
  content["diagnostics"] = diagnostics_of(record);
  content["has_diagnostics"] = !content["diagnostics"].empty();
  content["blocks"] = blocks_of(stored, extras.text_pages);
  Frame frame{letter_of_authority(letter),
              letter.page,
              "Letters",
              {{"Overview", "index.html"}, {"Letters", "letters/index.html"}},
              scope_of(all)};
  if (!letter.authority_page.empty()) frame.crumbs.push_back({letter.authority, letter.authority_page});
  return {std::move(frame), embedded::report_letter, std::move(content)};
}

}  // namespace letterlens::report
