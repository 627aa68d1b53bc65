// Paragraphs laid out as printed pages in plain text: wrapped lines, a running foot, form feeds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace letterlens::testing {

class PrintedLetter {
 public:
  explicit PrintedLetter(std::vector<std::string> foot) : foot_(std::move(foot)) {}

  // Lines as they are, without a blank line behind them.
  void lines(const std::vector<std::string>& lines);
  void paragraph(std::string_view text) { wrapped(text, true); }
  // The blank line behind the last one is gap()'s.
  void bullet(const std::string& text) { wrapped("■ " + text, false); }
  void gap() { line(""); }

  std::string finished();

 private:
  void wrapped(std::string_view text, bool gap_behind);
  void line(std::string_view text);
  void end_page();

  std::vector<std::string> foot_;
  std::string out_;
  int line_ = 0;
  int page_ = 1;
};

}  // namespace letterlens::testing
