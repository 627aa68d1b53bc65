#include "pipeline/read/ocr.h"

#include "pipeline/read/read.h"

#include <algorithm>
#include <string_view>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

// Tesseract's own threads over one page cost more than they gain, and documents are read in parallel by
// processes. Declared here because clang 14 has no omp.h of its own; Tesseract brings the library.
extern "C" void omp_set_max_active_levels(int);

namespace letterlens {

struct Ocr::Engine {
  tesseract::TessBaseAPI api;
};

namespace {

constexpr float points_an_inch = 72.0F;
constexpr float doubtful_below = 60.0F;  // per cent; words that Tesseract gives less are often misread
constexpr float paragraph_gap = 0.75F;   // of a line's height: a wider gap to the line above parts paragraphs

struct DeleteText {
  void operator()(const char* text) const { delete[] text; }
};
using Text = std::unique_ptr<const char, DeleteText>;

// What stands at the iterator, and where.
struct Element {
  Text text;
  Box box;
};

class PageReader {
 public:
  PageReader(tesseract::ResultIterator& at, int dpi)
      : at_(at), scale_(points_an_inch / static_cast<float>(dpi)) {}

  std::vector<Line> lines() {
    do {
      add_word();
    } while (at_.Next(tesseract::RIL_WORD));
    return std::move(lines_);
  }

 private:
  Element element(tesseract::PageIteratorLevel level) const {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    at_.BoundingBox(level, &left, &top, &right, &bottom);
    return {Text(at_.GetUTF8Text(level)),
            {static_cast<float>(left) * scale_, static_cast<float>(top) * scale_,
             static_cast<float>(right - left) * scale_, static_cast<float>(bottom - top) * scale_}};
  }

  void add_word() {
    const Element word = element(tesseract::RIL_WORD);
    if (!word.text || std::string_view(word.text.get()).empty()) return;
    if (lines_.empty() || at_.IsAtBeginningOf(tesseract::RIL_TEXTLINE)) begin_line();
    Line& line = lines_.back();
    if (!line.text.empty()) {
      line.glyphs.push_back({line.text.size(), line.glyphs.back().right, word.box.x});
      line.text += ' ';
    }
    const std::size_t start = line.text.size();
    const std::string_view text = word.text.get();
    // Characters share a word's width; a box for each is more than the page needs.
    line.glyphs.push_back({start, word.box.x, word.box.x + word.box.width});
    line.text += text;
    line.runs.front().length = line.text.size();
    if (at_.Confidence(tesseract::RIL_WORD) < doubtful_below) line.doubtful.push_back({start, text.size()});
  }

  void begin_line() {
    const Element whole = element(tesseract::RIL_TEXTLINE);
    const bool opens_block =
        at_.IsAtBeginningOf(tesseract::RIL_BLOCK) || at_.IsAtBeginningOf(tesseract::RIL_PARA);
    const bool apart =
        !lines_.empty() && lines_.back().box &&
        whole.box.y - (lines_.back().box->y + lines_.back().box->height) > paragraph_gap * whole.box.height;
    if (!lines_.empty() && (apart || (opens_block && at_.IsAtBeginningOf(tesseract::RIL_BLOCK))))
      lines_.emplace_back();
    Line line;
    line.box = whole.box;
    line.baseline = whole.box.y + whole.box.height;
    line.runs.push_back({0, 0, {}});
    lines_.push_back(std::move(line));
  }

  tesseract::ResultIterator& at_;
  float scale_;
  std::vector<Line> lines_;
};

}  // namespace

Ocr::Ocr() : engine_(std::make_unique<Engine>()) {
  omp_set_max_active_levels(0);
  if (engine_->api.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0)
    throw ReadError("ocr_unavailable", "the text recognition cannot start; install tesseract-ocr-eng");
  engine_->api.SetPageSegMode(tesseract::PSM_AUTO);
  engine_->api.SetVariable("debug_file", "/dev/null");
}
Ocr::~Ocr() = default;
Ocr::Ocr(Ocr&&) noexcept = default;
Ocr& Ocr::operator=(Ocr&&) noexcept = default;

std::vector<Line> Ocr::read(const GreyImage& image) {
  constexpr int grey_bytes = 1;
  auto& api = engine_->api;
  api.SetImage(image.pixels.data(), image.width, image.height, grey_bytes, image.stride);
  api.SetSourceResolution(image.dpi);
  if (api.Recognize(nullptr) != 0)
    throw ReadError("ocr_unavailable", "the text recognition failed on a page");
  const std::unique_ptr<tesseract::ResultIterator> results(api.GetIterator());
  std::vector<Line> lines;
  if (results) lines = PageReader(*results, image.dpi).lines();
  api.Clear();
  return lines;
}

}  // namespace letterlens
