#include "pipeline/read/docx_body.h"

#include "pipeline/read/docx_xml.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace letterlens::docx {
namespace {

bool is_blank(const Paragraph& paragraph) {
  for (const auto& run : paragraph.runs)
    if (run.text.find_first_not_of(" \t\n") != std::string::npos) return false;
  return true;
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
    // The document ends in a paragraph whose mark is deleted.
    if (!carried_.empty()) add({std::exchange(carried_, {}), false, 0, std::nullopt});
    return std::move(body_);
  }

 private:
  // A paragraph that is open, with what its properties say.
  struct Open {
    Paragraph paragraph;
    std::string style;
    ListPlace place;
    std::optional<bool> heading;
    bool joined_to_next = false;  // a reviewer deleted the mark at its end
    ParagraphStyle resolved;
    bool settled = false;
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
    // The format of a text box is not that of the run it hangs on.
    if (name == "r" || name == "txbxContent") runs_.emplace_back();
    if (name == "tbl" || name == "tr" || name == "tc") open_table_part(name);
    if (name == "footnote" || name == "endnote") note_ = element.attribute("id").value_or("");
    if (name == "sdt") placeholders_.push_back(false);
    if (name == "showingPlcHdr" && !placeholders_.empty()) placeholders_.back() = element.on();
    if (name == "docPartGallery" && !placeholders_.empty() && element.value() == "Table of Contents")
      placeholders_.back() = true;
    if (!open_paragraphs_.empty()) read_property(element, open_paragraphs_.back());
    if (element.parent == "rPr" && !runs_.empty()) read_format(element, runs_.back().format);
    if (name == "rStyle" && !runs_.empty()) runs_.back().style = element.value();
    if (name == "del" && element.parent == "trPr") row_deleted_ = true;
    if (element.parent == "r") read_mark(element);
  }

  // Deleted text, former properties, field codes, placeholders. A `del` among properties only says that a
  // mark is.
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
    if (name == "outlineLvl" && element.parent == "pPr") open.heading = element.number().value_or(9) < 9;
    // A deleted mark stands in `rPr`; runs that were deleted have no such property.
    if (name == "del" && element.parent == "rPr") open.joined_to_next = true;
  }

  // What stands in a run beside its text.
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

  // Whether text is a field's result, or no field's.
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
    Characters next{
        {}, format.bold.value_or(false), format.superscript.value_or(false), format.size.value_or(0)};
    auto& runs = open.paragraph.runs;
    const bool same = !runs.empty() && runs.back().bold == next.bold &&
                      runs.back().superscript == next.superscript && runs.back().size == next.size;
    if (!same) runs.push_back(std::move(next));
    append_without_soft_hyphens(runs.back().text, characters);
  }

  static void append_without_soft_hyphens(std::string& out, std::string_view characters) {
    constexpr std::string_view soft_hyphen = "\u00AD";
    for (auto at = characters.find(soft_hyphen); at != std::string_view::npos;
         at = characters.find(soft_hyphen)) {
      out += characters.substr(0, at);
      characters.remove_prefix(at + soft_hyphen.size());
    }
    out += characters;
  }

  void closed(Space space, std::string_view name) override {
    if (space == Space::compatibility && name == "AlternateContent" && !alternatives_.empty())
      alternatives_.pop_back();
    if (space != Space::word) return;
    if ((name == "r" || name == "txbxContent") && !runs_.empty()) runs_.pop_back();
    if (name == "sdt" && !placeholders_.empty()) placeholders_.pop_back();
    if (name == "p" && !open_paragraphs_.empty()) close_paragraph();
    if (name == "tbl" || name == "tr") close_table_part(name);
    if (name == "footnote" || name == "endnote") body_.notes[note_] = std::exchange(body_.blocks, {});
  }

  void close_paragraph() {
    Open open = std::move(open_paragraphs_.back());
    open_paragraphs_.pop_back();
    if (!carried_.empty() && open_paragraphs_.empty()) {
      auto& runs = open.paragraph.runs;
      runs.insert(runs.begin(), carried_.begin(), carried_.end());
      carried_.clear();
    }
    if (open.joined_to_next && open_paragraphs_.empty()) {
      carried_ = std::move(open.paragraph.runs);
      return;
    }
    // An empty paragraph has no number either.
    if (!is_blank(open.paragraph)) {
      settle(open);
      add(std::move(open.paragraph));
    }
    // What stands in a text box follows the paragraph that the box hangs on.
    if (open_paragraphs_.empty())
      for (auto& boxed : std::exchange(boxed_, {})) add(std::move(boxed));
  }

  void settle(Open& open) {
    const ParagraphStyle style = styles_.paragraph(open.style);
    open.paragraph.heading = open.heading.value_or(style.heading.value_or(false));
    const std::string list = open.place.list.value_or(style.place.list.value_or(""));
    if (list.empty() || list == "0") return;
    open.paragraph.level = std::max(0, open.place.level.value_or(style.place.level.value_or(0)));
    open.paragraph.label = numbering_.next(list, open.paragraph.level);
  }

  void add(Paragraph paragraph) {
    if (!open_paragraphs_.empty()) {
      boxed_.push_back(std::move(paragraph));
    } else if (tables_ > 0 && !rows_.empty() && !rows_.back().cells.empty()) {
      rows_.back().cells.back().push_back(std::move(paragraph));
    } else {
      body_.blocks.push_back({{{std::move(paragraph)}}, 0});
    }
  }

  // Only a table that stands in the text itself has rows; what stands in one inside a cell or a text box is
  // that cell's or box's text.
  void open_table_part(std::string_view name) {
    const bool outermost = tables_ == (name == "tbl" ? 0 : 1) && open_paragraphs_.empty();
    if (name == "tbl") {
      ++tables_;
      if (outermost) ++table_;
    } else if (outermost && name == "tr") {
      rows_.push_back({{}, table_});
      row_deleted_ = false;
    } else if (outermost && !rows_.empty()) {
      rows_.back().cells.emplace_back();
    }
  }

  void close_table_part(std::string_view name) {
    const bool outermost = tables_ == 1 && open_paragraphs_.empty();
    if (name == "tbl" && tables_ > 0) --tables_;
    if (!outermost) return;
    if (name == "tr" && row_deleted_ && !rows_.empty()) rows_.pop_back();
    row_deleted_ = false;
    for (auto& row : std::exchange(rows_, {})) body_.blocks.push_back(std::move(row));
  }

  const Styles& styles_;
  Numbering& numbering_;
  Body body_;
  std::vector<Open> open_paragraphs_;  // more than one where a text box stands in a paragraph
  std::vector<OpenRun> runs_;
  std::vector<bool> fields_;        // whether the code of each open field is still to end
  std::vector<bool> placeholders_;  // for each open content control
  std::vector<bool> alternatives_;  // whether a form was taken
  std::vector<Paragraph> boxed_;
  std::vector<Characters> carried_;  // of a paragraph that goes on in the next
  std::vector<Block> rows_;
  bool row_deleted_ = false;
  int tables_ = 0;  // open
  int table_ = 0;   // of the document's text, counted
  std::string note_;
};

}  // namespace

Body read_body(const std::string& xml, const Styles& styles, Numbering& numbering) {
  BodyReader reader(styles, numbering);
  reader.read(xml);
  return reader.take();
}

}  // namespace letterlens::docx
