#include "pipeline/read/text_page.h"

#include "pipeline/read/overprint.h"
#include "pipeline/read/page_notes.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace letterlens::mupdf {
namespace {

constexpr float same_height = 0.5F;  // points between baselines that are one

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

// The lowest of the line's baselines: what is set higher is raised. A line that runs up the page has none.
float lowest_baseline(const fz_stext_line& line) {
  float lowest = 0;
  for (const fz_stext_char* glyph = line.first_char; glyph != nullptr; glyph = glyph->next)
    lowest = std::max(lowest, glyph->origin.y);
  return line.dir.x > 0.99F ? lowest : 0;
}

// A space, or the stop or bracket behind the number of an item.
bool ends_word(const std::string& text) {
  return text.ends_with(' ') || text.ends_with('.') || text.ends_with(')');
}

using PieceEnds = std::span<const fz_stext_char* const>;

// `ends` are the ends of pieces from this line on, and on return from the next.
Line line_of(fz_context* context, const fz_stext_line& source, PieceEnds& ends) {
  Line line;
  bool piece_ended = false;
  const float lowest = lowest_baseline(source);
  const fz_font* font = nullptr;
  for (const fz_stext_char* glyph = source.first_char; glyph != nullptr; glyph = glyph->next) {
    const std::size_t start = line.text.size();
    if (piece_ended && glyph->c != ' ') {
      if (ends_word(line.text)) line.piece_starts.push_back(start);
      piece_ended = false;
    }
    while (!ends.empty() && ends.front() == glyph) {
      piece_ended = true;
      ends = ends.subspan(1);
    }
    append_utf8(line.text, glyph->c);
    const fz_rect edges = fz_rect_from_quad(glyph->quad);
    line.glyphs.push_back({start, edges.x0, edges.x1});
    const float rise = std::max(0.0F, lowest - glyph->origin.y);
    const bool same = !line.runs.empty() && glyph->font == font &&
                      line.runs.back().style.size == glyph->size &&
                      std::abs(line.runs.back().rise - rise) < same_height;
    if (!same) line.runs.push_back({start, 0, style_of(context, *glyph), rise});
    font = glyph->font;
    line.runs.back().length = line.text.size() - line.runs.back().start;
    line.baseline = glyph->origin.y;
  }
  line.box =
      Box{source.bbox.x0, source.bbox.y0, source.bbox.x1 - source.bbox.x0, source.bbox.y1 - source.bbox.y0};
  return line;
}

Page lines_of(fz_context* context, const fz_stext_page& text, PieceEnds ends, bool& has_image) {
  Page result;
  result.width = text.mediabox.x1 - text.mediabox.x0;
  result.height = text.mediabox.y1 - text.mediabox.y0;
  has_image = false;
  for (const fz_stext_block* block = text.first_block; block != nullptr; block = block->next) {
    if (block->type == FZ_STEXT_BLOCK_IMAGE) has_image = true;
    if (block->type != FZ_STEXT_BLOCK_TEXT) continue;
    for (const fz_stext_line* line = block->u.t.first_line; line != nullptr; line = line->next)
      result.lines.push_back(line_of(context, *line, ends));
  }
  return result;
}

// Whether text is read that is drawn invisibly, as text recognition lays it over a scan.
enum class Invisible { read, left_out };

Page lines_on(fz_context* context, fz_page* page, Invisible invisible, bool& has_image) {
  // Ligatures are taken apart by normalising, images only counted: a page of images without text is a scan.
  fz_stext_options options{};
  options.flags = FZ_STEXT_PRESERVE_LIGATURES | FZ_STEXT_PRESERVE_WHITESPACE | FZ_STEXT_PRESERVE_IMAGES |
                  FZ_STEXT_MEDIABOX_CLIP;
  constexpr const char* doing = "the text of a page cannot be read";
  const fz_rect bounds = guarded(context, doing, [&] { return fz_bound_page(context, page); });
  const TextPage text(guarded(context, doing, [&] { return fz_new_stext_page(context, bounds); }), {context});
  const Device device(
      guarded(context, doing, [&] { return fz_new_stext_device(context, text.get(), &options); }), {context});
  if (invisible == Invisible::left_out) device->ignore_text = nullptr;
  PageNotes notes(context, device.get(), text.get());
  guarded(context, doing, [&] {
    fz_run_page(context, page, device.get(), fz_identity, nullptr);
    fz_close_device(context, device.get());
    return true;
  });
  Page result = lines_of(context, *text, notes.piece_ends(), has_image);
  result.marks = notes.marks();
  return result;
}

}  // namespace

Page text_page(fz_context* context, fz_document* document, int index, bool& has_image) {
  const PdfPage page(
      guarded(context, "a page cannot be read", [&] { return fz_load_page(context, document, index); }),
      {context});
  Page result = lines_on(context, page.get(), Invisible::read, has_image);
  if (has_covered_lines(result))
    result = without_hidden_copies(lines_on(context, page.get(), Invisible::left_out, has_image),
                                   std::move(result));
  drop_overprint(result);
  result.number = index + 1;
  return result;
}

}  // namespace letterlens::mupdf
