#include "pipeline/emit/summary.h"

#include "extractors/sentences.h"

#include <sstream>

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

// Item texts keep the line breaks of their sub-items; here they are indented below the item.
std::string indented(const std::string& text, const std::string& indent) {
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == '\n') out += indent;
  }
  return out;
}

void print_items(std::ostream& out, const std::string& title, const Json& items) {
  if (items.empty()) return;
  out << "  " << title << '\n';
  std::string printed_lead_in;
  for (const auto& item : items) {
    const auto& quote = item.at("lead_in");
    const std::string lead_in = quote.is_null() ? std::string() : text_of(quote.at("text"));
    if (!lead_in.empty() && lead_in != printed_lead_in) out << "    " << lead_in << '\n';
    printed_lead_in = lead_in;
    out << "    " << item.at("number") << ". " << indented(text_of(item.at("text")), "       ")
        << page_of(item.at("span")) << '\n';
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

void print_headline(std::ostream& out, const Json& headline) {
  if (headline.is_null()) return;
  const std::string text = text_of(headline.at("text"));
  const auto parts = sentences(text);
  if (parts.empty()) return;
  const auto& first = parts.front();
  out << "  Headline: " << text.substr(first.start, first.end - first.start) << page_of(headline.at("span"))
      << '\n';
}

}  // namespace

std::string summary(const Json& record) {
  std::ostringstream out;
  const auto& file = record.at("source").at("file");
  out << (file.is_null() ? "standard input" : text_of(file)) << '\n';
  if (record.at("status") == "failed") {
    for (const auto& diagnostic : record.at("diagnostics"))
      out << "  could not be read: " << text_of(diagnostic.at("message")) << '\n';
    return out.str();
  }
  out << "  " << authority_words(record.at("authority")) << " – " << title_words(record) << " – "
      << visit_words(record.at("visit")) << '\n';
  print_headline(out, record.at("headline_findings"));
  print_items(out, "Priority action:", record.at("priority_actions"));
  print_items(out, "What needs to improve:", record.at("improvements"));
  for (const auto& diagnostic : record.at("diagnostics"))
    if (diagnostic.at("severity") == "warning")
      out << "  To review: " << text_of(diagnostic.at("message")) << '\n';
  return out.str();
}

}  // namespace letterlens
