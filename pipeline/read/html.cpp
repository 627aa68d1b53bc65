#include "pipeline/read/html.h"

#include "pipeline/read/html_paragraphs.h"
#include "pipeline/read/html_source.h"
#include "pipeline/read/html_tree.h"
#include "pipeline/read/read.h"
#include "schemas/base/unicode_text.h"

#include <array>
#include <span>

namespace letterlens {
namespace {

constexpr std::size_t deepest_nesting = 2'000;                       // libgumbo's cost grows with its square
constexpr std::size_t largest_page = std::size_t{64} * 1024 * 1024;  // bytes
constexpr std::size_t fewest_words = 60;                             // the shortest letter has some 150

// What servers send in place of a letter; downloads keep it under the letter's name.
constexpr std::array patterns{
    Pattern{"status", R"re(^((?:4\d\d|50\d)\b).*$)re", "404 Not Found", "404", "2021 focused visit"},
    Pattern{"missing",
            R"re((?i)\b((?:page|file|document|resource) (?:was |could )?not (?:be )?found|^not found)\b)re",
            "Page not found - GOV.UK", "Page not found", "Children who are not found"},
    Pattern{"refused", R"re((?i)((?:access|permission|request) denied|^forbidden|^unauthori[sz]ed)\b)re",
            "Access Denied", "Access Denied", "Families denied support"},
    Pattern{
        "server",
        R"re((?i)(service (?:temporarily )?unavailable|bad gateway|gateway time-?out|internal server error)\b)re",
        "Service Unavailable", "Service Unavailable", "Services for children"},
    Pattern{"error", R"re((?i)(^(?:an )?error\b|\berror$|\bobject moved\b|\bmoved permanently\b))re",
            "Error 500", "Error", "Terror and children"},
    Pattern{"check",
            R"re((?i)(^just a moment|^attention required|\bunder maintenance\b|\bscheduled maintenance\b))re",
            "Just a moment...", "Just a moment", "Attention is required"},
    Pattern{"sign-in", R"re((?i)(^(?:sign|log) ?in\b|\b(?:sign|log) ?in$))re", "Sign in to your account",
            "Sign in", "Signs of safety"},
};

std::size_t count_words(const std::vector<Paragraph>& paragraphs) {
  std::size_t words = 0;
  for (const auto& paragraph : paragraphs) {
    bool inside = false;
    for (const char c : paragraph.text) {
      const bool is_space = html_spaces.find(c) != std::string_view::npos;
      if (!is_space && !inside) ++words;
      inside = !is_space;
    }
  }
  return words;
}

// The text right inside a node, as it is written.
std::string text_inside(const GumboNode& node) {
  std::string text;
  for (const GumboNode* child : children_of(node))
    if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE) text += child->v.text.text;
  return text;
}

// What the page is read for: its title, its style sheets, and the parts that it calls its main ones.
struct Parts {
  std::string title;
  StyleSheet styles;
  std::vector<const GumboNode*> mains;

  void find(const GumboNode& root) {
    std::vector<const GumboNode*> open{&root};
    while (!open.empty()) {
      const GumboNode& node = *open.back();
      open.pop_back();
      const auto name = name_of(node);
      if (name == "title" && title.empty()) title = trimmed(text_inside(node));
      if (name == "style") styles.add(text_inside(node));
      if (name == "main" || (!name.empty() && attribute(node, "role") == "main")) mains.push_back(&node);
      const auto children = children_of(node);
      open.insert(open.end(), children.rbegin(), children.rend());
    }
  }
};

void refuse_error_page(const std::string& title, std::size_t words) {
  if (words < fewest_words)
    throw ReadError("unsupported_file",
                    "the file is a web page of a few words (often an error page), not a letter");
  if (error_page_patterns().find(title))
    throw ReadError("unsupported_file", "the file is a web page titled \"" + title + "\", not a letter");
}

}  // namespace

const PatternTable& error_page_patterns() {
  static const PatternTable table(patterns);
  return table;
}

StructuredText read_html(std::string_view bytes) {
  if (bytes.size() > largest_page) throw ReadError("too_large", "the web page is larger than 64 MiB");
  const std::string html = html_in_utf8(bytes);
  if (nesting_of(html) > deepest_nesting)
    throw ReadError("unsupported_file", "the web page's elements are nested too deeply for a letter");
  const auto root = parse_html(html);
  Parts parts;
  parts.find(*root);
  StructuredText text;
  if (parts.mains.size() == 1) text.paragraphs = html_paragraphs(*parts.mains.front(), parts.styles);
  std::size_t words = count_words(text.paragraphs);
  if (words < fewest_words) {
    text.paragraphs = html_paragraphs(*root, parts.styles);
    words = count_words(text.paragraphs);
  }
  refuse_error_page(parts.title, words);
  for (const auto word : parts_of(parts.title, html_spaces)) {
    if (!text.title.empty()) text.title += ' ';
    text.title += word;
  }
  return text;
}

}  // namespace letterlens
