#include "tests/forms/render.h"

#include "tests/load/printed.h"
#include "tests/load/random.h"
#include "tests/support/docx_builder.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace letterlens::testing {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text)
    out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
  return out;
}

// By the seed and the way: structure stated by the file, or only the look of it.
bool states_structure(const FormLetter& letter, std::uint32_t way) {
  return Random(letter.seed, way).chance(60);
}

std::string in_tags(const std::string& tag, const std::string& text) {
  return '<' + tag + '>' + escaped(text) + "</" + tag + ">\n";
}

std::string with_breaks(const std::string& text) {
  std::string out;
  for (const auto& line : lines_of(text)) out += (out.empty() ? "" : "<br>") + escaped(line);
  return "<p>" + out + "</p>\n";
}

std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  std::istringstream in(row);
  for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(cell);
  return cells;
}

std::size_t columns_of(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::vector<std::string> wrapped(const std::string& text, std::size_t columns) {
  std::vector<std::string> lines(1);
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (!lines.back().empty() && columns_of(lines.back()) + 1 + columns_of(word) > columns)
      lines.emplace_back();
    lines.back() += (lines.back().empty() ? "" : " ") + word;
  }
  return lines;
}

// A row of a table as text shows it: columns side by side, each wrapped.
std::vector<std::string> row_lines(const std::string& row) {
  const auto cells = cells_of(row);
  if (cells.size() == 1) return wrapped(cells[0], 92);
  constexpr std::size_t longest_grade = 34, gap = 4;
  const std::size_t right_columns = columns_of(cells[1]) < longest_grade ? longest_grade : 50;
  const std::size_t left_columns = 120 - gap - right_columns;
  const auto left = wrapped(cells[0], left_columns), right = wrapped(cells[1], right_columns);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    std::string line = i < left.size() ? left[i] : "";
    if (i < right.size()) line += std::string(left_columns + gap - columns_of(line), ' ') + right[i];
    lines.push_back(line);
  }
  return lines;
}

std::string docx_row(const std::string& row) {
  std::string out = "<w:tr>";
  for (const auto& cell : cells_of(row))
    out += "<w:tc><w:p>" + DocxBuilder::run(escaped(cell)) + "</w:p></w:tc>";
  return out + "</w:tr>";
}

// Whether a part is the first, or the last, of a table's rows.
bool begins_table(const std::vector<Part>& parts, std::size_t at) {
  return parts[at].kind == PartKind::row && (at == 0 || parts[at - 1].kind != PartKind::row);
}
bool ends_table(const std::vector<Part>& parts, std::size_t at) {
  return parts[at].kind == PartKind::row && (at + 1 == parts.size() || parts[at + 1].kind != PartKind::row);
}

bool is_number(const std::string& marker) {
  return !marker.empty() && marker[0] >= '0' && marker[0] <= '9';
}

// Opens and closes the lists of a web page around its items.
class HtmlLists {
 public:
  // `marker` is of the item that begins; a number is the list's first.
  void to(int depth, std::string& out, const std::string& marker = {}) {
    if (depth == 2 && depth_ == 1) out.erase(out.rfind("</li>"));
    for (; depth_ < depth; ++depth_) {
      const bool numbered = depth_ == 0 && is_number(marker);
      if (depth_ == 0) outer_ = numbered ? "ol" : "ul";
      out += numbered ? "<ol start=\"" + marker.substr(0, marker.size() - 1) + "\">" : "<ul>";
    }
    for (; depth_ > depth; --depth_) out += depth_ == 2 ? "</ul></li>\n" : "</" + outer_ + ">\n";
  }

 private:
  int depth_ = 0;
  std::string outer_ = "ul";
};

}  // namespace

