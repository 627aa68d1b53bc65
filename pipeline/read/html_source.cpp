#include "pipeline/read/html_source.h"

#include "pipeline/read/encoding.h"
#include "pipeline/read/read.h"

#include <algorithm>
#include <array>
#include <gumbo.h>
#include <optional>

namespace letterlens {
namespace {

constexpr std::size_t head_window = 4 * 1024;  // bytes: browsers look no further for the encoding

constexpr std::array patterns{
    // Browsers begin saved pages with a comment ("saved from url"); what follows it decides.
    Pattern{
        "page",
        R"re((?i)^\s*(?:<!--\C*?-->\s*)*(?:<\?xml\C*?\?>\s*(?:<!--\C*?-->\s*)*<(?:!doctype html|html)|<(?:!doctype html|html|head|body|title|meta|style|script|table|div|h1|p))[\s/>])re",
        "<!-- saved from url --> <!DOCTYPE html>", "<!-- saved from url --> <!DOCTYPE html>",
        "<?xml version=\"1.0\"?><p>Dear Ms Hale</p>"},
    Pattern{"encoding", R"re((?i)\bcharset=["']*([^\s"'>/;]+))re", "<meta charset='windows-1252'>",
            "windows-1252", "the character set"},
    // What a page says when it is Windows-1252 or nothing that ICU needs to be told.
    Pattern{"usual encoding", R"re((?i)^(utf.*|iso-8859-1|latin1|us-ascii|ascii)$)re", "ISO-8859-1",
            "ISO-8859-1", "iso-8859-15"},
};

// UTF-16LE or UTF-16BE by the byte order mark, or by the NUL beside the first "<".
std::optional<std::string> utf16_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with(std::string_view("<\0", 2))) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with(std::string_view("\0<", 2))) return "UTF-16BE";
  return std::nullopt;
}

std::string declared_encoding(std::string_view html) {
  const auto head = html.substr(0, head_window);
  const auto declared = html_source_patterns().find_one(index_of(patterns, "encoding"), head);
  if (!declared) return "windows-1252";
  const auto& [start, end] = *declared->groups[0];
  const auto name = head.substr(start, end - start);
  const bool usual = html_source_patterns().find_one(index_of(patterns, "usual encoding"), name).has_value();
  return usual ? "windows-1252" : std::string(name);
}

// Elements that are empty or closed by the next of their kind: they do not nest, however many are left open.
bool may_stay_open(GumboTag tag) {
  constexpr std::array tags{
      GUMBO_TAG_P,      GUMBO_TAG_LI,    GUMBO_TAG_TD,     GUMBO_TAG_TR,    GUMBO_TAG_TH,
      GUMBO_TAG_DT,     GUMBO_TAG_DD,    GUMBO_TAG_THEAD,  GUMBO_TAG_TBODY, GUMBO_TAG_BR,
      GUMBO_TAG_IMG,    GUMBO_TAG_HR,    GUMBO_TAG_META,   GUMBO_TAG_LINK,  GUMBO_TAG_INPUT,
      GUMBO_TAG_OPTION, GUMBO_TAG_COL,   GUMBO_TAG_BASE,   GUMBO_TAG_AREA,  GUMBO_TAG_WBR,
      GUMBO_TAG_EMBED,  GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_COLGROUP};
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

}  // namespace

const PatternTable& html_source_patterns() {
  static const PatternTable table(patterns);
  return table;
}

bool looks_like_html(std::string_view bytes) {
  std::string decoded;
  if (const auto utf16 = utf16_of(bytes)) bytes = decoded = decode(bytes.substr(0, 2 * head_window), *utf16);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return html_source_patterns().find_one(index_of(patterns, "page"), bytes).has_value();
}

std::string html_in_utf8(std::string_view bytes) {
  if (const auto utf16 = utf16_of(bytes)) return decode(bytes, *utf16);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  // Other encodings do not look like UTF-8 by chance; what a page says of itself is wrong more often.
  if (is_utf8(bytes)) return std::string(bytes);
  try {
    return decode(bytes, declared_encoding(bytes));
  } catch (const ReadError&) {
    return decode(bytes, "windows-1252");
  }
}

std::size_t nesting_of(std::string_view html) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const auto rest = html.substr(at + 1);
    const bool closes = rest.starts_with('/');
    const auto tag = rest.substr(closes ? 1 : 0);
    const auto name = tag.substr(0, tag.find_first_of(" \t\r\n/><"));
    const bool is_name =
        !name.empty() && ((name[0] >= 'a' && name[0] <= 'z') || (name[0] >= 'A' && name[0] <= 'Z'));
    if (!is_name || may_stay_open(gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size())))) continue;
    if (!closes)
      deepest = std::max(deepest, ++depth);
    else if (depth > 0)
      --depth;
  }
  return deepest;
}

}  // namespace letterlens
