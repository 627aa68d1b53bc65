// A Word document is a zip archive of XML parts, of which four or five matter to a letter.
#include "pipeline/read/archive.h"
#include "pipeline/read/docx_body.h"
#include "pipeline/read/docx_lines.h"
#include "pipeline/read/docx_styles.h"
#include "pipeline/read/read.h"

#include <map>
#include <utility>

namespace letterlens {
namespace {

constexpr std::size_t largest_part =
    std::size_t{64} * 1024 * 1024;  // bytes; letters have a few hundred kilobytes

// A part's XML; empty when the document has no such part.
std::string part(Archive& archive, const std::string& name) {
  if (!archive.contains(name)) return {};
  std::string xml = archive.read(name);
  if (xml.size() > largest_part)
    throw ReadError("too_large", "a part of the Word document is larger than 64 MiB");
  return xml;
}

using Notes = std::map<std::string, std::vector<docx::Block>>;

Notes notes_of(Archive& archive, const std::string& name, const docx::Styles& styles,
               docx::Numbering& numbering) {
  const std::string xml = part(archive, name);
  return xml.empty() ? Notes{} : docx::read_body(xml, styles, numbering).notes;
}

}  // namespace

Pages read_docx(Archive& archive) {
  const docx::Styles styles(part(archive, "word/styles.xml"));
  docx::Numbering numbering(part(archive, "word/numbering.xml"));
  const docx::Body body = docx::read_body(part(archive, "word/document.xml"), styles, numbering);
  std::map<docx::NoteKind, Notes> notes;
  notes[docx::NoteKind::footnote] = notes_of(archive, "word/footnotes.xml", styles, numbering);
  notes[docx::NoteKind::endnote] = notes_of(archive, "word/endnotes.xml", styles, numbering);
  std::vector<docx::Note> cited;
  for (const auto& reference : body.references) {
    const auto found = notes[reference.kind].find(reference.id);
    if (found != notes[reference.kind].end() && !found->second.empty())
      cited.push_back({std::to_string(cited.size() + 1), found->second});
  }
  Pages pages;
  pages.media_type = MediaType::docx;
  pages.layer = TextLayer::embedded;
  pages.pages.push_back(docx::set_lines(body.blocks, cited));
  if (pages.pages.back().lines.empty()) throw ReadError("not_a_letter", "the Word document holds no text");
  return pages;
}

}  // namespace letterlens
