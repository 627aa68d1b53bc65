#include "corpus/present/docx_styles.h"

#include "corpus/present/docx_xml.h"

namespace letterlens::docx {

std::string styles_part() {
  Part part;
  part.open("w:styles", {{"xmlns:w", word}});
  part.open("w:docDefaults");
  part.open("w:rPrDefault");
  part.open("w:rPr");
  part.element("w:rFonts", {{"w:ascii", "Arial"}, {"w:hAnsi", "Arial"}, {"w:cs", "Arial"}});
  part.element("w:sz", {{"w:val", "20"}});
  part.element("w:lang", {{"w:val", "en-GB"}});
  part.close("w:rPr");
  part.close("w:rPrDefault");
  part.close("w:docDefaults");
  for (const auto& row : styles) {
    const bool is_default = row.style == OfficeStyle::body;
    if (is_default)
      part.open("w:style", {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", row.id}});
    else
      part.open("w:style", {{"w:type", "paragraph"}, {"w:styleId", row.id}});
    part.element("w:name", {{"w:val", row.name}});
    if (!is_default) part.element("w:basedOn", {{"w:val", "Normal"}});
    part.element("w:qFormat");
    part.open("w:pPr");
    if (row.outline >= 0 || row.style == OfficeStyle::title) part.element("w:keepNext");
    part.element("w:keepLines");
    part.element("w:spacing",
                 {{"w:before", std::to_string(row.before)}, {"w:after", std::to_string(row.after)}});
    part.element("w:ind", {{"w:left", std::to_string(row.indent)}});
    if (row.outline >= 0) part.element("w:outlineLvl", {{"w:val", std::to_string(row.outline)}});
    part.close("w:pPr");
    part.open("w:rPr");
    if (row.bold) part.element("w:b");
    part.element("w:sz", {{"w:val", std::to_string(row.size)}});
    part.close("w:rPr");
    part.close("w:style");
  }
  part.open("w:style", {{"w:type", "table"}, {"w:styleId", "Plan"}});
  part.element("w:name", {{"w:val", "Plan"}});
  part.open("w:tblPr");
  part.open("w:tblBorders");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
    part.element(side, {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "0"}, {"w:color", "8A9094"}});
  part.close("w:tblBorders");
  part.open("w:tblCellMar");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"})
    part.element(side, {{"w:w", "85"}, {"w:type", "dxa"}});
  part.close("w:tblCellMar");
  part.close("w:tblPr");
  part.close("w:style");
  part.close("w:styles");
  return part.bytes();
}

}  // namespace letterlens::docx
