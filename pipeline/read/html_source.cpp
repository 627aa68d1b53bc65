#include "pipeline/read/html_source.h"

#include "pipeline/read/encoding.h"
#include "pipeline/read/read.h"

#include <algorithm>
#include <array>
#include <optional>

namespace letterlens {
namespace {

constexpr std::size_t head_window = 4096;  // bytes: browsers look no further for the encoding

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool same_letter(char a, char b) {
  return lower(a) == lower(b);
}

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(), same_letter);
}

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0) {
  const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())),
                                 text.end(), word.begin(), word.end(), same_letter);
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

bool is_space_or_end(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '>' || c == '/';
}

std::string_view trimmed_ascii(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n";
  const auto first = text.find_first_not_of(spaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(spaces) + 1 - first);
}

bool begins_as_html(std::string_view text) {
  text = trimmed_ascii(text);
  // Browsers begin saved pages with a comment ("saved from url"); what follows it decides.
  while (text.starts_with("<!--")) {
    const auto end = text.find("-->");
    if (end == std::string_view::npos) return false;
    text = trimmed_ascii(text.substr(end + 3));
  }
  if (starts_with_word(text, "<?xml"))
    return find_word(text.substr(0, head_window), "<html") != std::string_view::npos;
  for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<style",
                                     "<script", "<table", "<div", "<h1", "<p"})
    if (starts_with_word(text, tag) && text.size() > tag.size() && is_space_or_end(text[tag.size()]))
      return true;
  return false;
}

// UTF-16LE or UTF-16BE by the byte order mark, or by the NUL beside the first "<".
std::optional<std::string> utf16_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with(std::string_view("<\0", 2))) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with(std::string_view("\0<", 2))) return "UTF-16BE";
  return std::nullopt;
}

std::string declared_encoding(std::string_view html) {
  const auto head = html.substr(0, head_window);
  constexpr std::string_view key = "charset=";
  const auto at = find_word(head, key);
  if (at == std::string_view::npos) return {};
  std::string name;
  for (const char c : head.substr(at + key.size())) {
    if (c == '"' || c == '\'') {
      if (name.empty()) continue;
      break;
    }
    if (is_space_or_end(c) || c == ';') break;
    name += lower(c);
  }
  return name;
}

// Elements that are empty or closed by the next of their kind: they do not nest, however many are left open.
bool may_stay_open(std::string_view name) {
  constexpr std::array<std::string_view, 25> names{
      "p",    "li",  "td",    "tr",    "th",     "dt",    "dd",      "thead", "tbody",
      "br",   "img", "hr",    "meta",  "link",   "input", "option",  "col",   "base",
      "area", "wbr", "embed", "param", "source", "track", "colgroup"};
  return std::any_of(names.begin(), names.end(), [&](std::string_view one) {
    return one.size() == name.size() && starts_with_word(name, one);
  });
}

}  // namespace

bool looks_like_html(std::string_view bytes) {
  const auto utf16 = utf16_of(bytes);
  if (utf16) return begins_as_html(decode(bytes.substr(0, 2 * head_window), *utf16));
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return begins_as_html(bytes);
}

std::string html_in_utf8(std::string_view bytes) {
  if (const auto utf16 = utf16_of(bytes)) return decode(bytes, *utf16);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  // Other encodings do not look like UTF-8 by chance; what a page says of itself is wrong more often.
  if (is_utf8(bytes)) return std::string(bytes);
  const std::string declared = declared_encoding(bytes);
  const bool other = !declared.empty() && !declared.starts_with("utf") && declared != "iso-8859-1" &&
                     declared != "latin1" && declared != "us-ascii" && declared != "ascii";
  try {
    return decode(bytes, other ? declared : "windows-1252");
  } catch (const ReadError&) {
    return decode(bytes, "windows-1252");
  }
}

std::size_t nesting_of(std::string_view html) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const bool closes = at + 1 < html.size() && html[at + 1] == '/';
    const std::size_t name_at = at + (closes ? 2 : 1);
    std::size_t end = name_at;
    while (end < html.size() && !is_space_or_end(html[end]) && html[end] != '<') ++end;
    const auto name = html.substr(name_at, end - name_at);
    if (name.empty() || lower(name[0]) < 'a' || lower(name[0]) > 'z' || may_stay_open(name)) continue;
    if (!closes)
      deepest = std::max(deepest, ++depth);
    else if (depth > 0)
      --depth;
  }
  return deepest;
}

}  // namespace letterlens
