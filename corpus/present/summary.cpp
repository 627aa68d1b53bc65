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

std::string page_of(const Span& span) {
  return span.page > 0 ? " [page " + std::to_string(span.page) + "]" : std::string();
}

constexpr std::string_view indent = "    ";
constexpr std::string_view item_indent = "       ";

// "(Planning; Recording)"; nothing for an item without themes.
std::string themes_of(const Item& item, const ThemeLabels& labels) {
  std::vector<std::string> words;
  for (const auto& theme : item.themes) words.push_back(labels(theme));
  return words.empty() ? std::string() : '(' + joined(words, "; ") + ')';
}

void print_items(std::ostream& out, const std::string& heading, const std::vector<Item>& items,
                 const ThemeLabels& themes, std::size_t width) {
  if (items.empty()) return;
  out << "  " << heading << ":\n";
  std::string printed_lead_in;
  for (const auto& item : items) {
    const std::string lead_in = item.lead_in ? item.lead_in->text : std::string();
    if (lead_in != printed_lead_in) print_wrapped(out, lead_in, width, indent, indent);
    printed_lead_in = lead_in;
    // Item texts keep the line breaks of their sub-items.
    print_wrapped(out, std::to_string(item.number) + ". " + item.text.text + page_of(item.text.span), width,
                  indent, item_indent);
    if (item.body) print_wrapped(out, "For: " + item.body->text, width, item_indent, item_indent);
    print_wrapped(out, themes_of(item, themes), width, item_indent, item_indent);
  }
}

std::string authority_words(const std::optional<Authority>& authority) {
  if (!authority) return "authority not found";
  return authority->name.value_or(authority->as_written.text + " (not in the register)");
}

std::string title_words(const Letter& letter) {
  return letter.title ? letter.title->text : kind_in_words(letter.kind);
}

std::string visit_words(const std::optional<Visit>& visit) {
  return visit ? visit_in_words(*visit) : "dates of the visit not found";
}

void print_headline(std::ostream& out, const std::optional<Quote>& headline, std::size_t width) {
  if (!headline) return;
  const std::string& text = headline->text;
  const auto parts = sentences(text);
  if (parts.empty()) return;
  const auto& first = parts.front();
  print_wrapped(out,
                "Headline: " + text.substr(first.start, first.end - first.start) + page_of(headline->span),
                width, "  ", indent);
}

void print_board(std::ostream& out, const Board& board, const ThemeLabels& themes, std::size_t width) {
  const std::string of_board = std::string(board_in_words) + ": ";
  out << "  " << of_board << (board.judgement ? grade_in_words(*board.judgement) : "No grade") << '\n';
  print_items(out, of_board + without_capital(list_in_words(ItemList::priority_actions)),
              board.priority_actions, themes, width);
  print_items(out, of_board + without_capital(list_in_words(ItemList::improvements)), board.improvements,
              themes, width);
}

}  // namespace

std::string summary(const Letter& letter, const ThemeLabels& themes, std::size_t width) {
  std::ostringstream out;
  out << (letter.source.file ? printable(*letter.source.file) : "standard input") << '\n';
  const auto print_line = [&](const std::string& line) { print_wrapped(out, line, width, "  ", indent); };
  if (letter.status() == Status::failed) {
    for (const auto& diagnostic : letter.diagnostics) print_line("could not be read: " + diagnostic.message);
    return out.str();
  }
  print_line(authority_words(letter.authority) + " – " + title_words(letter) + " – " +
             visit_words(letter.visit));
  if (letter.published) print_line("Published: " + date_in_words(letter.published->date));
  if (letter.outcome)
    print_line("Outcome " + std::to_string(letter.outcome->number) + ": " + letter.outcome->as_written.text +
               page_of(letter.outcome->as_written.span));
  print_headline(out, letter.headline_findings, width);
  for (const auto list : {ItemList::priority_actions, ItemList::improvements, ItemList::strengths})
    print_items(out, list_in_words(list), items_of(letter, list), themes, width);
  if (letter.board) print_board(out, *letter.board, themes, width);
  for (const auto& diagnostic : letter.diagnostics)
    if (diagnostic.severity == Severity::warning)
      print_line("To review (" + diagnostic.code + "): " + diagnostic.message);
  return out.str();
}

}  // namespace letterlens
