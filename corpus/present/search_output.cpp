#include "corpus/present/search_output.h"

#include "corpus/present/csv_row.h"
#include "corpus/present/item_json.h"
#include "corpus/present/phrases.h"
#include "corpus/present/words.h"
#include "schemas/base/code_points.h"
#include "schemas/base/printable.h"
#include "schemas/letter.h"

#include <array>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view answer_schema_version = "1.2.0";  // of search.schema.json
constexpr std::string_view indent = "  ";

Json span_of(const Passage& passage) {
  return span_json(passage.start, passage.end, passage.page);
}

Json matches_of(const Passage& passage) {
  const CodePoints code_points(passage.text);
  const auto offset = [&](std::size_t byte) {
    return passage.start + static_cast<std::int64_t>(code_points.before(byte));
  };
  Json list = Json::array();
  for (const auto& mark : passage.marks)
    list.push_back({{"start", offset(mark.start)}, {"end", offset(mark.end)}});
  return list;
}

Json item_of(const SearchHit& hit) {
  if (!hit.item) return nullptr;
  Json item{{"list", name_of(hit.item->list)}, {"number", hit.item->number}, {"lead_in", nullptr}};
  if (const auto& lead_in = hit.item->lead_in)
    item["lead_in"] = {{"text", lead_in->text}, {"span", span_of(*lead_in)}};
  return item;
}

// Sub-items keep their lines, below the first.
void print_indented(std::ostream& out, const std::string& text) {
  out << indent;
  for (const char c : text) {
    out << c;
    if (c == '\n') out << indent;
  }
  out << '\n';
}

// The marks are the only escape sequences that reach the terminal.
std::string marked(const Passage& passage, Marks marks) {
  const std::string_view begin = marks == Marks::terminal ? "\x1b[1m" : "**";
  const std::string_view end = marks == Marks::terminal ? "\x1b[22m" : "**";
  const std::string_view text = passage.text;
  std::string out;
  std::size_t at = 0;
  for (const auto& mark : passage.marks) {
    out.append(printable_lines(text.substr(at, mark.start - at))).append(begin);
    out.append(printable_lines(text.substr(mark.start, mark.end - mark.start))).append(end);
    at = mark.end;
  }
  return out + printable_lines(text.substr(at));
}

std::string heading_of(const SearchHit& hit) {
  const auto& letter = hit.letter;
  std::string out = letter.authority.empty() ? "authority not found" : printable(letter.authority);
  out += " – " + kind_in_words(letter.kind);
  if (letter.date) out += " – " + letter.date->iso();
  if (hit.passage.page) out += " – page " + std::to_string(*hit.passage.page);
  if (hit.item) out += " – " + without_capital(item_in_words(hit.item->list, hit.item->number));
  return out;
}

}  // namespace

void print_hits(std::ostream& out, const SearchAnswer& answer, Marks marks) {
  bool first = true;
  for (const auto& hit : answer.hits) {
    if (!first) out << '\n';
    first = false;
    out << heading_of(hit) << '\n';
    if (hit.item && hit.item->lead_in) print_indented(out, printable_lines(hit.item->lead_in->text));
    print_indented(out, marked(hit.passage, marks));
    out << indent << printable(hit.letter.id) << '\n';
  }
}

Json to_json(const SearchQuestion& question, const SearchAnswer& answer) {
  Json hits = Json::array();
  for (const auto& hit : answer.hits)
    hits.push_back({{"id", hit.letter.id},
                    {"authority", json_or_null(hit.letter.authority)},
                    {"kind", name_of(hit.letter.kind)},
                    {"date", json_or_null(hit.letter.date)},
                    {"score", hit.score},
                    {"words", name_of(hit.nearness)},
                    {"text", hit.passage.text},
                    {"span", span_of(hit.passage)},
                    {"matches", matches_of(hit.passage)},
                    {"item", item_of(hit)}});
  Json suggestions = Json::array();
  for (const auto& suggestion : answer.suggestions)
    suggestions.push_back({{"word", suggestion.word}, {"near", suggestion.near}});
  return {{"schema_version", answer_schema_version},
          {"query", question.query},
          {"in", name_of(question.where)},
          {"total", answer.total},
          {"hits", std::move(hits)},
          {"suggestions", std::move(suggestions)}};
}

void print_csv(std::ostream& out, const SearchAnswer& answer) {
  static const std::array<std::string, 11> head{"id",      "authority", "kind", "date",  "list", "number",
                                                "lead_in", "text",      "page", "start", "end"};
  out << csv_row(head, CsvSafety::exact);
  for (const auto& hit : answer.hits) {
    const bool is_item = hit.item.has_value();
    const std::array<std::string, head.size()> row{
        hit.letter.id,
        hit.letter.authority,
        std::string(name_of(hit.letter.kind)),
        hit.letter.date ? hit.letter.date->iso() : "",
        is_item ? std::string(name_of(hit.item->list)) : "",
        is_item ? std::to_string(hit.item->number) : "",
        is_item && hit.item->lead_in ? hit.item->lead_in->text : "",
        hit.passage.text,
        hit.passage.page ? std::to_string(*hit.passage.page) : "",
        std::to_string(hit.passage.start),
        std::to_string(hit.passage.end)};
    out << csv_row(row, CsvSafety::spreadsheet);
  }
}

std::string format_suggestions(const SearchAnswer& answer) {
  std::string line;
  for (const auto& suggestion : answer.suggestions) {
    line += line.empty() ? "did you mean " : ", ";
    for (std::size_t at = 0; at < suggestion.near.size(); ++at)
      line += (at == 0 ? "" : " or ") + suggestion.near[at];
    line += " for " + suggestion.word;
  }
  return line.empty() ? line : line + '?';
}

std::string format_total(const SearchQuestion& question, const SearchAnswer& answer) {
  const bool items = question.where == SearchIn::improvements || question.where == SearchIn::strengths;
  const std::string shown =
      answer.hits.size() == answer.total ? "" : with_commas(answer.hits.size()) + " of ";
  return shown + counted(answer.total, items ? "item" : "letter", items ? "items" : "letters");
}

}  // namespace letterlens
