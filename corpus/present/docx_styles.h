// How the paragraphs of a .docx look: sizes of letters in halves of a point, distances in twentieths.
#pragma once

#include "corpus/present/document.h"

#include <array>
#include <string>

namespace letterlens::docx {

struct StyleRow {
  OfficeStyle style;
  const char* id;
  const char* name;  // those of Word's own are known to every program
  int size;
  bool bold;
  int before, after, indent;
  int outline;  // level in the navigation; -1: none
};
inline constexpr std::array styles{
    StyleRow{OfficeStyle::title, "Title", "Title", 36, true, 0, 80, 0, -1},
    StyleRow{OfficeStyle::heading, "Heading1", "heading 1", 24, true, 200, 60, 0, 0},
    StyleRow{OfficeStyle::body, "Normal", "Normal", 20, false, 0, 60, 0, -1},
    StyleRow{OfficeStyle::item, "Item", "Item", 20, false, 40, 20, 0, -1},
    StyleRow{OfficeStyle::under_item, "UnderItem", "Under item", 18, false, 0, 20, 340, -1},
};

inline const StyleRow& row_of(OfficeStyle style) {
  for (const auto& row : styles)
    if (row.style == style) return row;
  return styles[2];
}

// The part styles.xml.
std::string styles_part();

}  // namespace letterlens::docx
