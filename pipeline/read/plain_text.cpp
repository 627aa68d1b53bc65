#include "pipeline/read/encoding.h"
#include "pipeline/read/read.h"

namespace letterlens {
namespace {

std::string to_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const bool has_nul = bytes.find('\0') != std::string_view::npos;
  if (!has_nul && is_utf8(bytes)) return std::string(bytes);
  const std::string encoding = detect_encoding(bytes);
  if (has_nul && !encoding.starts_with("UTF-16"))
    throw ReadError("not_text", "the file is binary, not a PDF or plain text");
  return decode(bytes, encoding);
}

// The longest letter has some 4,000 lines; a line takes a hundred times the byte that ends it.
constexpr std::size_t most_lines = 200'000;

// Text holds no control characters but white space; one in a hundred betrays a binary file.
bool is_binary(std::string_view text) {
  std::size_t controls = 0;
  for (const unsigned char c : text)
    if (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v') ++controls;
  return controls * 100 > text.size();
}

}  // namespace

PrintedPages read_plain_text(std::string_view bytes) {
  const std::string text = to_utf8(bytes);
  if (is_binary(text)) throw ReadError("not_text", "the file is binary, not a PDF or plain text");
  PrintedPages pages;
  pages.layer = TextLayer::plain;
  pages.pages.emplace_back();
  std::size_t at = 0;
  std::size_t lines = 0;
  while (at < text.size()) {
    if (++lines > most_lines)
      throw ReadError("too_large",
                      "the text has more than 200,000 lines, fifty times as many as the longest letter");
    auto end = text.find_first_of("\n\f\r", at);
    if (end == std::string::npos) end = text.size();
    Line line;
    line.text = text.substr(at, end - at);
    line.runs.push_back({0, line.text.size(), {}});
    const bool page_ends = end < text.size() && text[end] == '\f';
    if (!page_ends || !line.text.empty()) pages.pages.back().lines.push_back(std::move(line));
    if (page_ends && end + 1 < text.size()) {
      pages.pages.emplace_back();
      pages.pages.back().number = static_cast<int>(pages.pages.size());
    }
    at = end + (text.compare(end, 2, "\r\n") == 0 ? 2 : 1);
  }
  return pages;
}

}  // namespace letterlens
