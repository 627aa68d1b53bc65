#include "corpus/present/docx_body.h"

#include "corpus/present/docx_styles.h"
#include "corpus/present/docx_xml.h"

#include <sstream>
#include <utility>

namespace letterlens::docx {
namespace {

int twentieths(int millimetres) {
  constexpr double of_one = 1440 / 25.4;
  return static_cast<int>(millimetres * of_one + 0.5);
}

// It collects the addresses that the words lead to, which the package lists apart.
class BodyWriter {
 public:
  explicit BodyWriter(const OfficeDocument& document) : document_(document) {}

  std::string bytes() {
    part_.open("w:document", {{"xmlns:w", word}, {"xmlns:r", relations}});
    part_.open("w:body");
    for (const auto& block : document_.blocks)
      if (const auto* words = std::get_if<DocumentParagraph>(&block))
        paragraph(*words);
      else
        table(std::get<DocumentTable>(block));
    section();
    part_.close("w:body");
    part_.close("w:document");
    return part_.bytes();
  }

  // By the ids of their relationships.
  const std::map<std::string, std::string>& addresses() const { return addresses_; }

 private:
  void paragraph(const DocumentParagraph& words) {
    part_.open("w:p");
    part_.open("w:pPr");
    part_.element("w:pStyle", {{"w:val", row_of(words.style).id}});
    part_.close("w:pPr");
    for (const auto& run : words.runs) {
      if (!run.address.empty()) part_.open("w:hyperlink", {{"r:id", id_of(run.address)}});
      write_run(run);
      if (!run.address.empty()) part_.close("w:hyperlink");
    }
    part_.close("w:p");
  }

  void write_run(const DocumentRun& run) {
    part_.open("w:r");
    part_.open("w:rPr");
    if (run.style == RunStyle::bold) part_.element("w:b");
    if (!run.address.empty())
      part_.element("w:color", {{"w:val", link_colour}});
    else if (run.style == RunStyle::quiet)
      part_.element("w:color", {{"w:val", quiet_colour}});
    if (!run.address.empty()) part_.element("w:u", {{"w:val", "single"}});
    part_.close("w:rPr");
    std::istringstream lines(run.text);
    bool first = true;
    for (std::string line; std::getline(lines, line); first = false) {
      if (!first) part_.element("w:br");
      part_.open("w:t", {{"xml:space", "preserve"}});
      part_.text(line);
      part_.close("w:t");
    }
    part_.close("w:r");
  }

  void table(const DocumentTable& table) {
    part_.open("w:tbl");
    part_.open("w:tblPr");
    part_.element("w:tblStyle", {{"w:val", "Plan"}});
    part_.element("w:tblW", {{"w:w", "0"}, {"w:type", "auto"}});
    part_.element("w:tblLayout", {{"w:type", "fixed"}});
    part_.close("w:tblPr");
    part_.open("w:tblGrid");
    for (const auto& column : table.columns)
      part_.element("w:gridCol", {{"w:w", std::to_string(twentieths(column.width))}});
    part_.close("w:tblGrid");
    std::vector<std::vector<DocumentParagraph>> heads;
    for (const auto& column : table.columns)
      heads.push_back({{OfficeStyle::body, {{column.head, RunStyle::bold}}}});
    row(table, heads, true);
    for (const auto& cells : table.rows) row(table, cells, false);
    part_.close("w:tbl");
  }

  void row(const DocumentTable& table, const std::vector<std::vector<DocumentParagraph>>& cells, bool head) {
    part_.open("w:tr");
    part_.open("w:trPr");
    part_.element("w:cantSplit");
    if (head) part_.element("w:tblHeader");
    part_.close("w:trPr");
    for (std::size_t at = 0; at < cells.size(); ++at) {
      part_.open("w:tc");
      part_.open("w:tcPr");
      part_.element("w:tcW",
                    {{"w:w", std::to_string(twentieths(table.columns.at(at).width))}, {"w:type", "dxa"}});
      if (head) part_.element("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", "E8F1F8"}});
      part_.close("w:tcPr");
      for (const auto& words : cells[at]) paragraph(words);
      if (cells[at].empty()) paragraph({});  // a cell ends with a paragraph
      part_.close("w:tc");
    }
    part_.close("w:tr");
  }

  void section() {
    constexpr int a4_width = 11906, a4_height = 16838;
    const auto [width, height] =
        document_.landscape ? std::pair(a4_height, a4_width) : std::pair(a4_width, a4_height);
    part_.open("w:sectPr");
    part_.element("w:footerReference", {{"w:type", "default"}, {"r:id", "foot"}});
    if (document_.landscape)
      part_.element(
          "w:pgSz",
          {{"w:w", std::to_string(width)}, {"w:h", std::to_string(height)}, {"w:orient", "landscape"}});
    else
      part_.element("w:pgSz", {{"w:w", std::to_string(width)}, {"w:h", std::to_string(height)}});
    part_.element("w:pgMar", {{"w:top", "907"},
                              {"w:right", "964"},
                              {"w:bottom", "907"},
                              {"w:left", "964"},
                              {"w:header", "454"},
                              {"w:footer", "454"},
                              {"w:gutter", "0"}});
    part_.close("w:sectPr");
  }

  std::string id_of(const std::string& address) {
    for (const auto& [id, known] : addresses_)
      if (known == address) return id;
    const std::string id = "link" + std::to_string(addresses_.size() + 1);
    addresses_[id] = address;
    return id;
  }

  const OfficeDocument& document_;
  Part part_;
  std::map<std::string, std::string> addresses_;
};

}  // namespace

Body body_of(const OfficeDocument& document) {
  BodyWriter writer(document);
  std::string bytes = writer.bytes();
  return {std::move(bytes), writer.addresses()};
}

}  // namespace letterlens::docx
