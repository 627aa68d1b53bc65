#include "pipeline/emit/summary.h"

#include "extractors/sentences.h"
#include "schemas/base/wrapped_text.h"

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

// "(Planning; Recording)" as the table calls them; nothing for an item without themes.
std::string themes_of(const Json& item, const ThemeTable& table) {
  std::string words;
  for (const auto& theme : item.at("themes")) {
    const std::string id = text_of(theme);
    words += (words.empty() ? "(" : "; ") + label_of(table, id).value_or(id);
  }
  return words.empty() ? words : words + ')';
}

void print_items(std::ostream& out, const std::string& title, const Json& items, const ThemeTable& themes,
                 std::size_t width) {
  if (items.empty()) return;
  out << "  " << title << '\n';
  std::string printed_lead_in;
  for (const auto& item : items) {
    const auto& quote = item.at("lead_in");
    const std::string lead_in = quote.is_null() ? std::string() : text_of(quote.at("text"));
    if (lead_in != printed_lead_in) out << wrapped(lead_in, width, indent, indent);
    printed_lead_in = lead_in;
    // Item texts keep the line breaks of their sub-items.
    out << wrapped(item.at("number").dump() + ". " + text_of(item.at("text")) + page_of(item.at("span")),
                   width, indent, item_indent)
        << wrapped(themes_of(item, themes), width, item_indent, item_indent);
  }
}

std::string authority_words(const Json& authority) {
  if (authority.is_null()) return "authority not found";
  const auto& name = authority.at("name");
  return name.is_null() ? text_of(authority.at("as_written")) + " (not in the register)" : text_of(name);
}

std::string title_words(const Json& record) {
  const auto& title = record.at("title");
  return text_of(title.is_null() ? record.at("kind") : title);
}

std::string visit_words(const Json& visit) {
  return visit.is_null() ? "dates of the visit not found" : text_of(visit.at("as_written"));
}

void print_headline(std::ostream& out, const Json& headline, std::size_t width) {
  if (headline.is_null()) return;
  const std::string text = text_of(headline.at("text"));
  const auto parts = sentences(text);
  if (parts.empty()) return;
  const auto& first = parts.front();
  out << wrapped(
      "Headline: " + text.substr(first.start, first.end - first.start) + page_of(headline.at("span")), width,
      "  ", indent);
}

}  // namespace

std::string summary(const Json& record, const ThemeTable& themes, std::size_t width) {
  std::ostringstream out;
  const auto& file = record.at("source").at("file");
  out << (file.is_null() ? "standard input" : text_of(file)) << '\n';
  const auto print_line = [&](const std::string& line) { out << wrapped(line, width, "  ", indent); };
  if (record.at("status") == "failed") {
    for (const auto& diagnostic : record.at("diagnostics"))
      print_line("could not be read: " + text_of(diagnostic.at("message")));
    return out.str();
  }
  print_line(authority_words(record.at("authority")) + " – " + title_words(record) + " – " +
             visit_words(record.at("visit")));
  print_headline(out, record.at("headline_findings"), width);
  print_items(out, "Priority action:", record.at("priority_actions"), themes, width);
  print_items(out, "What needs to improve:", record.at("improvements"), themes, width);
  for (const auto& diagnostic : record.at("diagnostics"))
    if (diagnostic.at("severity") == "warning") print_line("To review: " + text_of(diagnostic.at("message")));
  return out.str();
}

}  // namespace letterlens
