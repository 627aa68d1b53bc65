// A Word document is a zip archive of XML parts, of which four or five matter to a letter.
#include "pipeline/read/archive.h"
#include "pipeline/read/docx_body.h"
#include "pipeline/read/docx_styles.h"
#include "pipeline/read/read.h"

#include <map>
#include <utility>

namespace letterlens {
namespace {

constexpr std::size_t largest_part = std::size_t{64} * 1024 * 1024;  // bytes; letters need a hundredth

// A part's XML; empty if the document lacks it.
std::string part(Archive& archive, const std::string& name) {
  if (!archive.contains(name)) return {};
  std::string xml = archive.read(name);
  if (xml.size() > largest_part)
    throw ReadError("too_large", "a part of the Word document is larger than 64 MiB");
  return xml;
}

using Notes = std::map<std::string, std::vector<Paragraph>>;

Notes notes_of(Archive& archive, const std::string& name, const docx::Styles& styles,
               docx::Numbering& numbering) {
  const std::string xml = part(archive, name);
  return xml.empty() ? Notes{} : docx::read_body(xml, styles, numbering).notes;
}

// Adds the note's paragraphs, the first behind its mark: Word counts notes when it shows them.
void add_note(const std::vector<Paragraph>& note, int mark, std::vector<Paragraph>& out) {
  for (std::size_t i = 0; i < note.size(); ++i) {
    Paragraph paragraph = note[i];
    if (i == 0) {
      paragraph = Paragraph{};
      paragraph.append(std::to_string(mark), {.superscript = true});
      for (const auto& run : note[i].runs)
        paragraph.append(std::string_view(note[i].text).substr(run.start, run.length), run.format);
    }
    paragraph.note = true;
    out.push_back(std::move(paragraph));
  }
}

}  // namespace

StructuredText read_docx(Archive& archive) {
  const docx::Styles styles(part(archive, "word/styles.xml"));
  docx::Numbering numbering(part(archive, "word/numbering.xml"));
  docx::Body body = docx::read_body(part(archive, "word/document.xml"), styles, numbering);
  std::map<docx::NoteKind, Notes> notes;
  notes[docx::NoteKind::footnote] = notes_of(archive, "word/footnotes.xml", styles, numbering);
  notes[docx::NoteKind::endnote] = notes_of(archive, "word/endnotes.xml", styles, numbering);
  if (body.paragraphs.empty()) throw ReadError("not_a_letter", "the Word document has no text");
  int mark = 0;
  for (const auto& reference : body.references) {
    const auto found = notes[reference.kind].find(reference.id);
    if (found != notes[reference.kind].end() && !found->second.empty())
      add_note(found->second, ++mark, body.paragraphs);
  }
  return {.paragraphs = std::move(body.paragraphs)};
}

}  // namespace letterlens
