// A document for word processors on its way to a file: paragraphs and tables.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace letterlens {

enum class RunStyle { plain, bold, quiet };

// Words of one look.
struct DocumentRun {
  std::string text;  // a line feed begins a line
  RunStyle style = RunStyle::plain;
  std::string address = {};  // on the web, where the words lead; empty for nowhere
};

enum class OfficeStyle { title, heading, body, item, under_item };

struct DocumentParagraph {
  OfficeStyle style = OfficeStyle::body;
  std::vector<DocumentRun> runs;
};

struct DocumentColumn {
  std::string head;
  int width = 0;  // millimetres
};

struct DocumentTable {
  std::vector<DocumentColumn> columns;
  // Each of as many cells as there are columns; a cell has paragraphs.
  std::vector<std::vector<std::vector<DocumentParagraph>>> rows;
};

struct OfficeDocument {
  std::string title;
  bool landscape = false;
  std::vector<std::variant<DocumentParagraph, DocumentTable>> blocks;
  std::string foot;  // at the foot of every page, with its number
};

}  // namespace letterlens
