#include "pipeline/read/mupdf.h"
#include "pipeline/read/ocr.h"
#include "pipeline/read/read.h"
#include "pipeline/read/render.h"
#include "pipeline/read/text_page.h"

#include <optional>

namespace letterlens {
namespace {

using mupdf::guarded;

constexpr int scan_dpi = 300;  // what Tesseract is trained for

bool wants_ocr(OcrMode mode, const Page& page, bool has_image) {
  return mode == OcrMode::always || (mode == OcrMode::automatic && has_image && page.lines.empty());
}

}  // namespace

PrintedPages read_pdf(std::string_view bytes, const ReadOptions& options) {
  const mupdf::Context context = mupdf::new_context();
  fz_context* const raw = context.get();
  const auto opened = mupdf::open_document(raw, bytes, "application/pdf");
  if (guarded(raw, "the PDF's protection cannot be read",
              [&] { return fz_needs_password(raw, opened.document.get()); }) != 0)
    throw ReadError("encrypted_pdf", "the PDF is protected by a password; save it without one");
  const int count = guarded(raw, "the PDF's pages cannot be counted",
                            [&] { return fz_count_pages(raw, opened.document.get()); });
  if (count <= 0) throw ReadError("no_pages", "the PDF has no pages");
  if (count > most_pages)
    throw ReadError("too_many_pages", "the PDF has " + std::to_string(count) + " pages, more than the " +
                                          std::to_string(most_pages) + " that are read; split it");
  PrintedPages pages;
  pages.layer = TextLayer::embedded;
  std::optional<Ocr> ocr;
  for (int index = 0; index < count; ++index) {
    bool has_image = false;
    pages.pages.push_back(mupdf::text_page(raw, opened.document.get(), index, has_image));
    Page& page = pages.pages.back();
    if (wants_ocr(options.ocr, page, has_image)) {
      if (options.on_ocr_page) options.on_ocr_page(page.number, count);
      if (!ocr) ocr.emplace();
      page.lines = ocr->read(mupdf::render_page(raw, opened.document.get(), index, scan_dpi));
      page.recognised = true;
      pages.layer = TextLayer::ocr;
    } else if (has_image && page.lines.empty()) {
      ++pages.pages_without_text;
    }
  }
  mupdf::check_memory(raw);
  return pages;
}

}  // namespace letterlens
