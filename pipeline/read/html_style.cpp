#include "pipeline/read/html_style.h"

#include "pipeline/read/html_tree.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <charconv>

namespace letterlens {
namespace {

constexpr float points_a_pixel = 0.75F;
constexpr float default_size = 12;  // points: a browser's 16 pixels

// What holds for every page, by browsers or by convention. `-reader` is a property of our own.
constexpr std::string_view every_page = R"css(
script, style, noscript, template, head, nav, img, svg, select, textarea, input, video, audio, canvas,
  datalist, object, iframe, dialog, [role=navigation], [role=banner], [role=contentinfo], [role=search] {
  -reader: unseen }
/* Text that is only read aloud, and the way back from a footnote. */
.visually-hidden, .govuk-visually-hidden, .sr-only, .screen-reader-text, .footnote-backref, .reversefootnote {
  -reader: unseen }
/* The switch of a folded part of GOV.UK's accordions. */
.govuk-accordion__section-toggle, .govuk-accordion__icon { -reader: unseen }
button { -reader: control }
header, footer { -reader: site }
article, section, main, aside, td { -reader: part }
p, div, section, article, main, header, footer, address, center, pre, blockquote, figure, form, fieldset,
  details, summary, aside, hr, ul, ol, li, dl, dt, dd, table, caption, tr, td, th, figcaption, h1, h2, h3, h4,
  h5, h6 { -reader: block }
b, strong, th { font-weight: bold }
i, em, cite, dfn, var { font-style: italic }
/* The footnotes of Word, LibreOffice and Markdown. */
sup, .MsoFootnoteReference, .MsoEndnoteReference, .sdfootnoteanc, .sdfootnotesym { vertical-align: super }
.MsoFootnoteText, .MsoEndnoteText, .sdfootnote, .footnotes, [role=doc-footnote], [role=doc-footnotes],
  [role=doc-endnotes] { -reader: note }
)css";

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

void read_declaration(std::string_view name, std::string_view value, ElementStyle& style) {
  const auto has = [&](std::string_view word) { return value.find(word) != std::string_view::npos; };
  if (name == "display") style.hidden = value == "none";
  if (name == "visibility") style.hidden = value == "hidden" || value == "collapse";
  if (name == "mso-hide" && value == "all") style.hidden = true;
  if (name == "vertical-align") style.superscript = value == "super";
  if (name == "font-weight") read_weight(value, style);
  if (name == "font-style") style.italic = value == "italic" || value.starts_with("oblique");
  if (name == "font-size") read_size(value, style);
  if (name == "font-family") style.symbols = has("wingdings") || has("webdings") || has("symbol");
  // "l0 level2 lfo1"
  if (name == "mso-list" && has("level")) {
    const auto digit = value.substr(value.find("level") + 5, 1);
    if (digit >= "1" && digit <= "9") style.word_level = digit[0] - '0';
  }
  if (name == "-reader") {
    style.unseen = value == "unseen";
    style.control = value == "control";
    style.site = value == "site";
    style.part = value == "part";
    style.block = value == "block";
    style.note = value == "note";
  }
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
  const auto take = [](auto& value, const auto& stated) {
    if (stated) value = stated;
  };
  take(hidden, other.hidden);
  take(bold, other.bold);
  take(italic, other.italic);
  take(superscript, other.superscript);
  take(symbols, other.symbols);
  take(word_level, other.word_level);
  if (other.size || other.scale) {
    size = other.size;
    scale = other.scale;
  }
  for (const auto role : {&ElementStyle::unseen, &ElementStyle::control, &ElementStyle::site,
                          &ElementStyle::part, &ElementStyle::block, &ElementStyle::note})
    take(this->*role, other.*role);
}

ElementStyle read_declarations(std::string_view css) {
  ElementStyle style;
  const std::string text = lower_ascii(css);
  for (const auto declaration : parts_of(text, ";")) {
    const auto colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    const auto value = declaration.substr(colon + 1);
    read_declaration(trimmed(declaration.substr(0, colon)), trimmed(value.substr(0, value.find('!'))), style);
  }
  return style;
}

StyleSheet::StyleSheet() {
  add(every_page);
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
    if (selectors.starts_with('@')) continue;
    const ElementStyle style = read_declarations(css.substr(open + 1, end - open - 2));
    for (const auto selector : parts_of(selectors, ","))
      if (selector.find_first_of(" >+~:*\n\t") == std::string_view::npos)
        rules_[std::string(selector)].override_with(style);
  }
}

ElementStyle StyleSheet::style_of(const GumboNode& element) const {
  ElementStyle style;
  const auto apply = [&](const std::string& selector) {
    const auto found = rules_.find(selector);
    if (found != rules_.end()) style.override_with(found->second);
  };
  const std::string name(name_of(element));
  apply(name);
  for (const auto word : parts_of(attribute(element, "class"), html_spaces)) {
    apply('.' + std::string(word));
    apply(name + '.' + std::string(word));
  }
  if (has_attribute(element, "role")) apply("[role=" + std::string(attribute(element, "role")) + ']');
  if (has_attribute(element, "id")) apply('#' + std::string(attribute(element, "id")));
  if (has_attribute(element, "style")) style.override_with(read_declarations(attribute(element, "style")));
  return style;
}

std::vector<std::string_view> parts_of(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    if (const auto part = trimmed(text.substr(at, end - at)); !part.empty()) parts.push_back(part);
    at = end + 1;
  }
  return parts;
}

}  // namespace letterlens
