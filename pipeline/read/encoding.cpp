#include "pipeline/read/encoding.h"

#include "pipeline/read/read.h"

#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace letterlens {
namespace {

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

bool is_utf8(std::string_view bytes) {
  const auto length = static_cast<int32_t>(bytes.size());
  for (int32_t at = 0; at < length;) {
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const uint8_t*>(bytes.data()), at, length, c);
    if (c < 0) return false;
  }
  return true;
}

std::string decode(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &status));
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) throw ReadError("not_text", "the file's text cannot be decoded as " + encoding);
  std::string result;
  text.toUTF8String(result);
  if (result.starts_with(byte_order_mark)) result.erase(0, byte_order_mark.size());
  return result;
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

}  // namespace letterlens
