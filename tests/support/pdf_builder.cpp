#include "tests/support/pdf_builder.h"

#include <iomanip>
#include <sstream>

namespace letterlens::testing {
namespace {

constexpr double page_height = 842;

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string content_of(const std::vector<PlacedText>& texts) {
  std::ostringstream out;
  for (const auto& text : texts)
    out << "BT /" << (text.bold ? "B" : "R") << ' ' << text.size << " Tf " << text.x << ' ' << page_height - text.y
        << " Td (" << escaped(text.text) << ") Tj ET\n";
  return out.str();
}

}  // namespace

std::string make_pdf(const std::vector<std::vector<PlacedText>>& pages) {
  constexpr int first_page = 5;
  std::vector<std::string> objects;
  std::ostringstream kids;
  for (std::size_t i = 0; i < pages.size(); ++i) kids << first_page + 2 * i << " 0 R ";
  objects.push_back("<< /Type /Catalog /Pages 2 0 R >>");
  objects.push_back("<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [" + kids.str() + "] >>");
  for (const char* font : {"Helvetica", "Helvetica-Bold"})
    objects.push_back(std::string("<< /Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont /") + font + " >>");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string content = content_of(pages[i]);
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /R 3 0 R /B 4 0 R >> >> "
                      "/Contents " + std::to_string(first_page + 2 * i + 1) + " 0 R >>");
    objects.push_back("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "endstream");
  }
  std::ostringstream out;
  out << "%PDF-1.4\n";
  std::vector<long> offsets;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    offsets.push_back(static_cast<long>(out.tellp()));
    out << i + 1 << " 0 obj\n" << objects[i] << "\nendobj\n";
  }
  const auto xref = static_cast<long>(out.tellp());
  out << "xref\n0 " << objects.size() + 1 << "\n0000000000 65535 f \n";
  for (const long offset : offsets) out << std::setw(10) << std::setfill('0') << offset << " 00000 n \n";
  out << "trailer\n<< /Size " << objects.size() + 1 << " /Root 1 0 R >>\nstartxref\n" << xref << "\n%%EOF\n";
  return out.str();
}

}  // namespace letterlens::testing
