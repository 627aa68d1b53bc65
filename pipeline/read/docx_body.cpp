#include "pipeline/read/docx_body.h"

#include "pipeline/read/docx_xml.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace letterlens::docx {
namespace {

// Appends the text of `next`, run by run.
void append(Paragraph& paragraph, const Paragraph& next) {
  for (const auto& run : next.runs)
    paragraph.append(std::string_view(next.text).substr(run.start, run.length), run.format);
}

// The character of a symbol font, given as four hexadecimal digits.
std::string symbol(const std::string& digits) {
  unsigned code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  const bool good = error == std::errc() && end == digits.data() + digits.size() && code >= 0x20 &&
                    code <= 0xFFFF && (code < 0xD800 || code > 0xDFFF);
  return good ? to_utf8(static_cast<UChar32>(code)) : "";
}

class BodyReader : public PartReader {
 public:
  BodyReader(const Styles& styles, Numbering& numbering) : styles_(styles), numbering_(numbering) {}
  Body take() {
    // The document may end in a paragraph whose mark is deleted.
    if (!carried_.is_blank()) add(std::exchange(carried_, {}));
    return std::move(body_);
  }

 private:
  // An open paragraph with what its properties say.
  struct Open {
    Paragraph paragraph;
    std::string style;
    ListReference place;
    std::optional<int> heading;
    bool joined_to_next = false;  // a reviewer deleted the mark at its end
    ParagraphStyle resolved;
    bool settled = false;
  };
  struct OpenTable {
    TablePlace place;
    std::size_t row_start = 0;  // paragraph
    bool row_deleted = false;
  };
  struct OpenRun {
    Format format;
    std::string style;
  };

  void opened(const Element& element) override {
    if (element.space == Space::compatibility) return open_alternative(element);
    if (element.space != Space::word) return;
    const auto name = element.name;
    if (left_out(element)) return skip();
    if (name == "p") open_paragraphs_.emplace_back();
    // A text box does not take the format of the run that it is anchored to.
    if (name == "r" || name == "txbxContent") runs_.emplace_back();
    if (name == "tbl") tables_.push_back({{++table_count_, 0, 0}});
    if (!tables_.empty()) open_table_part(name, element.parent);
    if (name == "footnote" || name == "endnote") note_ = element.attribute("id").value_or("");
    if (name == "sdt") placeholders_.push_back(false);
    if (name == "showingPlcHdr" && !placeholders_.empty()) placeholders_.back() = element.on();
    if (name == "docPartGallery" && !placeholders_.empty() && element.value() == "Table of Contents")
      placeholders_.back() = true;
    if (!open_paragraphs_.empty()) read_property(element, open_paragraphs_.back());
    if (element.parent == "rPr" && !runs_.empty()) read_format(element, runs_.back().format);
    if (name == "rStyle" && !runs_.empty()) runs_.back().style = element.value();
    if (element.parent == "r") read_mark(element);
  }

  // Deleted text, former properties, field codes, placeholders. A `del` among properties says only that the
  // paragraph mark or row is deleted.
  bool left_out(const Element& element) const {
    const auto name = element.name;
    if (name == "del" || name == "moveFrom") return element.parent != "rPr" && element.parent != "trPr";
    if (name == "sdtContent") return !placeholders_.empty() && placeholders_.back();
    return name == "instrText" || name == "delText" || name == "delInstrText" || name == "rt" ||
           (name.ends_with("Change") && name.size() > std::string_view("Change").size());
  }

  // Of the forms in which one drawing is written only the first is read.
  void open_alternative(const Element& element) {
    if (element.name == "AlternateContent") alternatives_.push_back(false);
    if (element.name != "Choice" && element.name != "Fallback") return;
    if (alternatives_.empty() || !alternatives_.back()) {
      if (!alternatives_.empty()) alternatives_.back() = true;
      return;
    }
    skip();
  }

  static void read_property(const Element& element, Open& open) {
    const auto name = element.name;
    if (name == "pStyle") open.style = element.value();
    if (name == "numId" && element.parent == "numPr") open.place.list = element.value();
    if (name == "ilvl" && element.parent == "numPr") open.place.level = element.number();
    if (name == "outlineLvl" && element.parent == "pPr") open.heading = heading_level(element);
    // Deleted runs have no such property: this is the paragraph mark.
    if (name == "del" && element.parent == "rPr") open.joined_to_next = true;
  }

  // What a run has beside its text.
  void read_mark(const Element& element) {
    const auto name = element.name;
    if (name == "tab" || name == "ptab") text("\t");
    if (name == "br" || name == "cr") text("\n");
    if (name == "noBreakHyphen") text("-");
    if (name == "sym") text(symbol(element.attribute("char").value_or("")));
    if (name == "fldChar") read_field_mark(element.attribute("fldCharType").value_or(""));
    if ((name == "footnoteReference" || name == "endnoteReference") && shown())
      body_.references.push_back({name == "footnoteReference" ? NoteKind::footnote : NoteKind::endnote,
                                  element.attribute("id").value_or("")});
  }

