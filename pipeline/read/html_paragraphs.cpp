#include "pipeline/read/html_paragraphs.h"

#include "pipeline/read/html_tree.h"
#include "pipeline/read/read.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace letterlens {
namespace {

constexpr std::size_t deepest_nesting = 4'000;

template <std::size_t size>
using Names = std::array<std::string_view, size>;

template <std::size_t size>
bool is_in(const Names<size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr Names<19> never_read{"script", "style",    "noscript", "template", "head",  "nav",   "img",
                               "svg",    "button",   "select",   "textarea", "input", "video", "audio",
                               "canvas", "datalist", "object",   "iframe",   "dialog"};
constexpr Names<36> blocks{
    "p",   "div",        "section",    "article", "main",     "header",  "footer",  "address", "center",
    "pre", "blockquote", "figure",     "form",    "fieldset", "details", "summary", "aside",   "hr",
    "ul",  "ol",         "li",         "dl",      "dt",       "dd",      "table",   "caption", "tr",
    "td",  "th",         "figcaption", "h1",      "h2",       "h3",      "h4",      "h5",      "h6"};
// Inside these a header or footer is that of the part, not of the site.
constexpr Names<5> parts{"article", "section", "main", "aside", "td"};
constexpr Names<4> site_roles{"navigation", "banner", "contentinfo", "search"};
// Conventional classes for text that is only read aloud, and for the way back from a footnote.
constexpr Names<6> unseen_classes{"visually-hidden",    "govuk-visually-hidden", "sr-only",
                                  "screen-reader-text", "footnote-backref",      "reversefootnote"};
// Of Word, LibreOffice and Markdown.
constexpr Names<4> note_classes{"MsoFootnoteText", "MsoEndnoteText", "sdfootnote", "footnotes"};
constexpr Names<4> mark_classes{"MsoFootnoteReference", "MsoEndnoteReference", "sdfootnoteanc",
                                "sdfootnotesym"};

template <std::size_t size>
bool has_class(const GumboNode& element, const Names<size>& names) {
  bool found = false;
  each_word(attribute(element, "class"), [&](std::string_view word) { found = found || is_in(names, word); });
  return found;
}

std::optional<int> number_of(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end != digits.data() ? std::optional(number) : std::nullopt;
}

// What an element passes on to everything inside it.
struct Around {
  TextFormat format;
  bool preformatted = false;
  bool symbols = false;
  bool in_part = false;  // of the page, such as its article
  bool note = false;
  int heading = 0;
  int list_level = -1;          // from 0
  int word_level = 1;           // from 1
  ListPlace* item = nullptr;    // of the open list item
  int* next_number = nullptr;   // of the open numbered list
  TablePlace* table = nullptr;  // the open table, at its last cell
  std::optional<TablePlace> cell;
};

class Reader {
 public:
  explicit Reader(const StyleSheet& styles) : styles_(styles) {}

  void read(const GumboNode& node, const Around& around, std::size_t depth = 0) {
    if (depth > deepest_nesting)
      throw ReadError("unsupported_file", "the web page's elements are nested too deeply for a letter");
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        return add_text(node.v.text.text, around);
      case GUMBO_NODE_COMMENT:
        return read_comment(trimmed(node.v.text.text));
      case GUMBO_NODE_ELEMENT:
        return read_element(node, around, depth);
      default:
        return;
    }
  }

  std::vector<Paragraph> take() {
    end_paragraph();
    return std::move(paragraphs_);
  }

 private:
  void read_element(const GumboNode& element, const Around& around, std::size_t depth) {
    const auto name = name_of(element);
    const ElementStyle style = styles_.style_of(element);
    if (style.hidden.value_or(false) || is_unseen(element, name, around)) return;
    if (name == "br") return add_break(around);
    Around inside = around;
    set_format(element, name, style, inside);
    const bool is_block = is_in(blocks, name);
    if (is_block) end_paragraph();
    read_inside(element, name, inside, depth);
    if (is_block) end_paragraph();
  }

  static bool is_unseen(const GumboNode& element, std::string_view name, const Around& around) {
    return is_in(never_read, name) || has_attribute(element, "hidden") ||
           (!around.in_part && (name == "header" || name == "footer")) ||
           is_in(site_roles, attribute(element, "role")) || has_class(element, unseen_classes);
  }

  static void set_format(const GumboNode& element, std::string_view name, const ElementStyle& style,
                         Around& inside) {
    TextFormat& format = inside.format;
    if (name == "b" || name == "strong" || name == "th") format.bold = true;
    if (name == "sup" || has_class(element, mark_classes)) format.superscript = true;
    if (name == "font" && has_attribute(element, "face"))
      inside.symbols =
          read_declarations("font-family:" + std::string(attribute(element, "face"))).symbols == true;
    format.bold = style.bold.value_or(format.bold);
    format.superscript = style.superscript.value_or(format.superscript);
    inside.symbols = style.symbols.value_or(inside.symbols);
    inside.word_level = style.word_level.value_or(inside.word_level);
    format.size = style.size.value_or(format.size * style.scale.value_or(1));
    if (is_in(parts, name)) inside.in_part = true;
    if (name == "pre") inside.preformatted = true;
    if (has_class(element, note_classes) || attribute(element, "role").starts_with("doc-footnote") ||
        attribute(element, "role") == "doc-endnotes")
      inside.note = true;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
      inside.heading = name[1] - '0';
    if (attribute(element, "role") == "heading")
      inside.heading = std::max(1, number_of(attribute(element, "aria-level")).value_or(2));
  }

  // Lists and tables are open while their elements are read.
  void read_inside(const GumboNode& element, std::string_view name, Around& inside, std::size_t depth) {
    int next_number = 1;
    ListPlace item;
    TablePlace table;
    if (name == "ul" || name == "ol") {
      ++inside.list_level;
      inside.item = nullptr;
      const auto type = attribute(element, "type");
      next_number = number_of(attribute(element, "start")).value_or(1);
      inside.next_number = name == "ol" && (type.empty() || type == "1") ? &next_number : nullptr;
    } else if (name == "li") {
      open_item(element, inside, item);
    } else if (name == "table" || name == "dl") {
      table.table = ++table_count_;
      inside.table = &table;
    } else if (inside.table != nullptr) {
      open_table_part(name, inside);
    }
    for (const GumboNode* child : children_of(element)) read(*child, inside, depth + 1);
  }

  static void open_item(const GumboNode& element, Around& inside, ListPlace& item) {
    item.level = std::max(0, inside.list_level);
    if (inside.next_number != nullptr) {
      item.number = number_of(attribute(element, "value")).value_or(*inside.next_number);
      *inside.next_number = *item.number + 1;
    }
    inside.item = &item;
  }

  // A definition list is a table of two columns: what is defined, and what it is.
  static void open_table_part(std::string_view name, Around& inside) {
    TablePlace& place = *inside.table;
    const bool row = name == "tr" || name == "dt";
    const bool cell = name == "td" || name == "th" || name == "dt";
    if (row) ++place.row, place.column = 0;
    if (cell) ++place.column;
    if (name == "dd") place.column = 2;
    if (!cell && name != "dd") return;
    inside.cell = place;
    inside.item = nullptr;
    inside.list_level = -1;
  }

  // Word writes the bullets and numbers of its lists for programs that know none.
  void read_comment(std::string_view comment) {
    if (comment.starts_with("[if !supportLists]")) label_.emplace();
    if (!comment.starts_with("[endif]") || !label_) return;
    word_item_ = ListPlace{.level = 0, .number = number_of(trimmed(*label_))};
    label_.reset();
  }

  void add_break(const Around& around) {
    if (!paragraph_.text.empty()) paragraph_.append("\n", around.format);
  }

  void add_text(std::string_view text, const Around& around) {
    if (label_) {
      *label_ += text;
      return;
    }
    std::string words = around.symbols ? symbols_of(text) : std::string(text);
    if (!around.preformatted) words = with_single_spaces(words);
    if (paragraph_.text.empty()) {
      if (trimmed_spaces(words).empty()) return;
      begin_paragraph(around);
    }
    paragraph_.append(words, around.format);
  }

  // White space as a page shows it; none at the beginning of a line.
  std::string with_single_spaces(std::string_view text) const {
    std::string out;
    bool after_space =
        paragraph_.text.empty() || paragraph_.text.back() == ' ' || paragraph_.text.back() == '\n';
    for (const char c : text) {
      const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
      if (!space) out += c;
      if (space && !after_space) out += ' ';
      after_space = space;
    }
    return out;
  }

  static std::string_view trimmed_spaces(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n\f");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
  }

  // The signs of a symbol font, which a page names by the letters in their places.
  static std::string symbols_of(std::string_view text) {
    constexpr UChar32 symbol_area = 0xF000;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const UChar32 c = next_code_point(text, at);
      out += to_utf8(c > 0x20 && c < 0x100 && c != 0xA0 ? symbol_area + c : c);
    }
    return out;
  }

