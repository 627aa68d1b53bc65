// The first stage: bytes in, printed pages or structured text out. The kind of file is decided from the
// bytes, never from the name.
#pragma once

#include "pipeline/read/document.h"

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace letterlens {

// Why bytes could not be read as a document. `code` is a diagnostic code (README, "Diagnostics").
class ReadError : public std::runtime_error {
 public:
  ReadError(std::string code, const std::string& message)
      : std::runtime_error(message), code_(std::move(code)) {}
  const std::string& code() const { return code_; }

 private:
  std::string code_;
};

enum class OcrMode {
  automatic,  // pages that are images without text
  always,     // every page, whatever text it carries
  never
};

struct ReadOptions {
  OcrMode ocr = OcrMode::automatic;
  // Called before each page that is read by text recognition, which takes a second or more: its number and
  // how many pages the document has.
  std::function<void(int page, int of)> on_ocr_page;
};

// Reads a PDF, a web page, a Word document or plain text (UTF-8, UTF-16, Windows-1252). Throws ReadError,
// also for an archive of letters, whose members are read one by one (pipeline/read/archive.h).
Document read_document(std::string_view bytes, const ReadOptions& options = {});

// A report has fewer than 50 pages, an archive bound as one PDF some hundreds. A file of a few kilobytes can
// claim millions, which would take for ever to read.
inline constexpr int most_pages = 2000;

// Reads a PDF. Throws ReadError when it is damaged beyond reading, encrypted, has no page or more than
// `most_pages`.
PrintedPages read_pdf(std::string_view bytes, const ReadOptions& options = {});

// Reads a web page. Throws ReadError when it is an error page, too large or nested too deeply.
StructuredText read_html(std::string_view bytes);

// Reads a Word document. Throws ReadError when it is damaged, too large, or has no text.
class Archive;
StructuredText read_docx(Archive& archive);

// Reads plain text; form feeds separate pages. Throws ReadError when the bytes are not text.
PrintedPages read_plain_text(std::string_view bytes);

}  // namespace letterlens
