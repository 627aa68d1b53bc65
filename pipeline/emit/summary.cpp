#include "pipeline/emit/summary.h"

#include "extractors/sentences.h"

#include <sstream>

namespace letterlens {
namespace {

std::string page_of(const Span& span) {
  return span.page > 0 ? " [page " + std::to_string(span.page) + "]" : std::string();
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

void print_items(std::ostream& out, const std::string& title, const std::vector<Item>& items) {
  if (items.empty()) return;
  out << "  " << title << '\n';
  std::string lead_in;
  for (const auto& item : items) {
    if (item.lead_in && item.lead_in->text != lead_in) out << "    " << item.lead_in->text << '\n';
    lead_in = item.lead_in ? item.lead_in->text : std::string();
    out << "    " << item.number << ". " << indented(item.text.text, "       ") << page_of(item.text.span)
        << '\n';
  }
}

std::string visit_words(const Letter& letter) {
  if (!letter.visit) return "dates of the visit not found";
  return letter.visit->as_written.text;
}

}  // namespace

std::string summary(const Processed& processed) {
  const Letter& letter = processed.letter;
  std::ostringstream out;
  out << letter.source.file.value_or("standard input") << '\n';
  if (letter.status() == Status::failed) {
    for (const auto& diagnostic : letter.diagnostics)
      out << "  could not be read: " << diagnostic.message << '\n';
    return out.str();
  }
  const bool known = letter.authority && letter.authority->name;
  out << "  "
      << (known              ? *letter.authority->name
          : letter.authority ? letter.authority->as_written.text + " (not in the register)"
                             : "authority not found")
      << " – " << (letter.title ? letter.title->text : std::string(name_of(letter.kind))) << " – "
      << visit_words(letter) << '\n';
  if (letter.headline_findings) {
    const auto parts = sentences(letter.headline_findings->text);
    if (!parts.empty())
      out << "  Headline: "
          << letter.headline_findings->text.substr(parts.front().start,
                                                   parts.front().end - parts.front().start)
          << page_of(letter.headline_findings->span) << '\n';
  }
  print_items(out, "Priority action:", letter.priority_actions);
  print_items(out, "What needs to improve:", letter.improvements);
  for (const auto& diagnostic : letter.diagnostics)
    if (diagnostic.severity == Severity::warning) out << "  To review: " << diagnostic.message << '\n';
  return out.str();
}

}  // namespace letterlens
