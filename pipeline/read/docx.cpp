// A Word document is a zip archive of XML parts, of which four or five matter to a letter.
#include "pipeline/read/archive.h"
#include "pipeline/read/docx_styles.h"
#include "pipeline/read/docx_xml.h"
#include "pipeline/read/read.h"
#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <utility>

namespace letterlens {
namespace {

using docx::Element;

constexpr std::size_t largest_part = std::size_t{64} * 1024 * 1024;  // bytes; letters need a hundredth

// An empty element if the document lacks the part.
Element part(Archive& archive, const std::string& name) {
  if (!archive.contains(name)) return {};
  const std::string xml = archive.read(name);
  if (xml.size() > largest_part)
    throw ReadError("too_large", "a part of the Word document is larger than 64 MiB");
  return docx::read_part(xml);
}

// The character of a symbol font, given as four hexadecimal digits.
std::string symbol(std::string_view digits) {
  unsigned code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  const bool good = error == std::errc() && end == digits.data() + digits.size() && code >= 0x20 &&
                    code <= 0xFFFF && (code < 0xD800 || code > 0xDFFF);
  return good ? to_utf8(static_cast<UChar32>(code)) : "";
}

// A control that nobody has filled in, or a table of contents.
bool is_placeholder(const Element& control) {
  const Element& properties = control["sdtPr"];
  return properties["showingPlcHdr"].on().value_or(false) ||
         properties["docPartObj"]["docPartGallery"].value() == "Table of Contents";
}

// Whether a cell of the row only continues the one above it.
bool is_joined(const Element& row) {
  return std::any_of(row.children.begin(), row.children.end(), [](const Element& cell) {
    const Element& merge = cell["tcPr"]["vMerge"];
    return !merge.name.empty() && merge.value() != "restart";
  });
}

// What an element passes on to everything inside it.
struct Around {
  Paragraph* paragraph = nullptr;  // the open one
  docx::Format style;              // of the characters in it
  std::optional<docx::Format> run;
  TableGrid* table = nullptr;
  std::optional<TablePlace> cell;
};

struct NoteReference {
  bool endnote = false;
  std::string id;
};

// Reads the text in elements: not what is deleted or hidden, the codes of fields, or the second of two forms
// of one drawing.
class TextReader {
 public:
  TextReader(docx::Styles styles, docx::Numbering numbering)
      : styles_(std::move(styles)), numbering_(std::move(numbering)) {}

  std::vector<Paragraph> paragraphs_of(const Element& root) {
    read_inside(root, {});
    // The text may end in a paragraph whose mark is deleted.
    if (!carried_.is_blank()) paragraphs_.push_back(std::move(carried_));
    carried_ = {};
    return std::exchange(paragraphs_, {});
  }

  // Of the paragraphs read so far, in the order of the text.
  std::vector<NoteReference> take_references() { return std::exchange(references_, {}); }

 private:
  void read_inside(const Element& element, const Around& around) {
    for (const auto& child : element.children) read(child, around);
  }

  void read(const Element& element, const Around& around) {
    const std::string_view name = element.name;
    // Properties are read where they matter. The rest is deleted, or says how a word is pronounced.
    if (name.ends_with("Pr") || name == "del" || name == "moveFrom" || name == "rt") return;
    if (name == "p") return read_paragraph(element, around);
    if (name == "mc:AlternateContent") return read_first_form(element, around);
    if (name == "sdt" && is_placeholder(element)) return;
    Around inside = around;
    TableGrid table(table_count_ + 1);
    if (name == "r") {
      const Element& properties = element["rPr"];
      inside.run = docx::Format(properties);
      inside.run->fill_from(styles_.character(properties["rStyle"].value()).format);
      inside.run->fill_from(around.style);
    } else if (name == "tbl") {
      ++table_count_;
      inside.table = &table;
    } else if (name == "tr" && around.table != nullptr) {
      if (!element["trPr"]["del"].name.empty()) return;
      around.table->begin_row(is_joined(element));
    } else if (name == "tc" && around.table != nullptr) {
      inside.cell = around.table->add_cell(element["tcPr"]["gridSpan"].number().value_or(1));
    } else if (around.run) {
      read_mark(element, around);
    } else if (name == "t") {  // of a formula, which has runs of its own
      inside.run = around.style;
      read_mark(element, inside);
    }
    read_inside(element, inside);
  }

