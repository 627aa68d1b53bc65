#include "corpus/present/summary.h"

#include "corpus/present/dates.h"
#include "corpus/present/phrases.h"
#include "corpus/present/quotations.h"
#include "corpus/present/words.h"
#include "extractors/sentences.h"
#include "schemas/base/printable.h"
#include "schemas/letter.h"

#include <sstream>
#include <string_view>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& value) {
  return value.get<std::string>();
}

std::string page_of(const Json& span) {
  const auto& page = span.at("page");
  return page.is_null() ? std::string() : " [page " + page.dump() + "]";
}

constexpr std::string_view indent = "    ";
constexpr std::string_view item_indent = "       ";

// "(Planning; Recording)"; nothing for an item without themes.
std::string themes_of(const Json& item, const ThemeLabels& labels) {
  std::vector<std::string> words;
  for (const auto& theme : item.at("themes")) words.push_back(labels(text_of(theme)));
  return words.empty() ? std::string() : '(' + joined(words, "; ") + ')';
}

void print_items(std::ostream& out, const Json& record, const char* list, const ThemeLabels& themes,
                 std::size_t width) {
  const Json& items = record.at(list);
  if (items.empty()) return;
  out << "  " << list_in_words(list) << ":\n";
  std::string printed_lead_in;
  for (const auto& item : items) {
    const auto& quote = item.at("lead_in");
    const std::string lead_in = quote.is_null() ? std::string() : text_of(quote.at("text"));
    if (lead_in != printed_lead_in) print_wrapped(out, lead_in, width, indent, indent);
    printed_lead_in = lead_in;
    // Item texts keep the line breaks of their sub-items.
    print_wrapped(out, item.at("number").dump() + ". " + text_of(item.at("text")) + page_of(item.at("span")),
                  width, indent, item_indent);
    print_wrapped(out, themes_of(item, themes), width, item_indent, item_indent);
  }
}

std::string authority_words(const Json& authority) {
  if (authority.is_null()) return "authority not found";
  const auto& name = authority.at("name");
  return name.is_null() ? text_of(authority.at("as_written")) + " (not in the register)" : text_of(name);
}

std::string title_words(const Json& record) {
  const auto& title = record.at("title");
  return title.is_null() ? kind_in_words(text_of(record.at("kind"))) : text_of(title);
}

std::string visit_words(const Json& visit) {
  return visit.is_null() ? "dates of the visit not found" : visit_in_words(visit);
}

void print_headline(std::ostream& out, const Json& headline, std::size_t width) {
  if (headline.is_null()) return;
  const std::string text = text_of(headline.at("text"));
  const auto parts = sentences(text);
  if (parts.empty()) return;
  const auto& first = parts.front();
  print_wrapped(
      out, "Headline: " + text.substr(first.start, first.end - first.start) + page_of(headline.at("span")),
      width, "  ", indent);
}

}  // namespace

std::string summary(const Json& record, const ThemeLabels& themes, std::size_t width) {
  std::ostringstream out;
  const auto& file = record.at("source").at("file");
  out << (file.is_null() ? "standard input" : printable(text_of(file))) << '\n';
  const auto print_line = [&](const std::string& line) { print_wrapped(out, line, width, "  ", indent); };
  if (record.at("status") == name_of(Status::failed)) {
    for (const auto& diagnostic : record.at("diagnostics"))
      print_line("could not be read: " + text_of(diagnostic.at("message")));
    return out.str();
  }
  print_line(authority_words(record.at("authority")) + " – " + title_words(record) + " – " +
             visit_words(record.at("visit")));
  print_headline(out, record.at("headline_findings"), width);
  print_items(out, record, "priority_actions", themes, width);
  print_items(out, record, "improvements", themes, width);
  for (const auto& diagnostic : record.at("diagnostics"))
    if (diagnostic.at("severity") == name_of(Severity::warning))
      print_line("To review: " + text_of(diagnostic.at("message")));
  return out.str();
}

}  // namespace letterlens
