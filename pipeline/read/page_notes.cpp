#include "pipeline/read/page_notes.h"

#include <algorithm>
#include <cmath>

namespace letterlens::mupdf {
namespace {

constexpr float smallest = 1.2F;      // points: less is a dot of a leader or the corner of a frame
constexpr float largest = 12.0F;      // points
constexpr float most_unequal = 1.6F;  // of the longer side to the shorter: rules and dashes are not marks
constexpr int most_segments = 16;     // of the outline: letters drawn as shapes have more
constexpr float palest = 0.95F;       // of the brightness: what is drawn in white is not seen
constexpr float same_centre = 0.5F;   // points: an outline around what is filled is the same mark

struct Outline {
  int segments = 0;
  bool curved = false;
};

void straight(fz_context*, void* outline, float, float) {
  ++static_cast<Outline*>(outline)->segments;
}

void curve(fz_context*, void* outline, float, float, float, float, float, float) {
  ++static_cast<Outline*>(outline)->segments;
  static_cast<Outline*>(outline)->curved = true;
}

void begin(fz_context*, void*, float, float) {}

void close(fz_context*, void*) {}

Outline outline_of(fz_context* context, const fz_path* path) {
  constexpr fz_path_walker walker{begin, straight, curve, close, nullptr, nullptr, nullptr, nullptr};
  Outline outline;
  fz_walk_path(context, path, &walker, &outline);
  return outline;
}

bool is_seen(fz_context* context, const PageNotes::Paint& paint) {
  if (paint.alpha <= 0) return false;
  if (paint.space == nullptr) return true;
  float grey = 0;
  fz_convert_color(context, paint.space, paint.colour, fz_device_gray(context), &grey, nullptr, paint.params);
  return grey < palest;
}

const fz_stext_char* last_of(const fz_stext_page& text) {
  const fz_stext_block* block = text.last_block;
  if (block == nullptr || block->type != FZ_STEXT_BLOCK_TEXT || block->u.t.last_line == nullptr)
    return nullptr;
  return block->u.t.last_line->last_char;
}

void write(fz_context* context, fz_device* device, const fz_text* text, fz_matrix place, fz_colorspace* space,
           const float* colour, float alpha, fz_color_params params) {
  static_cast<PageNotes*>(fz_user_context(context))
      ->fill_text(context, device, text, place, space, colour, alpha, params);
}

void fill(fz_context* context, fz_device* device, const fz_path* path, int, fz_matrix place,
          fz_colorspace* space, const float* colour, float alpha, fz_color_params params) {
  static_cast<PageNotes*>(fz_user_context(context))
      ->add_mark(context, device, path, place, {space, colour, alpha, params}, true);
}

void stroke(fz_context* context, fz_device* device, const fz_path* path, const fz_stroke_state*,
            fz_matrix place, fz_colorspace* space, const float* colour, float alpha, fz_color_params params) {
  static_cast<PageNotes*>(fz_user_context(context))
      ->add_mark(context, device, path, place, {space, colour, alpha, params}, false);
}

fz_point centre_of(const Box& box) {
  return {box.x + box.width / 2, box.y + box.height / 2};
}

bool is_inside(fz_point point, fz_rect area) {
  return point.x > area.x0 && point.x < area.x1 && point.y > area.y0 && point.y < area.y1;
}

}  // namespace

PageNotes::PageNotes(fz_context* context, fz_device* device, const fz_stext_page* text)
    : context_(context), text_(text), write_text_(device->fill_text) {
  fz_set_user_context(context, this);
  device->fill_text = write;
  device->fill_path = fill;
  device->stroke_path = stroke;
}

PageNotes::~PageNotes() {
  fz_set_user_context(context_, nullptr);
}

void PageNotes::fill_text(fz_context* context, fz_device* device, const fz_text* text, fz_matrix place,
                          fz_colorspace* space, const float* colour, float alpha, fz_color_params params) {
  const fz_stext_char* last = last_of(*text_);
  if (last != nullptr && end_count_ < most_ends) ends_.at(end_count_++) = last;
  write_text_(context, device, text, place, space, colour, alpha, params);
}

// The cheapest questions first: a drawing has many thousand paths.
void PageNotes::add_mark(fz_context* context, fz_device* device, const fz_path* path, fz_matrix place,
                         const Paint& paint, bool filled) {
  if (is_drawing()) return;
  const fz_rect edges = fz_bound_path(context, path, nullptr, place);
  const Box box{edges.x0, edges.y0, edges.x1 - edges.x0, edges.y1 - edges.y0};
  const auto [shorter, longer] = std::minmax(box.width, box.height);
  if (!(shorter >= smallest && longer <= largest && longer <= most_unequal * shorter)) return;
  const fz_point centre = centre_of(box);
  if (!is_inside(centre, fz_device_current_scissor(context, device))) return;
  if (mark_count_ > 0) {
    const fz_point last = centre_of(marks_.at(std::min(mark_count_, most_marks) - 1).box);
    if (std::abs(last.x - centre.x) < same_centre && std::abs(last.y - centre.y) < same_centre) return;
  }
  const Outline outline = outline_of(context, path);
  if (outline.segments > most_segments || !is_seen(context, paint)) return;
  if (mark_count_ < most_marks)
    marks_.at(mark_count_) = {box, outline.curved ? (filled ? MarkShape::disc : MarkShape::ring)
                                                  : (filled ? MarkShape::square : MarkShape::box)};
  ++mark_count_;
}

std::vector<DrawnMark> PageNotes::marks() const {
  if (is_drawing()) return {};
  return {marks_.begin(), marks_.begin() + static_cast<std::ptrdiff_t>(mark_count_)};
}

}  // namespace letterlens::mupdf
