#include "tests/load/printed.h"

#include <algorithm>

namespace letterlens::testing {
namespace {

constexpr std::ptrdiff_t columns = 95;
constexpr int lines_on_a_page = 56;

std::ptrdiff_t width(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
}

}  // namespace

void PrintedLetter::lines(const std::vector<std::string>& lines) {
  for (const auto& each : lines) line(each);
}

void PrintedLetter::hanging(const std::string& marker, const std::string& text) {
  wrapped(text, marker, std::string(static_cast<std::size_t>(width(marker)), ' '));
}

void PrintedLetter::paragraph(std::string_view text) {
  wrapped(text, "", "");
  gap();
}

void PrintedLetter::wrapped(std::string_view text, std::string_view marker, std::string_view indent) {
  std::string current(marker);
  bool first = true;
  while (!text.empty()) {
    const auto word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (!first && width(current) + 1 + width(word) > columns) {
      line(current);
      current = indent;
      first = true;
    }
    if (!first) current += ' ';
    current += word;
    first = false;
  }
  line(current);
}

void PrintedLetter::line(std::string_view text) {
  if (line_ == lines_on_a_page) end_page();
  if (line_ == 0 && text.empty()) return;
  out_.append(text) += '\n';
  ++line_;
}

void PrintedLetter::end_page() {
  out_ += '\n';
  for (const auto& each : foot_) out_ += each + '\n';
  out_ += '\n' + std::to_string(page_++) + "\n\f";
  line_ = 0;
}

std::string PrintedLetter::finished() {
  end_page();
  return std::move(out_);
}

}  // namespace letterlens::testing