  void read_paragraph(const Element& element, const Around& around) {
    const Element& properties = element["pPr"];
    docx::ParagraphStyle style(properties);
    style.fill_from(styles_.paragraph(properties["pStyle"].value()));
    const bool boxed = around.paragraph != nullptr;
    Paragraph paragraph = boxed ? Paragraph{} : std::exchange(carried_, {});
    Around inside = around;
    inside.paragraph = &paragraph;
    inside.style = style.format;
    inside.run.reset();
    read_inside(element, inside);
    if (!boxed) close_codes();
    // A reviewer deleted the mark at its end, which joins it to the next.
    if (!boxed && !properties["rPr"]["del"].name.empty()) {
      carried_ = std::move(paragraph);
      return;
    }
    // An empty paragraph takes no number.
    if (!paragraph.is_blank()) {
      paragraph.heading = style.heading.value_or(0);
      paragraph.item = numbering_.next(style);
      paragraph.cell = around.cell;
      (boxed ? boxed_ : paragraphs_).push_back(std::move(paragraph));
    }
    if (boxed) return;
    // The text of a text box follows the paragraph that the box is anchored to.
    std::move(boxed_.begin(), boxed_.end(), std::back_inserter(paragraphs_));
    boxed_.clear();
  }

  void read_first_form(const Element& alternatives, const Around& around) {
    for (const auto& form : alternatives.children)
      if (form.name == "mc:Choice" || form.name == "mc:Fallback") return read_inside(form, around);
  }

  // What a run has: text and what counts as text, fields and notes.
  void read_mark(const Element& element, const Around& around) {
    const std::string_view name = element.name;
    if (name == "t") add(element.text, around);
    if (name == "tab" || name == "ptab") add("\t", around);
    if (name == "br" || name == "cr") add("\n", around);
    if (name == "noBreakHyphen") add("-", around);
    if (name == "sym") add(symbol(element.attribute("char")), around);
    if (name == "fldChar") read_field_mark(element.attribute("fldCharType"));
    if ((name == "footnoteReference" || name == "endnoteReference") && is_shown())
      references_.push_back({name == "endnoteReference", std::string(element.attribute("id"))});
  }

  void read_field_mark(std::string_view type) {
    if (type == "begin") {
      fields_.push_back(true);
      ++codes_;
    } else if (!fields_.empty() && (type == "separate" || type == "end")) {
      if (fields_.back()) --codes_;
      fields_.back() = false;
      if (type == "end") fields_.pop_back();
    }
  }

  // A damaged field has no end; its code does not reach beyond its paragraph.
  void close_codes() {
    fields_.assign(fields_.size(), false);
    codes_ = 0;
  }

  // Whether text is outside all field codes.
  bool is_shown() const { return codes_ == 0; }

  void add(std::string_view characters, const Around& around) {
    const docx::Format& format = *around.run;
    if (around.paragraph == nullptr || format.hidden.value_or(false) || !is_shown()) return;
    around.paragraph->append(characters, {format.bold.value_or(false), format.italic.value_or(false),
                                          format.superscript.value_or(false), format.size.value_or(0)});
  }

  docx::Styles styles_;
  docx::Numbering numbering_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Paragraph> boxed_;  // of the text boxes in the open paragraph
  Paragraph carried_;             // its deleted mark joins it to the next
  std::vector<NoteReference> references_;
  std::vector<bool> fields_;  // of each open field, whether its code is still open
  std::size_t codes_ = 0;     // of them that are
  int table_count_ = 0;
};

using Notes = std::map<std::string, std::vector<Paragraph>>;

Notes notes_of(const Element& part, TextReader& reader) {
  Notes notes;
  for (const auto& note : part.children)
    notes[std::string(note.attribute("id"))] = reader.paragraphs_of(note);
  return notes;
}

// Adds the note's paragraphs, the first behind its mark: Word counts notes when it shows them.
void add_note(const std::vector<Paragraph>& note, int mark, std::vector<Paragraph>& out) {
  Paragraph first;
  first.append(std::to_string(mark), {.superscript = true});
  first.append(note.front());
  out.push_back(std::move(first));
  out.back().note = true;
  for (std::size_t i = 1; i < note.size(); ++i) {
    out.push_back(note[i]);
    out.back().note = true;
  }
}

}  // namespace

StructuredText read_docx(Archive& archive) {
  TextReader reader(docx::Styles(part(archive, "word/styles.xml")),
                    docx::Numbering(part(archive, "word/numbering.xml")));
  StructuredText text{.paragraphs = reader.paragraphs_of(part(archive, "word/document.xml"))};
  const auto references = reader.take_references();
  const Notes footnotes = notes_of(part(archive, "word/footnotes.xml"), reader);
  const Notes endnotes = notes_of(part(archive, "word/endnotes.xml"), reader);
  if (text.paragraphs.empty()) throw ReadError("not_a_letter", "the Word document has no text");
  int mark = 0;
  for (const auto& reference : references) {
    const Notes& notes = reference.endnote ? endnotes : footnotes;
    const auto note = notes.find(reference.id);
    if (note != notes.end() && !note->second.empty()) add_note(note->second, ++mark, text.paragraphs);
  }
  return text;
}

}  // namespace letterlens
