#include "pipeline/read/html_paragraphs.h"

#include "pipeline/read/html_tree.h"
#include "pipeline/read/read.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace letterlens {
namespace {

constexpr std::size_t deepest_nesting = 4'000;

std::optional<int> number_of(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end != digits.data() ? std::optional(number) : std::nullopt;
}

// The level from 1 that an element states for a heading; nullopt for other elements.
std::optional<int> heading_level(const GumboNode& element, std::string_view name) {
  if (attribute(element, "role") == "heading")
    return std::max(1, number_of(attribute(element, "aria-level")).value_or(2));
  const bool is_heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  return is_heading ? std::optional(name[1] - '0') : std::nullopt;
}

// The letters of a symbol font have their signs in the private use area.
std::string symbols_of(std::string_view text) {
  constexpr UChar32 symbol_area = 0xF000;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next_code_point(text, at);
    out += to_utf8(c > 0x20 && c < 0x100 && c != 0xA0 ? symbol_area + c : c);
  }
  return out;
}

// What an element passes on to everything inside it.
struct Around {
  std::size_t depth = 0;
  TextFormat format = {};
  bool preformatted = false;
  bool symbols = false;
  bool in_part = false;  // of the page, such as its article
  bool note = false;
  int heading = 0;
  int list_level = -1;         // from 0
  int word_level = 1;          // from 1
  ListPlace* item = nullptr;   // of the open list item
  int* next_number = nullptr;  // of the open numbered list
  TableGrid* table = nullptr;
  std::optional<TablePlace> cell = {};
};

class Reader {
 public:
  explicit Reader(const StyleSheet& styles) : styles_(styles) {}

  void read(const GumboNode& node, const Around& around) {
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        return add_text(node.v.text.text, around);
      case GUMBO_NODE_COMMENT:
        return read_comment(trimmed(node.v.text.text));
      case GUMBO_NODE_ELEMENT:
        return read_element(node, around);
      default:
        return;
    }
  }

  std::vector<Paragraph> take() {
    end_paragraph();
    const auto at = [&](std::size_t index) {
      return paragraphs_.begin() + static_cast<std::ptrdiff_t>(index);
    };
    paragraphs_.erase(at(last_footer_.first), at(last_footer_.second));
    return std::move(paragraphs_);
  }

 private:
  void read_element(const GumboNode& element, const Around& around) {
    if (around.depth > deepest_nesting)
      throw ReadError("unsupported_file", "the web page's elements are nested too deeply for a letter");
    const auto name = name_of(element);
    const ElementStyle style = styles_.style_of(element);
    if (style.unseen || style.hidden.value_or(false) || (style.control && around.heading == 0) ||
        has_attribute(element, "hidden"))
      return;
    const bool is_of_site = style.site && !around.in_part;
    if (is_of_site && name == "header" && !has_begun_) return;
    if (name == "br") return add_break(around);
    if (style.block) end_paragraph();
    Around inside = around;
    ++inside.depth;
    set_format(element, name, style, inside);
    const std::size_t first = paragraphs_.size();
    read_inside(element, name, inside);
    if (style.block) end_paragraph();
    if (is_of_site && name == "footer") last_footer_ = {first, paragraphs_.size()};
  }

  static void set_format(const GumboNode& element, std::string_view name, const ElementStyle& style,
                         Around& inside) {
    if (has_attribute(element, "face"))
      inside.symbols =
          read_declarations("font-family:" + std::string(attribute(element, "face"))).symbols == true;
    TextFormat& format = inside.format;
    format.bold = style.bold.value_or(format.bold);
    format.italic = style.italic.value_or(format.italic);
    format.superscript = style.superscript.value_or(format.superscript);
    format.size = style.size.value_or(format.size * style.scale.value_or(1));
    inside.symbols = style.symbols.value_or(inside.symbols);
    inside.word_level = style.word_level.value_or(inside.word_level);
    inside.preformatted = inside.preformatted || name == "pre";
    inside.in_part = inside.in_part || style.part;
    inside.note = inside.note || style.note;
    inside.heading = heading_level(element, name).value_or(inside.heading);
  }

  // Lists and tables are open while their elements are read. A definition list is a table of two columns:
  // what is defined, and what it is.
  void read_inside(const GumboNode& element, std::string_view name, Around& inside) {
    const auto number = [&](const char* attribute_name) {
      return number_of(attribute(element, attribute_name));
    };
    int next_number = 1;
    ListPlace item;
    TableGrid table(table_count_ + 1);
    if (name == "ul" || name == "ol") {
      ++inside.list_level;
      inside.item = nullptr;
      const auto type = attribute(element, "type");
      next_number = number("start").value_or(1);
      inside.next_number = name == "ol" && (type.empty() || type == "1") ? &next_number : nullptr;
    } else if (name == "li") {
      item.level = std::max(0, inside.list_level);
      if (inside.next_number != nullptr) {
        item.number = number("value").value_or(*inside.next_number);
        *inside.next_number = *item.number + 1;
      }
      inside.item = &item;
    } else if (name == "table" || name == "dl") {
      ++table_count_;
      inside.table = &table;
    } else if (inside.table != nullptr) {
      if (name == "thead" || name == "tbody" || name == "tfoot") inside.table->end_spans();
      if (name == "tr" || name == "dt") inside.table->begin_row();
      if (name == "td" || name == "th" || name == "dt" || name == "dd") {
        inside.cell = inside.table->add_cell(number("colspan").value_or(1), number("rowspan").value_or(1));
        if (name == "dd") inside.cell->column = 2;
        inside.item = nullptr;
        inside.list_level = -1;
      }
    }
    for (const GumboNode* child : children_of(element)) read(*child, inside);
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
      if (words.find_first_not_of(html_spaces) == std::string::npos) return;
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
      const bool space = html_spaces.find(c) != std::string_view::npos;
      if (!space) out += c;
      if (space && !after_space) out += ' ';
      after_space = space;
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
    constexpr std::size_t sentence = 60;  // bytes: menus and links to the text are shorter
    has_begun_ = has_begun_ || paragraph_.text.size() >= sentence;
    if (!paragraph_.is_blank()) paragraphs_.push_back(std::move(paragraph_));
    paragraph_ = {};
    word_item_.reset();
  }

  const StyleSheet& styles_;
  std::vector<Paragraph> paragraphs_;
  Paragraph paragraph_;
  bool has_begun_ = false;                             // a sentence has been read
  std::pair<std::size_t, std::size_t> last_footer_{};  // outside the page's parts: its paragraphs
  int table_count_ = 0;
  std::optional<std::string> label_;    // of a Word list, while it is read
  std::optional<ListPlace> word_item_;  // that the label announces
};

}  // namespace

std::vector<Paragraph> html_paragraphs(const GumboNode& root, const StyleSheet& styles) {
  Reader reader(styles);
  reader.read(root, {.in_part = name_of(root) == "main"});
  return reader.take();
}

}  // namespace letterlens
