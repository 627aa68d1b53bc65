#include "tests/support/printed_page.h"

namespace letterlens::testing {

PrintedPage& PrintedPage::line(const std::string& text, double x) {
  texts_.push_back({.x = left + x, .y = y_, .text = text});
  y_ += pitch;
  return *this;
}

PrintedPage& PrintedPage::paragraph(const std::vector<std::string>& lines) {
  gap();
  for (const auto& text : lines) line(text);
  return *this;
}

PrintedPage& PrintedPage::heading(const std::string& text) {
  gap();
  texts_.push_back({.x = left, .y = y_, .text = text, .size = 14, .bold = true});
  y_ += pitch + 2;
  return *this;
}

PrintedPage& PrintedPage::bullet(const std::string& glyph, const std::vector<std::string>& lines, double x) {
  texts_.push_back({.x = left + x, .y = y_, .text = glyph});
  for (const auto& text : lines) line(text, x + indent);
  return *this;
}

PrintedPage& PrintedPage::drawn_bullet(PlacedShape shape, const std::vector<std::string>& lines, double x) {
  draw(shape, x);
  for (const auto& text : lines) line(text, x + indent);
  return *this;
}

PrintedPage& PrintedPage::draw(PlacedShape shape, double across, double up) {
  shape.x = left + across;
  shape.y = y_ - up;
  shapes_.push_back(shape);
  return *this;
}

PrintedPage& PrintedPage::pieces(std::vector<PlacedText> pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    pieces[i].x = left;
    pieces[i].y = y_;
    pieces[i].follows = i > 0;
    texts_.push_back(pieces[i]);
  }
  y_ += pitch;
  return *this;
}

PrintedPage& PrintedPage::place(const PlacedText& text) {
  texts_.push_back(text);
  return *this;
}

PrintedPage& PrintedPage::opening() {
  line("14 June 2022");
  gap().line("Dear Mr Achterberg");
  texts_.push_back(
      {.x = left, .y = y_ += 10, .text = "Focused visit to Northbridge children’s services", .bold = true});
  y_ += pitch;
  return paragraph({"This letter summarises the findings of a focused visit to Northbridge on 11 and 12",
                    "May 2022. Her Majesty’s Inspectors for this visit were Ana Field and Dominic Akuffo.",
                    "Inspectors looked at the arrangements for children in care, and at how well leaders",
                    "know them. This visit was carried out in line with the inspection framework for the",
                    "services that local authorities provide for children."});
}

PrintedPage& PrintedPage::sign_off() {
  return gap().line("Yours sincerely").gap().line("Ana Field").line("Her Majesty’s Inspector");
}

ReadLetter read_printed(const std::vector<PrintedPage>& pages) {
  std::vector<std::vector<PlacedText>> placed;
  std::vector<std::vector<PlacedShape>> drawn;
  for (const auto& page : pages) {
    placed.push_back(page.texts());
    drawn.push_back(page.shapes());
  }
  auto letter = read_bytes(make_pdf(placed, drawn));
  expect_maps_back(letter);
  return letter;
}

}  // namespace letterlens::testing
