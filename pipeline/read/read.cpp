#include "pipeline/read/read.h"

#include "pipeline/read/archive.h"
#include "pipeline/read/html_source.h"

#include <array>

namespace letterlens {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view name;
};

// Files that turn up among letters but cannot be read; named so that the message helps.
constexpr std::array<Signature, 6> refused{
    {{"\x89PNG", "a PNG image"},
     {"\xFF\xD8\xFF", "a JPEG image"},
     {"GIF8", "a GIF image"},
     {"II*\0", "a TIFF image"},
     {"MM\0*", "a TIFF image"},
     {"\xD0\xCF\x11\xE0", "an old (.doc) or a protected Office document"}}};

constexpr std::size_t pdf_header_window = 1024;  // bytes in which the PDF header may be

Document read_zip(std::string_view bytes) {
  Archive archive(bytes);
  if (archive.is_docx()) return {MediaType::docx, read_docx(archive)};
  if (archive.is_other_document())
    throw ReadError("unsupported_file", "the file is a zipped document of another kind than Word's (.docx)");
  if (archive.letters().empty()) throw ReadError("empty_archive", "the zip archive has no file to read");
  throw ReadError("unsupported_file",
                  "the file is a zip archive inside another; unpack it to read what it holds");
}

}  // namespace

Document read_document(std::string_view bytes, const ReadOptions& options) {
  if (bytes.empty()) throw ReadError("empty_file", "the file is empty");
  if (bytes.substr(0, pdf_header_window).find("%PDF-") != std::string_view::npos)
    return {MediaType::pdf, read_pdf(bytes, options)};
  for (const auto& [signature, name] : refused)
    if (bytes.starts_with(signature))
      throw ReadError("unsupported_file", "the file is " + std::string(name) +
                                              ", not a PDF, a Word document, a web page or plain text");
  if (is_zip(bytes)) return read_zip(bytes);
  if (looks_like_html(bytes)) return {MediaType::html, read_html(bytes)};
  return {MediaType::text, read_plain_text(bytes)};
}

}  // namespace letterlens
