#include "pipeline/normalise/doubtful_words.h"

#include "schemas/diagnostics.h"

#include <algorithm>

namespace letterlens {
namespace {

// The doubtful words of a recognised line in bytes `start` to `end` of the line.
void add_words(const Line& line, std::size_t start, std::size_t end, std::string& words) {
  for (const auto& doubtful : line.doubtful) {
    if (doubtful.start >= end || doubtful.start + doubtful.length <= start) continue;
    if (!words.empty()) words += ", ";
    words += line.text.substr(doubtful.start, doubtful.length);
  }
}

std::string doubtful_in(const PrintedPages& pages, const ReadingText& text, const Span& span) {
  std::string words;
  for (const auto& origin : text.origins) {
    const std::size_t start = std::max(origin.start, span.start);
    const std::size_t end = std::min(origin.start + origin.length, span.end);
    if (start >= end || origin.source_length == 0) continue;
    const auto page = std::find_if(pages.pages.begin(), pages.pages.end(),
                                   [&](const Page& one) { return one.number == origin.page; });
    if (page == pages.pages.end() || !page->recognised || origin.line >= page->lines.size()) continue;
    const std::size_t from = origin.same ? origin.source_start + (start - origin.start) : origin.source_start;
    add_words(page->lines[origin.line], from, from + (origin.same ? end - start : origin.source_length),
              words);
  }
  return words;
}

}  // namespace

void check_doubtful_words(const PrintedPages& pages, const ReadingText& text, Letter& letter) {
  if (pages.layer != TextLayer::ocr) return;
  const auto check = [&](const Quote& quote, const std::string& where) {
    const std::string words = doubtful_in(pages, text, quote.span);
    if (!words.empty())
      letter.diagnostics.push_back(
          diagnose("ocr_doubtful_words", "text recognition was not sure of words in " + where + ": " + words,
                   quote.span));
  };
  for (const auto& item : letter.improvements) check(item.text, "improvement " + std::to_string(item.number));
  for (const auto& item : letter.priority_actions)
    check(item.text, "priority action " + std::to_string(item.number));
  if (letter.headline_findings) check(*letter.headline_findings, "the headline findings");
}

}  // namespace letterlens
