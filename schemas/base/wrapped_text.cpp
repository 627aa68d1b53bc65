#include "schemas/base/wrapped_text.h"

#include "schemas/base/unicode_text.h"

namespace letterlens {

std::string wrapped(std::string_view text, std::size_t width, std::string_view first,
                    std::string_view indent) {
  std::string out, line(first);
  std::size_t in_line = count_code_points(first);
  bool has_word = false;
  const auto next_line = [&] {
    out += line + '\n';
    line = indent;
    in_line = count_code_points(indent);
    has_word = false;
  };
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(" \n");
    const std::string_view word = text.substr(0, end);
    const std::size_t length = count_code_points(word);
    if (length > 0) {
      if (has_word && in_line + 1 + length > width) next_line();
      if (has_word) line += ' ', ++in_line;
      line += word;
      in_line += length;
      has_word = true;
    }
    if (end == std::string_view::npos) break;
    if (text[end] == '\n' && has_word) next_line();
    text.remove_prefix(end + 1);
  }
  return has_word ? out + line + '\n' : out;
}

}  // namespace letterlens