  void read_field_mark(const std::string& type) {
    if (type == "begin") fields_.push_back(true);
    if (type == "separate" && !fields_.empty()) fields_.back() = false;
    if (type == "end" && !fields_.empty()) fields_.pop_back();
  }

  // Whether text is outside all field codes.
  bool shown() const {
    for (const bool code : fields_)
      if (code) return false;
    return true;
  }

  void text(std::string_view characters) override {
    if (open_paragraphs_.empty() || runs_.empty() || !shown()) return;
    Open& open = open_paragraphs_.back();
    if (!open.settled) open.resolved = styles_.paragraph(open.style);
    open.settled = true;
    Format format = runs_.back().format;
    format.fill_from(styles_.character(runs_.back().style));
    format.fill_from(open.resolved.format);
    if (format.hidden.value_or(false)) return;
    open.paragraph.append(characters, {format.bold.value_or(false), format.superscript.value_or(false),
                                       format.size.value_or(0)});
  }

  void closed(Space space, std::string_view name) override {
    if (space == Space::compatibility && name == "AlternateContent" && !alternatives_.empty())
      alternatives_.pop_back();
    if (space != Space::word) return;
    if ((name == "r" || name == "txbxContent") && !runs_.empty()) runs_.pop_back();
    if (name == "sdt" && !placeholders_.empty()) placeholders_.pop_back();
    if (name == "p" && !open_paragraphs_.empty()) close_paragraph();
    if (name == "tr" && !tables_.empty()) close_row(tables_.back());
    if (name == "tbl" && !tables_.empty()) tables_.pop_back();
    if (name == "footnote" || name == "endnote") body_.notes[note_] = std::exchange(body_.paragraphs, {});
  }

  void close_paragraph() {
    Open open = std::move(open_paragraphs_.back());
    open_paragraphs_.pop_back();
    if (open_paragraphs_.empty() && !carried_.text.empty()) {
      Paragraph joined = std::exchange(carried_, {});
      append(joined, open.paragraph);
      open.paragraph = std::move(joined);
    }
    if (open.joined_to_next && open_paragraphs_.empty()) {
      carried_ = std::move(open.paragraph);
      return;
    }
    // An empty paragraph takes no number.
    if (!open.paragraph.is_blank()) {
      settle(open);
      add(std::move(open.paragraph));
    }
    // The text of a text box follows the paragraph that the box is anchored to.
    if (open_paragraphs_.empty())
      for (auto& boxed : std::exchange(boxed_, {})) body_.paragraphs.push_back(std::move(boxed));
  }

  void settle(Open& open) {
    const ParagraphStyle style = styles_.paragraph(open.style);
    open.paragraph.heading = open.heading.value_or(style.heading.value_or(0));
    const std::string list = open.place.list.value_or(style.place.list.value_or(""));
    if (list.empty() || list == "0") return;
    const int level = std::max(0, open.place.level.value_or(style.place.level.value_or(0)));
    if (const auto label = numbering_.next(list, level))
      open.paragraph.item = ListPlace{.level = level, .number = label->number};
  }

  void add(Paragraph paragraph) {
    if (!tables_.empty()) paragraph.cell = tables_.back().place;
    (open_paragraphs_.empty() ? body_.paragraphs : boxed_).push_back(std::move(paragraph));
  }

  void open_table_part(std::string_view name, std::string_view parent) {
    OpenTable& table = tables_.back();
    if (name == "tr") {
      ++table.place.row;
      table.place.column = 0;
      table.row_start = body_.paragraphs.size();
      table.row_deleted = false;
    }
    if (name == "tc") ++table.place.column;
    if (name == "del" && parent == "trPr") table.row_deleted = true;
  }

  void close_row(const OpenTable& table) {
    if (table.row_deleted && open_paragraphs_.empty()) body_.paragraphs.resize(table.row_start);
  }

  const Styles& styles_;
  Numbering& numbering_;
  Body body_;
  std::vector<Open> open_paragraphs_;  // more than one where a text box stands in a paragraph
  std::vector<OpenRun> runs_;
  std::vector<bool> fields_;        // of each open field, whether its code is still open
  std::vector<bool> placeholders_;  // for each open content control
  std::vector<bool> alternatives_;  // whether a form was taken
  std::vector<Paragraph> boxed_;    // of the text boxes in the open paragraph
  Paragraph carried_;               // its deleted mark joins it to the next
  std::vector<OpenTable> tables_;
  int table_count_ = 0;
  std::string note_;
};

}  // namespace

Body read_body(const std::string& xml, const Styles& styles, Numbering& numbering) {
  BodyReader reader(styles, numbering);
  reader.read(xml);
  return reader.take();
}

}  // namespace letterlens::docx
