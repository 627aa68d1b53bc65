#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <memory>

#include "pipeline/read/read.h"

namespace letterlens {
namespace {

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

bool is_utf8(std::string_view bytes) {
  const auto length = static_cast<int32_t>(bytes.size());
  for (int32_t at = 0; at < length;) {
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const uint8_t*>(bytes.data()), at, length, c);
    if (c < 0) return false;
  }
  return true;
}

// ICU tells the encodings apart by frequency; letters of councils come in UTF-16 or Windows-1252 when they
// are not UTF-8, and everything ICU calls Latin-1 is read as Windows-1252, its superset.
std::string detect_encoding(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return "windows-1252";
  const std::string name = ucsdet_getName(match, &status);
  return name.starts_with("UTF-16") ? name : "windows-1252";
}

std::string to_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const bool has_nul = bytes.find('\0') != std::string_view::npos;
  if (!has_nul && is_utf8(bytes)) return std::string(bytes);
  const std::string encoding = detect_encoding(bytes);
  if (has_nul && !encoding.starts_with("UTF-16"))
    throw ReadError("not_text", "the file is binary, not a PDF or plain text");
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &status));
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) throw ReadError("not_text", "the file's text cannot be decoded as " + encoding);
  std::string result;
  text.toUTF8String(result);
  if (result.starts_with("\xEF\xBB\xBF")) result.erase(0, 3);
  return result;
}

// Text holds no control characters but white space; one in a hundred betrays a binary file.
bool is_binary(std::string_view text) {
  std::size_t controls = 0;
  for (const unsigned char c : text)
    if (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v') ++controls;
  return controls * 100 > text.size();
}

}  // namespace

Pages read_plain_text(std::string_view bytes) {
  const std::string text = to_utf8(bytes);
  if (is_binary(text)) throw ReadError("not_text", "the file is binary, not a PDF or plain text");
  Pages pages;
  pages.media_type = "text/plain";
  pages.layer = TextLayer::plain;
  pages.pages.emplace_back();
  std::size_t at = 0;
  while (at < text.size()) {
    auto end = text.find_first_of("\n\f", at);
    if (end == std::string::npos) end = text.size();
    Line line;
    line.text = text.substr(at, end - at);
    if (line.text.ends_with('\r')) line.text.pop_back();
    line.runs.push_back({0, line.text.size(), {}});
    const bool page_ends = end < text.size() && text[end] == '\f';
    if (!page_ends || !line.text.empty()) pages.pages.back().lines.push_back(std::move(line));
    if (page_ends && end + 1 < text.size()) {
      pages.pages.emplace_back();
      pages.pages.back().number = static_cast<int>(pages.pages.size());
    }
    at = end + 1;
  }
  return pages;
}

}  // namespace letterlens
