#include "pipeline/read/render.h"

namespace letterlens::mupdf {
namespace {

using Pixmap = Handle<fz_pixmap, fz_drop_pixmap>;

constexpr float points_an_inch = 72.0F;
constexpr float largest_side = 40.0F * points_an_inch;  // A0 is 47 inches high; letters are A4

}  // namespace

GreyImage render_page(fz_context* context, fz_document* document, int index, int dpi) {
  const PdfPage page(
      guarded(context, "a page cannot be read", [&] { return fz_load_page(context, document, index); }),
      {context});
  const fz_rect bounds =
      guarded(context, "a page has no size", [&] { return fz_bound_page(context, page.get()); });
  if (bounds.x1 - bounds.x0 > largest_side || bounds.y1 - bounds.y0 > largest_side)
    throw ReadError("page_too_large", "a page is too large to be read by text recognition");
  const float scale = static_cast<float>(dpi) / points_an_inch;
  const Pixmap pixmap(guarded(context, "a page cannot be rendered",
                              [&] {
                                return fz_new_pixmap_from_page(context, page.get(), fz_scale(scale, scale),
                                                               fz_device_gray(context), 0);
                              }),
                      {context});
  GreyImage image;
  image.width = fz_pixmap_width(context, pixmap.get());
  image.height = fz_pixmap_height(context, pixmap.get());
  image.stride = static_cast<int>(fz_pixmap_stride(context, pixmap.get()));
  image.dpi = dpi;
  const unsigned char* samples = fz_pixmap_samples(context, pixmap.get());
  image.pixels.assign(
      samples, samples + static_cast<std::size_t>(image.stride) * static_cast<std::size_t>(image.height));
  return image;
}

}  // namespace letterlens::mupdf
