// Every call to MuPDF stands in this file. MuPDF reports errors by longjmp, so inside `fz_try` only its own
// functions run and nothing with a destructor is made; `guarded` turns its errors into ReadError.
#include <mupdf/fitz.h>

#include <memory>
#include <utility>

#include "pipeline/read/read.h"

namespace letterlens {
namespace {

struct DropContext {
  void operator()(fz_context* context) const { fz_drop_context(context); }
};
using Context = std::unique_ptr<fz_context, DropContext>;

template <typename T, void (*drop)(fz_context*, T*)>
struct Dropper {
  fz_context* context;
  void operator()(T* object) const { drop(context, object); }
};
template <typename T, void (*drop)(fz_context*, T*)>
using Handle = std::unique_ptr<T, Dropper<T, drop>>;

using Stream = Handle<fz_stream, fz_drop_stream>;
using Document = Handle<fz_document, fz_drop_document>;
using PdfPage = Handle<fz_page, fz_drop_page>;
using TextPage = Handle<fz_stext_page, fz_drop_stext_page>;

void ignore_message(void*, const char*) {}

Context new_context() {
  // Letters are small; the store only caches fonts and images while one document is read.
  Context context(fz_new_context(nullptr, nullptr, FZ_STORE_DEFAULT));
  if (!context) throw ReadError("out_of_memory", "no memory for the PDF reader");
  // A damaged PDF that can be repaired is read; its warnings are not ours to print.
  fz_set_warning_callback(context.get(), ignore_message, nullptr);
  fz_set_error_callback(context.get(), ignore_message, nullptr);
  return context;
}

// Runs one MuPDF call and turns its error into a ReadError that says what was being done.
template <typename Call>
auto guarded(fz_context* context, const char* doing, Call call) -> decltype(call()) {
  decltype(call()) result{};
  bool failed = false;
  fz_var(result);
  fz_var(failed);
  fz_try(context) { result = call(); }
  fz_catch(context) { failed = true; }
  if (failed) throw ReadError("damaged_pdf", std::string(doing) + ": " + fz_caught_message(context));
  return result;
}

void append_utf8(std::string& out, int code_point) {
  char buffer[FZ_UTFMAX];
  out.append(buffer, static_cast<std::size_t>(fz_runetochar(buffer, code_point)));
}

Style style_of(fz_context* context, const fz_stext_char& glyph) {
  Style style;
  if (glyph.font != nullptr) {
    style.font = fz_font_name(context, glyph.font);
    style.bold = fz_font_is_bold(context, glyph.font) != 0;
    style.italic = fz_font_is_italic(context, glyph.font) != 0;
  }
  style.size = glyph.size;
  return style;
}

Line line_of(fz_context* context, const fz_stext_line& source) {
  Line line;
  const fz_font* font = nullptr;
  for (const fz_stext_char* glyph = source.first_char; glyph != nullptr; glyph = glyph->next) {
    const std::size_t start = line.text.size();
    append_utf8(line.text, glyph->c);
    const fz_rect edges = fz_rect_from_quad(glyph->quad);
    line.glyphs.push_back({start, edges.x0, edges.x1});
    const bool same = !line.runs.empty() && glyph->font == font && line.runs.back().style.size == glyph->size;
    if (!same) line.runs.push_back({start, 0, style_of(context, *glyph)});
    font = glyph->font;
    line.runs.back().length = line.text.size() - line.runs.back().start;
    line.baseline = glyph->origin.y;
  }
  line.box = Box{source.bbox.x0, source.bbox.y0, source.bbox.x1 - source.bbox.x0, source.bbox.y1 - source.bbox.y0};
  return line;
}

Page page_of(fz_context* context, fz_document* document, int index, bool& has_image) {
  const PdfPage page(guarded(context, "a page cannot be read", [&] { return fz_load_page(context, document, index); }),
                     {context});
  // Ligatures are taken apart by normalising, images only counted: a page of images without text is a scan.
  fz_stext_options options{};
  options.flags = FZ_STEXT_PRESERVE_LIGATURES | FZ_STEXT_PRESERVE_WHITESPACE | FZ_STEXT_PRESERVE_IMAGES |
                  FZ_STEXT_MEDIABOX_CLIP;
  const TextPage text(guarded(context, "the text of a page cannot be read",
                              [&] { return fz_new_stext_page_from_page(context, page.get(), &options); }),
                      {context});
  Page result;
  result.number = index + 1;
  result.width = text->mediabox.x1 - text->mediabox.x0;
  result.height = text->mediabox.y1 - text->mediabox.y0;
  has_image = false;
  for (const fz_stext_block* block = text->first_block; block != nullptr; block = block->next) {
    if (block->type == FZ_STEXT_BLOCK_IMAGE) has_image = true;
    if (block->type != FZ_STEXT_BLOCK_TEXT) continue;
    for (const fz_stext_line* line = block->u.t.first_line; line != nullptr; line = line->next)
      result.lines.push_back(line_of(context, *line));
  }
  return result;
}

}  // namespace

Pages read_pdf(std::string_view bytes) {
  const Context context = new_context();
  fz_context* const raw = context.get();
  guarded(raw, "the PDF reader cannot start", [&] { return fz_register_document_handlers(raw), true; });
  const Stream stream(
      guarded(raw, "the file cannot be opened",
              [&] { return fz_open_memory(raw, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()); }),
      {raw});
  const Document document(guarded(raw, "the PDF is damaged beyond reading",
                                  [&] { return fz_open_document_with_stream(raw, "application/pdf", stream.get()); }),
                          {raw});
  if (guarded(raw, "the PDF's protection cannot be read", [&] { return fz_needs_password(raw, document.get()); }) != 0)
    throw ReadError("encrypted_pdf", "the PDF is protected by a password; save it without one");
  const int count = guarded(raw, "the PDF's pages cannot be counted", [&] { return fz_count_pages(raw, document.get()); });
  if (count <= 0) throw ReadError("no_pages", "the PDF has no pages");
  Pages pages;
  pages.media_type = "application/pdf";
  pages.layer = TextLayer::embedded;
  for (int index = 0; index < count; ++index) {
    bool has_image = false;
    pages.pages.push_back(page_of(raw, document.get(), index, has_image));
    if (has_image && pages.pages.back().lines.empty()) ++pages.pages_without_text;
  }
  return pages;
}

}  // namespace letterlens
