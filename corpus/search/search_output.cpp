#include "corpus/search/search_output.h"

#include "corpus/export/csv.h"
#include "schemas/base/code_points.h"
#include "schemas/letter.h"

#include <array>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view indent = "  ";

Json or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json span_of(const Passage& passage) {
  return {
      {"start", passage.start}, {"end", passage.end}, {"page", passage.page ? Json(*passage.page) : Json()}};
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
  Json item{{"list", hit.item->list}, {"number", hit.item->number}, {"lead_in", nullptr}};
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

std::string marked(const Passage& passage, Marks marks) {
  const std::string_view begin = marks == Marks::terminal ? "\x1b[1m" : "**";
  const std::string_view end = marks == Marks::terminal ? "\x1b[22m" : "**";
  std::string out;
  std::size_t at = 0;
  for (const auto& mark : passage.marks) {
    out.append(passage.text, at, mark.start - at).append(begin);
    out.append(passage.text, mark.start, mark.end - mark.start).append(end);
    at = mark.end;
  }
  return out + passage.text.substr(at);
}

std::string heading_of(const SearchHit& hit) {
  std::string out = hit.authority.empty() ? "authority not found" : hit.authority;
  out += " – " + hit.kind;
  if (!hit.date.empty()) out += " – " + hit.date;
  if (hit.passage.page) out += " – page " + std::to_string(*hit.passage.page);
  if (hit.item)
    out += (hit.item->list == "improvements" ? " – what needs to improve, " : " – priority action, ") +
           std::to_string(hit.item->number);
  return out;
}

}  // namespace

std::string_view name_of(SearchIn where) {
  switch (where) {
    case SearchIn::all:
      return "all";
    case SearchIn::headline:
      return "headline";
    case SearchIn::improvements:
      return "improvements";
  }
  return {};
}

void print_hits(std::ostream& out, const SearchAnswer& answer, Marks marks) {
  bool first = true;
  for (const auto& hit : answer.hits) {
    if (!first) out << '\n';
    first = false;
    out << heading_of(hit) << '\n';
    if (hit.item && hit.item->lead_in) print_indented(out, hit.item->lead_in->text);
    print_indented(out, marked(hit.passage, marks));
    out << indent << hit.id << '\n';
  }
}

Json to_json(const SearchQuestion& question, const SearchAnswer& answer) {
  Json hits = Json::array();
  for (const auto& hit : answer.hits)
    hits.push_back({{"id", hit.id},
                    {"authority", or_null(hit.authority)},
                    {"kind", hit.kind},
                    {"date", or_null(hit.date)},
                    {"score", hit.score},
                    {"text", hit.passage.text},
                    {"span", span_of(hit.passage)},
                    {"matches", matches_of(hit.passage)},
                    {"item", item_of(hit)}});
  return {{"schema_version", schema_version},
          {"query", question.query},
          {"in", name_of(question.where)},
          {"total", answer.total},
          {"hits", std::move(hits)}};
}

void print_csv(std::ostream& out, const SearchAnswer& answer) {
  static const std::array<std::string, 11> head{"id",      "authority", "kind", "date",  "list", "number",
                                                "lead_in", "text",      "page", "start", "end"};
  out << csv_row(head, CsvSafety::exact);
  for (const auto& hit : answer.hits) {
    const bool is_item = hit.item.has_value();
    const std::array<std::string, head.size()> row{
        hit.id,
        hit.authority,
        hit.kind,
        hit.date,
        is_item ? hit.item->list : "",
        is_item ? std::to_string(hit.item->number) : "",
        is_item && hit.item->lead_in ? hit.item->lead_in->text : "",
        hit.passage.text,
        hit.passage.page ? std::to_string(*hit.passage.page) : "",
        std::to_string(hit.passage.start),
        std::to_string(hit.passage.end)};
    out << csv_row(row, CsvSafety::spreadsheet);
  }
}

std::string told_total(const SearchQuestion& question, const SearchAnswer& answer) {
  const std::string unit = question.where == SearchIn::improvements ? "item" : "letter";
  const std::string shown =
      answer.hits.size() == answer.total ? "" : std::to_string(answer.hits.size()) + " of ";
  return shown + std::to_string(answer.total) + ' ' + unit + (answer.total == 1 ? "" : "s");
}

}  // namespace letterlens
