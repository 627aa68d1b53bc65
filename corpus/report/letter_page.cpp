#include "corpus/present/addresses.h"
#include "corpus/present/dates.h"
#include "corpus/present/words.h"
#include "corpus/report/addresses.h"
#include "corpus/report/marked_text.h"
#include "corpus/report/page_values.h"
#include "corpus/report/pages.h"
#include "corpus/report/templates.h"

namespace letterlens::report {
namespace {

std::string inspectors(const Letter& letter) {
  std::string names;
  for (const auto& inspector : letter.inspectors) names += (names.empty() ? "" : ", ") + inspector.name.text;
  return names;
}

std::string previous_in_words(const PreviousInspection& previous) {
  if (previous.status == PreviousStatus::none_yet) return "None yet, the letter says";
  const std::string date = date_in_words(previous.date);
  const std::string grades = judgements_in_words(previous.judgements);
  return date + (date.empty() || grades.empty() ? "" : ". ") + grades;
}

// As the report prints it, else as a manifest has it.
std::string published_in_words(const Letter& letter) {
  return date_in_words(letter.source.published ? letter.source.published
                       : letter.published      ? std::optional(letter.published->date)
                                               : std::nullopt);
}

void add_row(Value& rows, std::string_view name, const std::string& value) {
  if (!value.empty()) rows.push_back({{"name", name}, {"value", value}});
}

Value facts_of(const Letter& letter, const LetterHead& head) {
  const std::string focus = head.focus.value_or("");
  Value rows = Value::array();
  add_row(rows, "Kind", kind_in_words(letter.kind));
  add_row(rows, "Visit", letter.visit ? visit_in_words(*letter.visit) : "");
  add_row(rows, "Date of the letter", letter.letter_date ? date_in_words(letter.letter_date->date) : "");
  add_row(rows, "Date of publication", published_in_words(letter));
  add_row(rows, "Looked at", focus);
  add_row(rows, "Area", area_of(head) == focus ? "" : area_of(head));
  add_row(rows, "Region", head.region.value_or(""));
  add_row(rows, "Inspectors", inspectors(letter));
  add_row(rows, "Judgements", judgements_in_words(letter.judgements.value_or(Judgements())));
  if (letter.outcome)
    add_row(rows, "Outcome", std::to_string(letter.outcome->number) + ": " + letter.outcome->as_written.text);
  if (letter.board && letter.board->judgement)
    add_row(rows, board_in_words, grade_in_words(*letter.board->judgement));
  add_row(rows, "Last graded inspection", previous_in_words(letter.previous_inspection));
  return rows;
}

// Items that are in no comparison; null if there are none, which hides them.
Value quoted_items(const ReportLetters& all, const ReportLetter& letter, ItemList list,
                   const std::vector<Item>& items, std::string (*anchor)(ItemList, std::int64_t)) {
  Value values = Value::array();
  for (const auto& item : items) {
    ItemRow row;
    row.list = list;
    row.number = item.number;
    row.text = item.text.text;
    if (item.lead_in) row.lead_in = item.lead_in->text;
    if (item.group) row.topic = item.group->text;
    if (item.body) row.body = item.body->text;
    if (item.text.span.page > 0) row.page = item.text.span.page;
    Value value = item_value(row);
    value["address"] = letter.page + '#' + anchor(list, item.number);
    value["letter_named"] = letter_of_authority(letter);
    for (const auto& theme : item.themes)
      value["themes"].push_back({{"words", all.themes(theme)}, {"theme_address", ""}});
    values.push_back(std::move(value));
  }
  return values;
}

Value strengths_of(const ReportLetters& all, const ReportLetter& letter, const Letter& whole) {
  Value items = quoted_items(all, letter, ItemList::strengths, whole.strengths, item_anchor);
  return items.empty() ? Value(nullptr) : Value{{"items", std::move(items)}};
}

Value board_of(const ReportLetters& all, const ReportLetter& letter, const Letter& whole) {
  if (!whole.board) return nullptr;
  Value items = Value::array();
  for (const auto& [list, of_board] : {std::pair(ItemList::priority_actions, &whole.board->priority_actions),
                                       std::pair(ItemList::improvements, &whole.board->improvements)})
    for (auto& item : quoted_items(all, letter, list, *of_board, board_item_anchor))
      items.push_back(std::move(item));
  return items.empty() ? Value(nullptr) : Value{{"board_words", board_in_words}, {"items", std::move(items)}};
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

Value blocks_of(const CorpusLetter& letter) {
  const auto marks = marks_of(letter.letter);
  Value blocks = Value::array();
  for (const auto& block : marked_blocks(letter.text, marks, headings_of(letter.letter), letter.text_pages)) {
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

Value diagnostics_of(const Letter& letter) {
  Value all = Value::array();
  for (const auto& diagnostic : letter.diagnostics) {
    const bool on_page = diagnostic.span && diagnostic.span->page > 0;
    all.push_back({{"check", diagnostic.severity != Severity::info},
                   {"message", diagnostic.message},
                   {"diagnostic_page", on_page ? Value(diagnostic.span->page) : Value(nullptr)}});
  }
  return all;
}

}  // namespace

SitePage letter_page(const ReportLetters& all, std::size_t at, const CorpusLetter& whole,
                     const SourceLink& source) {
  const auto& letter = all.letters[at];
  const auto& read = whole.letter;
  Value content;
  content["authority_name"] = letter.authority.empty() ? "Authority not found" : letter.authority;
  content["authority_page"] = letter.authority_page;
  content["heading"] = letter_in_words(letter);
  content["review"] = needs_review(letter);
  content["status_words"] = status_in_words(letter.status);
  content["facts"] = facts_of(read, letter);
  content["source_file"] = source.file;
  content["source_note"] = source.note;
  content["file_name"] = read.source.file.value_or("");
  content["web_address"] = web_address(read.source.url.value_or(""));
  content["letter_id"] = letter.id;
  content["recognised"] = read.source.text_layer == TextLayer::ocr;
  content["has_headline"] = read.headline_findings.has_value();
  content["items"] = item_values(all, items_of(all, at), false);
  content["no_findings"] = !is_mined(letter.kind);
  content["has_items"] = !letter.items.empty();
  content["strengths"] = strengths_of(all, letter, read);
  content["board"] = board_of(all, letter, read);
  content["diagnostics"] = diagnostics_of(read);
  content["has_diagnostics"] = !content["diagnostics"].empty();
  content["blocks"] = blocks_of(whole);
  Frame frame{letter_of_authority(letter),
              letter.page,
              "Letters",
              {{"Overview", "index.html"}, {"Letters", "letters/index.html"}},
              scope_of(all)};
  if (!letter.authority_page.empty()) frame.crumbs.push_back({letter.authority, letter.authority_page});
  return {std::move(frame), embedded::report_letter, std::move(content)};
}

}  // namespace letterlens::report
