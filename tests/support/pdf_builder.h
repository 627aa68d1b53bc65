// Makes small real PDFs for tests: pages of text placed to the point, so that a test can show one layout.
#pragma once

#include <string>
#include <vector>

namespace letterlens::testing {

enum class Face {
  text,    // Helvetica; characters that it lacks are set in a font of their own, mapped by ToUnicode
  italic,  // Helvetica-Oblique
  symbol,  // Symbol, without a map: the PDF says a letter and the page shows a sign
};

struct PlacedText {
  double x = 72;      // points from the left
  double y = 72;      // baseline, points from the top
  std::string text;   // UTF-8
  double size = 12;   // points
  bool bold = false;  // Helvetica or Helvetica-Bold
  Face face = Face::text;
  bool follows = false;  // set right behind the text before it; `x` and `y` mean nothing
  double rise = 0;       // points above the baseline, for superscripts
  bool visible = true;   // false: drawn as text recognition lays it over a scan
};

// A shape that is drawn on a page, as browsers draw bullets.
struct PlacedShape {
  double x = 72;  // of its centre, points from the left
  double y = 72;  // of its centre, points from the top
  double width = 4;
  double height = 4;
  bool round = true;
  bool filled = true;  // or outlined
  double grey = 0;     // 0 black, 1 white
};

// An A4 PDF with one page for each list of texts, and the shapes of each page.
std::string make_pdf(const std::vector<std::vector<PlacedText>>& pages,
                     const std::vector<std::vector<PlacedShape>>& shapes = {});

// A PDF of these objects, numbered from 1; the first is the catalogue. `trailer` holds further entries of it.
std::string pdf_of(const std::vector<std::string>& objects, const std::string& trailer = "");

}  // namespace letterlens::testing
