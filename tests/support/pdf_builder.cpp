#include "tests/support/pdf_builder.h"

#include "schemas/base/unicode_text.h"

#include <iomanip>
#include <map>
#include <sstream>
#include <stdexcept>
#include <unicode/unistr.h>

namespace letterlens::testing {
namespace {

constexpr double page_height = 842;
constexpr int first_mapped_code = 0x21;
constexpr int last_mapped_code = 0x7E;

// The byte of a character in Windows-1252; 0 for none.
char windows_byte(UChar32 c) {
  char buffer[8] = {};
  const auto length = icu::UnicodeString(c).extract(0, 2, buffer, sizeof buffer, "windows-1252");
  const bool found = length == 1 && buffer[0] != 0x1A;
  return found ? buffer[0] : '\0';
}

std::string shown(const std::string& bytes) {
  std::string out = "(";
  for (const char c : bytes) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out + ") Tj ";
}

// Writes the content of pages and remembers which characters want a code in the mapped font "M".
class Writer {
 public:
  std::string content_of(const std::vector<PlacedText>& texts) {
    std::ostringstream out;
    for (const auto& text : texts) {
      if (!text.follows && out.tellp() > 0) out << "ET\n";
      if (!text.follows) out << "BT " << text.x << ' ' << page_height - text.y << " Td ";
      out << text.rise << " Ts " << (text.visible ? "0 Tr " : "3 Tr ");
      set(out, text);
    }
    if (out.tellp() > 0) out << "ET\n";
    return out.str();
  }

  // The CMap that gives the mapped font's codes their characters.
  std::string cmap() const {
    std::ostringstream out;
    out << "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Tests def /CMapType 2 "
           "def\n"
           "1 begincodespacerange <00> <FF> endcodespacerange\n"
        << codes_.size() << " beginbfchar\n"
        << std::hex << std::uppercase << std::setfill('0');
    for (const auto& [c, code] : codes_) {
      out << '<' << std::setw(2) << code << "> <";
      const icu::UnicodeString units(c);
      for (int i = 0; i < units.length(); ++i) out << std::setw(4) << static_cast<int>(units[i]);
      out << ">\n";
    }
    out << "endbfchar endcmap end end\n";
    return out.str();
  }

 private:
  void set(std::ostringstream& out, const PlacedText& text) {
    const std::string plain = text.face == Face::symbol   ? "S"
                              : text.face == Face::italic ? "I"
                              : text.bold                 ? "B"
                                                          : "R";
    std::string font = plain;
    std::string bytes;
    const auto flush = [&] {
      if (!bytes.empty()) out << '/' << font << ' ' << text.size << " Tf " << shown(bytes);
      bytes.clear();
    };
    for (std::size_t at = 0; at < text.text.size();) {
      const UChar32 c = next_code_point(text.text, at);
      const char byte = windows_byte(c);
      const std::string wanted = byte != 0 ? plain : "M";
      if (wanted != font) flush();
      font = wanted;
      bytes += byte != 0 ? byte : static_cast<char>(code_of(c));
    }
    flush();
  }

  int code_of(UChar32 c) {
    const auto code = codes_.emplace(c, first_mapped_code + static_cast<int>(codes_.size())).first->second;
    if (code > last_mapped_code) throw std::logic_error("too many different signs for one test PDF");
    return code;
  }

  std::map<UChar32, int> codes_;
};

std::string drawn(const std::vector<PlacedShape>& shapes) {
  std::ostringstream out;
  for (const auto& shape : shapes) {
    const double x = shape.x, y = page_height - shape.y, w = shape.width / 2, h = shape.height / 2;
    out << shape.grey << " g " << shape.grey << " G ";
    const auto point = [&](double across, double up) { out << x + across * w << ' ' << y + up * h << ' '; };
    const auto curve = [&](double x1, double y1, double x2, double y2, double x3, double y3) {
      point(x1, y1), point(x2, y2), point(x3, y3);
      out << "c ";
    };
    constexpr double bend = 0.5523;  // of a quarter of a circle
    if (shape.round) {
      point(1, 0);
      out << "m ";
      curve(1, bend, bend, 1, 0, 1), curve(-bend, 1, -1, bend, -1, 0);
      curve(-1, -bend, -bend, -1, 0, -1), curve(bend, -1, 1, -bend, 1, 0);
    } else {
      out << x - w << ' ' << y - h << ' ' << shape.width << ' ' << shape.height << " re ";
    }
    out << (shape.filled ? "f\n" : "s\n");
  }
  return out.str() + "0 g 0 G\n";
}

std::string stream(const std::string& content) {
  return "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "endstream";
}

std::string font(const std::string& name, const std::string& more) {
  return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + more + " >>";
}

}  // namespace

std::string make_pdf(const std::vector<std::vector<PlacedText>>& pages,
                     const std::vector<std::vector<PlacedShape>>& shapes) {
  constexpr int first_page = 9;
  Writer writer;
  std::vector<std::string> contents;
  std::ostringstream kids;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    contents.push_back((i < shapes.size() ? drawn(shapes[i]) : "") + writer.content_of(pages[i]));
    kids << first_page + 2 * i << " 0 R ";
  }
  const std::string latin = " /Encoding /WinAnsiEncoding";
  std::vector<std::string> objects{
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [" + kids.str() + "] >>",
      font("Helvetica", latin),
      font("Helvetica-Bold", latin),
      font("Helvetica-Oblique", latin + " /ToUnicode 6 0 R"),
      stream(writer.cmap()),
      font("Symbol", ""),
      font("Helvetica-Oblique", latin)};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    objects.push_back(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
        "/Resources << /Font << /R 3 0 R /B 4 0 R /M 5 0 R /S 7 0 R /I 8 0 R >> >> "
        "/Contents " +
        std::to_string(first_page + 2 * i + 1) + " 0 R >>");
    objects.push_back(stream(contents[i]));
  }
  return pdf_of(objects);
}

std::string pdf_of(const std::vector<std::string>& objects, const std::string& trailer) {
  std::ostringstream out;
  out << "%PDF-1.4\n";
  std::vector<long> offsets;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    offsets.push_back(static_cast<long>(out.tellp()));
    out << i + 1 << " 0 obj\n" << objects[i] << "\nendobj\n";
  }
  const auto table = static_cast<long>(out.tellp());
  out << "xref\n0 " << objects.size() + 1 << "\n0000000000 65535 f \n";
  for (const long offset : offsets) out << std::setw(10) << std::setfill('0') << offset << " 00000 n \n";
  out << "trailer\n<< /Size " << objects.size() + 1 << " /Root 1 0 R " << trailer << ">>\nstartxref\n"
      << table << "\n%%EOF\n";
  return out.str();
}

}  // namespace letterlens::testing
