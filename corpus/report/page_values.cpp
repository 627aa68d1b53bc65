#include "corpus/report/page_values.h"

#include "corpus/present/dates.h"
#include "corpus/present/decisions_output.h"
#include "corpus/present/phrases.h"
#include "corpus/present/words.h"
#include "corpus/report/addresses.h"
#include "corpus/report/marked_text.h"
#include "schemas/letter.h"

#include <algorithm>
#include <tuple>

namespace letterlens::report {
namespace {

// "Decided on 29 November 2026 to be the same."; empty if nobody has decided.
std::string decided_of(const ReportItem& item, const Place& before) {
  for (const auto& [place, decided] : item.decided)
    if (place == before) return decided_in_words(decided) + '.';
  return {};
}

Value before_value(const ReportLetters& all, const Place& before, const std::string& why = {}) {
  const auto& letter = all.letters[before.letter];
  const auto& item = letter.items[before.item];
  return {{"before_words",
           item_in_words(item.list, item.number) + " of the " + without_capital(letter_in_words(letter))},
          {"before_text", item.text},
          {"before_why", why},
          {"before_address", letter.page + '#' + item_anchor(item.list, item.number)}};
}

}  // namespace

std::string letter_of_authority(const LetterHead& letter) {
  const std::string authority = letter.authority.empty() ? "Authority not found" : letter.authority;
  return authority + ": " + without_capital(letter_in_words(letter));
}

std::string theme_page_name(std::string_view theme) {
  return "themes/" + slug(theme) + ".html";
}

Value item_value(const ItemRow& item) {
  Value value;
  value["label"] = item_in_words(item.list, item.number);
  value["priority"] = item.list == ItemList::priority_actions;
  value["text"] = item.text;
  value["lead_in"] = item.lead_in.value_or("");
  value["group"] = item.topic.value_or("");
  value["body"] = item.body.value_or("");
  value["item_page"] = item.page ? Value(*item.page) : Value(nullptr);
  value["address"] = "";
  value["letter_words"] = "";
  value["letter_named"] = "";
  value["of_letter"] = "";
  value["themes"] = Value::array();
  value["before"] = Value::array();
  for (const char* tag : {"again", "possibly", "fresh", "aligned"}) value[tag] = false;
  return value;
}

Value item_value(const ReportLetters& all, const Place& place, bool with_letter) {
  const auto& letter = all.letters[place.letter];
  const auto& item = letter.items[place.item];
  Value value = item_value(item);
  value["address"] = letter.page + '#' + item_anchor(item.list, item.number);
  value["letter_words"] = with_letter ? letter_of_authority(letter) : std::string();
  value["letter_named"] = letter_of_authority(letter);
  for (const auto& theme : item.themes)
    value["themes"].push_back({{"words", all.themes(theme)}, {"theme_address", theme_page_name(theme)}});
  value["again"] = item.before.has_value();
  if (item.before) value["before"].push_back(before_value(all, *item.before, decided_of(item, *item.before)));
  value["possibly"] = !item.possible.empty();
  for (const auto& place : item.possible) value["before"].push_back(before_value(all, place));
  for (const auto& [place, decided] : item.decided)
    if (decided.verdict == Verdict::different)
      value["before"].push_back(before_value(all, place, decided_in_words(decided) + '.'));
  value["fresh"] = item.status == ItemStatus::fresh;
  return value;
}

Value item_values(const ReportLetters& all, const std::vector<Place>& places, bool with_letter) {
  Value values = Value::array();
  for (const auto& place : places) values.push_back(item_value(all, place, with_letter));
  return values;
}

std::vector<Place> items_of(const ReportLetters& all, std::size_t letter) {
  std::vector<Place> places;
  for (std::size_t item = 0; item < all.letters[letter].items.size(); ++item)
    places.push_back({letter, item});
  return places;
}

std::string grade_of(const ReportLetter& letter) {
  if (letter.grade) return grade_in_words(*letter.grade);
  return letter.judgements.empty() ? std::string() : "No overall grade";
}

std::string area_of(const LetterHead& letter) {
  if (letter.area == FocusArea::other && letter.focus) return *letter.focus;
  return letter.area ? area_in_words(*letter.area) : std::string();
}

Value letter_row(const ReportLetter& letter) {
  return {{"address", letter.page},
          {"date", letter.date ? date_in_words(*letter.date) : "No date"},
          {"year", letter.year()},
          {"authority", letter.authority.empty() ? "Not found" : letter.authority},
          {"authority_page", letter.authority_page},
          {"kind", kind_in_words(letter.kind)},
          {"area", area_of(letter)},
          {"grade", grade_of(letter)},
          {"improvements", letter.improvements},
          {"priority_actions", letter.priority_actions},
          {"again", asked_again(letter)},
          {"review", needs_review(letter)},
          {"status_words", status_in_words(letter.status)}};
}

Value count_rows(const Counts& counts, const std::function<std::string(const std::string&)>& words,
                 const std::function<std::string(const std::string&)>& address) {
  struct Row {
    std::string words, address;
    std::size_t count = 0;
  };
  std::vector<Row> rows;
  std::size_t most = 1;
  for (const auto& [key, count] : counts) {
    rows.push_back({words(key), address ? address(key) : std::string(), count});
    most = std::max(most, count);
  }
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::tie(b.count, a.words) < std::tie(a.count, b.words);
  });
  Value all = Value::array();
  for (const auto& row : rows)
    all.push_back({{"words", row.words},
                   {"address", row.address},
                   {"count", with_commas(row.count)},
                   {"width", row.count * 100 / most}});
  return all;
}

std::map<std::string, std::vector<std::size_t>> by_authority(const ReportLetters& all) {
  std::map<std::string, std::vector<std::size_t>> found;
  for (std::size_t at = 0; at < all.letters.size(); ++at)
    if (!all.letters[at].authority.empty()) found[all.letters[at].authority].push_back(at);
  return found;
}

GradeWords grade_words(const ReportLetters& all, const std::vector<std::size_t>& letters) {
  std::vector<DatedGrade> grades;
  bool read = false;
  const ReportLetter* judged = nullptr;
  for (const auto at : letters) {
    const auto& letter = all.letters[at];
    read = read || is_mined(letter.kind);
    if (letter.grade) grades.push_back({*letter.grade, letter.date});
    if (letter.previous_grade) grades.push_back({*letter.previous_grade, letter.previous_date});
    if (!letter.grade && !letter.judgements.empty()) judged = &letter;
  }
  const auto last = last_grade(grades);
  GradeWords words;
  words.none = read ? "None stated" : "Not read";
  if (last)
    words.overall = grade_in_words(last->grade) + (last->date ? ", " + date_in_words(*last->date) : "");
  if (judged != nullptr && (!judged->date || !last || judged->date > last->date)) {
    words.later = "No overall grade";
    if (judged->date)
      words.later += ", " + date_in_words(Date::of(judged->date->year(), judged->date->month()));
    words.later_judgements = judgements_in_words(judged->judgements);
  }
  return words;
}

std::string why_left_out(const LetterHead& letter) {
  if (!letter.date) return "it has no date.";
  return is_mined(letter.kind) ? "" : "the findings of this kind of document are not read.";
}

bool needs_review(const LetterHead& letter) {
  return letter.status != Status::complete;
}

std::size_t asked_again(const ReportLetter& letter) {
  return static_cast<std::size_t>(
      std::count_if(letter.items.begin(), letter.items.end(),
                    [](const ReportItem& item) { return item.before.has_value(); }));
}

}  // namespace letterlens::report
