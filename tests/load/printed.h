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
  void paragraph(std::string_view text);
  // The blank line after the last one is gap()'s.
  void bullet(const std::string& text) { wrapped("■ " + text, "", ""); }
  // Likewise with any marker; further lines are indented to stand below the first word.
  void hanging(const std::string& marker, const std::string& text);
  void gap() { line(""); }

  std::string finished();

 private:
  void wrapped(std::string_view text, std::string_view marker, std::string_view indent);
  void line(std::string_view text);
  void end_page();

  std::vector<std::string> foot_;
  std::string out_;
  int line_ = 0;
  int page_ = 1;
};

}  // namespace letterlens::testing
