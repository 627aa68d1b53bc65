// Makes small real PDFs for tests: pages of text placed to the point, so that a test can show one layout.
#pragma once

#include <string>
#include <vector>

namespace letterlens::testing {

struct PlacedText {
  double x = 72;      // points from the left
  double y = 72;      // baseline, points from the top
  std::string text;   // WinAnsi bytes
  double size = 12;   // points
  bool bold = false;  // Helvetica or Helvetica-Bold
};

// An A4 PDF with one page for each list of texts.
std::string make_pdf(const std::vector<std::vector<PlacedText>>& pages);

}  // namespace letterlens::testing