std::string as_text(const FormLetter& letter) {
  PrintedLetter printed({"", letter.truth.at("title").get<std::string>()});
  const auto is_close = [](PartKind kind) {
    return kind == PartKind::item || kind == PartKind::sub_item || kind == PartKind::line;
  };
  PartKind before = PartKind::paragraph;
  for (const auto& part : letter.parts) {
    if (is_close(before) && !is_close(part.kind)) printed.gap();
    switch (part.kind) {
      case PartKind::item:
        printed.hanging(part.marker + ' ', part.text);
        break;
      case PartKind::sub_item:
        printed.hanging("  " + part.marker + ' ', part.text);
        break;
      case PartKind::row:
        printed.lines(row_lines(part.text));
        printed.gap();
        break;
      case PartKind::address:
      case PartKind::line:
      case PartKind::signature:
        printed.lines(lines_of(part.text));
        if (part.kind == PartKind::address) printed.gap();
        break;
      default:
        printed.paragraph(part.text);
    }
    before = part.kind;
  }
  return printed.finished();
}

std::string as_html(const FormLetter& letter) {
  const bool structure = states_structure(letter, 2);
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Letter</title></head><body>\n";
  HtmlLists lists;
  for (std::size_t i = 0; i < letter.parts.size(); ++i) {
    const Part& part = letter.parts[i];
    const int depth = !structure                        ? 0
                      : part.kind == PartKind::item     ? 1
                      : part.kind == PartKind::sub_item ? 2
                                                        : 0;
    lists.to(depth, out, part.marker);
    if (begins_table(letter.parts, i)) out += "<table>\n";
    switch (part.kind) {
      case PartKind::title:
        out += structure ? in_tags("h1", part.text) : "<p><strong>" + escaped(part.text) + "</strong></p>\n";
        break;
      case PartKind::heading:
        out += structure ? in_tags("h2", part.text) : "<p><b>" + escaped(part.text) + "</b></p>\n";
        break;
      case PartKind::topic:
        out += structure     ? in_tags("h3", part.text)
               : part.italic ? "<p><i>" + escaped(part.text) + "</i></p>\n"
                             : "<p><b>" + escaped(part.text) + "</b></p>\n";
        break;
      case PartKind::item:
      case PartKind::sub_item:
        out +=
            structure ? in_tags("li", part.text) : "<p>" + part.marker + ' ' + escaped(part.text) + "</p>\n";
        break;
      case PartKind::row:
        out += "<tr>";
        for (const auto& cell : cells_of(part.text)) out += "<td>" + escaped(cell) + "</td>";
        out += "</tr>\n";
        break;
      default:
        out += with_breaks(part.text);
    }
    if (ends_table(letter.parts, i)) out += "</table>\n";
  }
  lists.to(0, out);
  return out + "</body></html>\n";
}

std::string as_docx(const FormLetter& letter) {
  const bool structure = states_structure(letter, 3);
  DocxBuilder docx;
  std::string table;
  for (std::size_t i = 0; i < letter.parts.size(); ++i) {
    const Part& part = letter.parts[i];
    const std::string text = escaped(part.text);
    switch (part.kind) {
      case PartKind::title:
        docx.bold(text);
        break;
      case PartKind::heading:
      case PartKind::topic:
        if (structure)
          docx.heading(text);
        else if (part.italic)
          docx.raw("<w:p>" + DocxBuilder::run(text, "<w:i/>") + "</w:p>");
        else
          docx.bold(text);
        break;
      case PartKind::item:
        // A numbered list of a Word document begins at 1: other numbers are typed.
        structure && !is_number(part.marker) ? docx.item(text, 0) : docx.paragraph(part.marker + ' ' + text);
        break;
      case PartKind::sub_item:
        structure ? docx.item(text, 1) : docx.paragraph(part.marker + ' ' + text);
        break;
      case PartKind::row:
        table += docx_row(part.text);
        if (ends_table(letter.parts, i))
          docx.raw("<w:tbl>" + std::exchange(table, std::string()) + "</w:tbl>");
        break;
      default:
        for (const auto& line : lines_of(text)) docx.paragraph(line);
    }
  }
  return docx.bytes();
}

}  // namespace letterlens::testing
