// Reads the text of a page that is only an image: rendered by MuPDF, read by Tesseract.
#pragma once

#include "pipeline/read/pages.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace letterlens {

// A page as grey pixels, eight bits each, rows from the top.
struct GreyImage {
  int width = 0;   // pixels
  int height = 0;  // pixels
  int stride = 0;  // bytes from one row to the next
  int dpi = 0;
  std::vector<unsigned char> pixels;
};

// Loads Tesseract's library, which otherwise the first page does that is read by it: for processes that will
// give up the right to load code. One that is not there is no error.
void load_text_recognition();

// One Tesseract engine for English. Not for sharing between threads; making one costs a good part of a
// second.
class Ocr {
 public:
  // Throws ReadError `ocr_unavailable` when the engine or its language data is missing.
  Ocr();
  ~Ocr();
  Ocr(Ocr&&) noexcept;
  Ocr& operator=(Ocr&&) noexcept;

  // The lines of the image in reading order, an empty line where a paragraph ends. Positions are points.
  std::vector<Line> read(const GreyImage& image);

 private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

}  // namespace letterlens
