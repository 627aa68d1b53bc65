// Pages of a printed letter, line by line, for tests of how lines become reading text.
//
//   testing::PrintedPage page;
//   page.opening().heading("What needs to improve?").bullet("\uF06E", "The quality of plans.");
//   const auto letter = testing::read_printed({page});
#pragma once

#include "tests/support/letter_text.h"
#include "tests/support/pdf_builder.h"

#include <string>
#include <vector>

namespace letterlens::testing {

class PrintedPage {
 public:
  static constexpr double left = 72;    // points
  static constexpr double pitch = 14;   // from one baseline to the next
  static constexpr double indent = 18;  // of an item's text behind its bullet

  PrintedPage& gap(double points = 10) { return y_ += points, *this; }
  PrintedPage& go_to(double y) { return y_ = y, *this; }

  // One line at the margin, or `x` points further in.
  PrintedPage& line(const std::string& text, double x = 0);
  // Lines one below the other: a paragraph, with a gap above.
  PrintedPage& paragraph(const std::vector<std::string>& lines);
  PrintedPage& heading(const std::string& text);
  // A glyph at the margin (or `x` further in) and the item's lines behind it, all set in by `indent`.
  PrintedPage& bullet(const std::string& glyph, const std::vector<std::string>& lines, double x = 0);
  // A shape with its middle at the margin (or `x` further in) and 4 points above the
  // baseline, and the item's lines behind it, all set in by `indent`.
  PrintedPage& drawn_bullet(PlacedShape shape, const std::vector<std::string>& lines, double x = 0);
  // A shape `across` from the margin and `up` from the baseline of the line that comes next.
  PrintedPage& draw(PlacedShape shape, double across, double up = 4);
  // Pieces of one line: the first is at the margin, the others follow it.
  PrintedPage& pieces(std::vector<PlacedText> pieces);
  // Text at a place of its own, without moving on.
  PrintedPage& place(const PlacedText& text);

  // Date, salutation, subject line and an opening with enough full lines to show how the letter is set.
  PrintedPage& opening();
  PrintedPage& sign_off();

  const std::vector<PlacedText>& texts() const { return texts_; }
  const std::vector<PlacedShape>& shapes() const { return shapes_; }

 private:
  double y_ = 130;
  std::vector<PlacedText> texts_;
  std::vector<PlacedShape> shapes_;
};

// Through PDF, read, normalise and segment; also checks that everything maps back to the page.
ReadLetter read_printed(const std::vector<PrintedPage>& pages);

}  // namespace letterlens::testing
