#include "pipeline/read/read.h"

#include <array>

namespace letterlens {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view name;
};

// Files that turn up in archives of letters and are none; named so that the message helps.
constexpr std::array<Signature, 7> refused{{{"\x89PNG", "a PNG image"},
                                            {"\xFF\xD8\xFF", "a JPEG image"},
                                            {"GIF8", "a GIF image"},
                                            {"II*\0", "a TIFF image"},
                                            {"MM\0*", "a TIFF image"},
                                            {"\xD0\xCF\x11\xE0", "an old Office document (.doc)"},
                                            {"PK\x03\x04", "a zip archive or Office document"}}};

constexpr std::size_t pdf_header_window = 1024;  // the PDF header may stand anywhere in the first 1,024 bytes

bool looks_like_html(std::string_view bytes) {
  const auto first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos) return false;
  for (const std::string_view tag : {"<!doctype html", "<html", "<?xml", "<head", "<body"}) {
    const auto candidate = bytes.substr(first, tag.size());
    if (candidate.size() == tag.size() &&
        std::equal(tag.begin(), tag.end(), candidate.begin(),
                   [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b); }))
      return true;
  }
  return false;
}

}  // namespace

Pages read_document(std::string_view bytes) {
  if (bytes.empty()) throw ReadError("empty_file", "the file is empty");
  if (bytes.substr(0, pdf_header_window).find("%PDF-") != std::string_view::npos) return read_pdf(bytes);
  for (const auto& [signature, name] : refused)
    if (bytes.starts_with(signature))
      throw ReadError("unsupported_file", "the file is " + std::string(name) + ", not a PDF or plain text");
  if (looks_like_html(bytes))
    throw ReadError("unsupported_file", "the file is a web page (often an error page), not a PDF or plain text");
  return read_plain_text(bytes);
}

}  // namespace letterlens
