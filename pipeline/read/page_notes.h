// What MuPDF's text of a page does not say: where the file sets a further piece of a line by itself, and the
// small shapes that it draws. Browsers and some office programs fill or outline a disc or a square where a
// font has a bullet.
#pragma once

#include "pipeline/read/mupdf.h"
#include "pipeline/read/pages.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace letterlens::mupdf {

// Notes both while MuPDF runs one page through its text device. It has room of its own: nothing may throw
// inside MuPDF's calls.
class PageNotes {
 public:
  // Listens to the device, which writes `text`, until the notes end.
  PageNotes(fz_context* context, fz_device* device, const fz_stext_page* text);
  ~PageNotes();
  PageNotes(const PageNotes&) = delete;
  PageNotes& operator=(const PageNotes&) = delete;

  // The shapes in the order in which they are drawn; none for a page with more of them than a text has
  // bullets, which is a drawing.
  std::vector<DrawnMark> marks() const;

  // The last characters before a piece that was set by itself, in the order of the text. Beyond the room for
  // them they are not noted.
  std::span<const fz_stext_char* const> piece_ends() const { return {ends_.data(), end_count_}; }

  // Called by the device.
  void fill_text(fz_context* context, fz_device* device, const fz_text* text, fz_matrix place,
                 fz_colorspace* space, const float* colour, float alpha, fz_color_params params);
  struct Paint {
    fz_colorspace* space;  // null for a pattern
    const float* colour;
    float alpha;
    fz_color_params params;
  };
  void add_mark(fz_context* context, fz_device* device, const fz_path* path, fz_matrix place,
                const Paint& paint, bool filled);

 private:
  bool is_drawing() const { return mark_count_ > most_marks; }

  static constexpr std::size_t most_marks = 300;
  static constexpr std::size_t most_ends = 4000;

  fz_context* context_;
  const fz_stext_page* text_;
  decltype(fz_device::fill_text) write_text_;
  std::size_t mark_count_ = 0;
  std::array<DrawnMark, most_marks> marks_;
  std::size_t end_count_ = 0;
  std::array<const fz_stext_char*, most_ends> ends_;
};

}  // namespace letterlens::mupdf
