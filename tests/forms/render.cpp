#include "tests/forms/render.h"

#include "tests/load/printed.h"
#include "tests/load/random.h"
#include "tests/support/docx_builder.h"

#include <sstream>

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

// Opens and closes the lists of a web page around its items.
class HtmlLists {
 public:
  void to(int depth, std::string& out) {
    if (depth == 2 && depth_ == 1) out.erase(out.rfind("</li>"));
    for (; depth_ < depth; ++depth_) out += "<ul>";
    for (; depth_ > depth; --depth_) out += depth_ == 2 ? "</ul></li>\n" : "</ul>\n";
  }

 private:
  int depth_ = 0;
};

}  // namespace

std::string as_text(const FormLetter& letter) {
  PrintedLetter printed({"", letter.truth.at("title").get<std::string>()});
  PartKind before = PartKind::paragraph;
  for (const auto& part : letter.parts) {
    const bool in_list = part.kind == PartKind::item || part.kind == PartKind::sub_item;
    const bool after_list = before == PartKind::item || before == PartKind::sub_item;
    if (after_list && !in_list) printed.gap();
    switch (part.kind) {
      case PartKind::item:
        printed.hanging(part.marker + ' ', part.text);
        break;
      case PartKind::sub_item:
        printed.hanging("  " + part.marker + ' ', part.text);
        break;
      case PartKind::address:
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
  for (const auto& part : letter.parts) {
    const int depth = !structure                        ? 0
                      : part.kind == PartKind::item     ? 1
                      : part.kind == PartKind::sub_item ? 2
                                                        : 0;
    lists.to(depth, out);
    switch (part.kind) {
      case PartKind::title:
        out += structure ? in_tags("h1", part.text) : "<p><strong>" + escaped(part.text) + "</strong></p>\n";
        break;
      case PartKind::heading:
        out += structure ? in_tags("h2", part.text) : "<p><b>" + escaped(part.text) + "</b></p>\n";
        break;
      case PartKind::topic:
        out += structure ? in_tags("h3", part.text) : "<p><b>" + escaped(part.text) + "</b></p>\n";
        break;
      case PartKind::item:
      case PartKind::sub_item:
        out +=
            structure ? in_tags("li", part.text) : "<p>" + part.marker + ' ' + escaped(part.text) + "</p>\n";
        break;
      default:
        out += with_breaks(part.text);
    }
  }
  lists.to(0, out);
  return out + "</body></html>\n";
}

std::string as_docx(const FormLetter& letter) {
  const bool structure = states_structure(letter, 3);
  DocxBuilder docx;
  for (const auto& part : letter.parts) {
    const std::string text = escaped(part.text);
    switch (part.kind) {
      case PartKind::title:
        docx.bold(text);
        break;
      case PartKind::heading:
      case PartKind::topic:
        structure ? docx.heading(text) : docx.bold(text);
        break;
      case PartKind::item:
        structure ? docx.item(text, 0) : docx.paragraph(part.marker + ' ' + text);
        break;
      case PartKind::sub_item:
        structure ? docx.item(text, 1) : docx.paragraph(part.marker + ' ' + text);
        break;
      default:
        for (const auto& line : lines_of(text)) docx.paragraph(line);
    }
  }
  return docx.bytes();
}

}  // namespace letterlens::testing
