#include "pipeline/read/ocr.h"

#include "pipeline/read/read.h"
#include "pipeline/read/tesseract_library.h"

#include <algorithm>
#include <string_view>

namespace letterlens {

struct Ocr::Engine {
  TesseractFunctions functions = load_tesseract();
  std::unique_ptr<TessBaseAPI, decltype(functions.remove)> api{functions.create(), functions.remove};
};

namespace {

constexpr float points_an_inch = 72.0F;
constexpr float doubtful_below = 60.0F;  // per cent; words that Tesseract gives less are often misread
constexpr float paragraph_gap = 0.75F;   // of a line's height: a wider gap to the line above parts paragraphs

using Text = std::unique_ptr<const char, decltype(TesseractFunctions::remove_text)>;
using Results = std::unique_ptr<TessResultIterator, decltype(TesseractFunctions::remove_results)>;

// The text at the iterator, and where it is.
struct Element {
  Text text;
  Box box;
};

class PageReader {
 public:
  PageReader(const TesseractFunctions& functions, Results at, int dpi)
      : functions_(functions),
        at_(std::move(at)),
        place_(functions.place(at_.get())),
        scale_(points_an_inch / static_cast<float>(dpi)) {}

  std::vector<Line> lines() {
    do {
      add_word();
    } while (functions_.next(at_.get(), tesseract::RIL_WORD) != 0);
    return std::move(lines_);
  }

 private:
  bool begins(TessPageIteratorLevel level) const { return functions_.is_at_beginning(place_, level) != 0; }

  Element element(TessPageIteratorLevel level) const {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    functions_.box(place_, level, &left, &top, &right, &bottom);
    return {Text(functions_.text(at_.get(), level), functions_.remove_text),
            {static_cast<float>(left) * scale_, static_cast<float>(top) * scale_,
             static_cast<float>(right - left) * scale_, static_cast<float>(bottom - top) * scale_}};
  }

  void add_word() {
    const Element word = element(tesseract::RIL_WORD);
    if (!word.text || std::string_view(word.text.get()).empty()) return;
    if (lines_.empty() || begins(tesseract::RIL_TEXTLINE)) begin_line();
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
    if (functions_.confidence(at_.get(), tesseract::RIL_WORD) < doubtful_below)
      line.doubtful.push_back({start, text.size()});
  }

  void begin_line() {
    const Element whole = element(tesseract::RIL_TEXTLINE);
    const bool opens_block = begins(tesseract::RIL_BLOCK) || begins(tesseract::RIL_PARA);
    const bool apart =
        !lines_.empty() && lines_.back().box &&
        whole.box.y - (lines_.back().box->y + lines_.back().box->height) > paragraph_gap * whole.box.height;
    if (!lines_.empty() && (apart || (opens_block && begins(tesseract::RIL_BLOCK)))) lines_.emplace_back();
    Line line;
    line.box = whole.box;
    line.baseline = whole.box.y + whole.box.height;
    line.runs.push_back({0, 0, {}});
    lines_.push_back(std::move(line));
  }

  const TesseractFunctions& functions_;
  Results at_;
  TessPageIterator* place_;  // a view of at_
  float scale_;
  std::vector<Line> lines_;
};

}  // namespace

Ocr::Ocr() : engine_(std::make_unique<Engine>()) {
  const auto& functions = engine_->functions;
  TessBaseAPI* api = engine_->api.get();
  // Tesseract's own threads over one page cost more than they gain, and documents are read in parallel by
  // processes.
  functions.set_thread_levels(0);
  if (functions.init(api, nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0)
    throw ReadError("ocr_unavailable", "the text recognition cannot start; install tesseract-ocr-eng");
  functions.set_page_mode(api, tesseract::PSM_AUTO);
  functions.set_variable(api, "debug_file", "/dev/null");
}
Ocr::~Ocr() = default;
Ocr::Ocr(Ocr&&) noexcept = default;
Ocr& Ocr::operator=(Ocr&&) noexcept = default;

std::vector<Line> Ocr::read(const GreyImage& image) {
  constexpr int grey_bytes = 1;
  const auto& functions = engine_->functions;
  TessBaseAPI* api = engine_->api.get();
  functions.set_image(api, image.pixels.data(), image.width, image.height, grey_bytes, image.stride);
  functions.set_resolution(api, image.dpi);
  if (functions.recognize(api, nullptr) != 0)
    throw ReadError("ocr_unavailable", "the text recognition failed on a page");
  Results results(functions.results(api), functions.remove_results);
  std::vector<Line> lines;
  if (results) lines = PageReader(functions, std::move(results), image.dpi).lines();
  functions.clear(api);
  return lines;
}

void load_text_recognition() {
  try {
    load_tesseract();
  } catch (const ReadError&) {
    // Whoever meets a scan is told.
  }
}

}  // namespace letterlens
