// The first stage: bytes in, pages out. What kind of file it is, is decided from the bytes, never from the name.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "pipeline/read/pages.h"

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

// Reads a PDF or plain text (UTF-8, UTF-16, Windows-1252). Throws ReadError.
Pages read_document(std::string_view bytes);

// Reads a PDF. Throws ReadError when it is damaged beyond reading, encrypted, or has no page.
Pages read_pdf(std::string_view bytes);

// Reads plain text; form feeds part pages. Throws ReadError when the bytes are no text.
Pages read_plain_text(std::string_view bytes);

}  // namespace letterlens
