#include "pipeline/read/html_style.h"

#include "pipeline/read/html_tree.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace letterlens {
namespace {

constexpr float points_a_pixel = 0.75F;
constexpr float default_size = 12;  // points: a browser's 16 pixels
constexpr std::string_view spaces = " \t\r\n\f";

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

void read_size(std::string_view value, ElementStyle& style) {
  float number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || number <= 0) return;
  const auto unit = value.substr(static_cast<std::size_t>(end - value.data()));
  if (unit == "pt") style.size = number;
  if (unit == "px") style.size = number * points_a_pixel;
  if (unit == "rem") style.size = number * default_size;
  if (unit == "em") style.scale = number;
  if (unit == "%") style.scale = number / 100;
}

void read_weight(std::string_view value, ElementStyle& style) {
  int weight = 0;
  std::from_chars(value.data(), value.data() + value.size(), weight);
  constexpr int semibold = 600;
  if (value == "bold" || value == "bolder" || weight >= semibold)
    style.bold = true;
  else if (value == "normal" || value == "lighter" || weight > 0)
    style.bold = false;
}

// "l0 level2 lfo1"
void read_word_level(std::string_view value, ElementStyle& style) {
  const auto level = value.find("level");
  if (level == std::string_view::npos || level + 5 >= value.size()) return;
  const char digit = value[level + 5];
  if (digit >= '1' && digit <= '9') style.word_level = digit - '0';
}

void read_declaration(std::string_view name, std::string_view value, ElementStyle& style) {
  if (name == "display") style.hidden = value == "none";
  if (name == "visibility") style.hidden = value == "hidden" || value == "collapse";
  if (name == "mso-hide" && value == "all") style.hidden = true;
  if (name == "vertical-align") style.superscript = value == "super";
  if (name == "font-weight") read_weight(value, style);
  if (name == "font-size") read_size(value, style);
  if (name == "mso-list") read_word_level(value, style);
  if (name == "font-family") {
    const auto has = [&](std::string_view font) { return value.find(font) != std::string_view::npos; };
    style.symbols = has("wingdings") || has("webdings") || has("symbol");
  }
}

template <typename Value>
void override(std::optional<Value>& value, const std::optional<Value>& other) {
  if (other) value = other;
}

// The rule's end, after its closing brace: braces nest in rules for a medium.
std::size_t rule_end(std::string_view css, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t at = open; at < css.size(); ++at) {
    if (css[at] == '{') ++depth;
    if (css[at] == '}' && --depth == 0) return at + 1;
  }
  return css.size();
}

std::string without_comments(std::string_view css) {
  std::string out;
  for (std::size_t at = 0; at < css.size();) {
    const auto comment = std::min(css.find("/*", at), css.size());
    out += css.substr(at, comment - at);
    const auto end = css.find("*/", std::min(comment + 2, css.size()));
    at = end == std::string_view::npos ? css.size() : end + 2;
  }
  return out;
}

}  // namespace

void ElementStyle::override_with(const ElementStyle& other) {
  override(hidden, other.hidden);
  override(bold, other.bold);
  override(superscript, other.superscript);
  override(symbols, other.symbols);
  override(word_level, other.word_level);
  if (other.size || other.scale) {
    size = other.size;
    scale = other.scale;
  }
}

ElementStyle read_declarations(std::string_view css) {
  ElementStyle style;
  const std::string text = lower_ascii(css);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(';', at), text.size());
    const auto declaration = std::string_view(text).substr(at, end - at);
    at = end + 1;
    const auto colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    auto value = trimmed(declaration.substr(colon + 1));
    if (const auto important = value.find('!'); important != std::string_view::npos)
      value = trimmed(value.substr(0, important));
    read_declaration(trimmed(declaration.substr(0, colon)), value, style);
  }
  return style;
}

void StyleSheet::add(std::string_view sheet) {
  const std::string text = without_comments(sheet);
  const std::string_view css = text;
  for (std::size_t at = 0; at < css.size();) {
    const auto open = css.find('{', at);
    if (open == std::string_view::npos) return;
    const std::size_t end = rule_end(css, open);
    auto selectors = trimmed(css.substr(at, open - at));
    if (selectors.starts_with("<!--")) selectors = trimmed(selectors.substr(4));
    at = end;
    if (selectors.empty() || selectors.front() == '@') continue;
    const ElementStyle style = read_declarations(css.substr(open + 1, end - open - 2));
    for (std::size_t from = 0; from <= selectors.size();) {
      const std::size_t comma = std::min(selectors.find(',', from), selectors.size());
      const auto selector = trimmed(selectors.substr(from, comma - from));
      from = comma + 1;
      if (!selector.empty() && selector.find_first_of(" >+~:[*\n\t") == std::string_view::npos)
        rules_[std::string(selector)].override_with(style);
    }
  }
}

ElementStyle StyleSheet::style_of(const GumboNode& element) const {
  ElementStyle style;
  const auto apply = [&](const std::string& selector) {
    const auto found = rules_.find(selector);
    if (found != rules_.end()) style.override_with(found->second);
  };
  if (!rules_.empty()) {
    const std::string name(name_of(element));
    apply(name);
    each_word(attribute(element, "class"), [&](std::string_view word) {
      apply('.' + std::string(word));
      apply(name + '.' + std::string(word));
    });
    if (has_attribute(element, "id")) apply('#' + std::string(attribute(element, "id")));
  }
  if (has_attribute(element, "style")) style.override_with(read_declarations(attribute(element, "style")));
  return style;
}

void each_word(std::string_view words, const std::function<void(std::string_view)>& use) {
  for (std::size_t at = words.find_first_not_of(spaces); at != std::string_view::npos;
       at = words.find_first_not_of(spaces, at)) {
    const std::size_t end = std::min(words.find_first_of(spaces, at), words.size());
    use(words.substr(at, end - at));
    at = end;
  }
}

}  // namespace letterlens