  void begin_paragraph(const Around& around) {
    paragraph_.heading = around.heading;
    paragraph_.cell = around.cell;
    paragraph_.note = around.note;
    if (around.item != nullptr) {
      paragraph_.item = *around.item;
      around.item->begins = false;
    } else if (auto item = std::exchange(word_item_, std::nullopt)) {
      item->level = around.word_level - 1;
      paragraph_.item = item;
    }
  }

  void end_paragraph() {
    if (!paragraph_.is_blank()) paragraphs_.push_back(std::move(paragraph_));
    paragraph_ = {};
    word_item_.reset();
  }

  const StyleSheet& styles_;
  std::vector<Paragraph> paragraphs_;
  Paragraph paragraph_;
  int table_count_ = 0;
  std::optional<std::string> label_;    // of a Word list, while it is read
  std::optional<ListPlace> word_item_;  // that the label announces
};

}  // namespace

std::vector<Paragraph> html_paragraphs(const GumboNode& root, const StyleSheet& styles) {
  Reader reader(styles);
  Around around;
  around.in_part = name_of(root) == "main";
  reader.read(root, around);
  return reader.take();
}

std::string text_inside(const GumboNode& node) {
  std::string text;
  for (const GumboNode* child : children_of(node))
    if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE) text += child->v.text.text;
  return text;
}

}  // namespace letterlens
