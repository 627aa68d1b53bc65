// Tesseract's functions, loaded when they are first needed: its library brings forty others with it, and to
// load them all takes longer than most commands, of which few ever see a scan.
#pragma once

#include <tesseract/capi.h>

namespace letterlens {

// Functions of Tesseract's C interface.
struct TesseractFunctions {
  decltype(&TessBaseAPICreate) create = nullptr;
  decltype(&TessBaseAPIDelete) remove = nullptr;
  decltype(&TessBaseAPIInit2) init = nullptr;
  decltype(&TessBaseAPISetVariable) set_variable = nullptr;
  decltype(&TessBaseAPISetPageSegMode) set_page_mode = nullptr;
  decltype(&TessBaseAPISetImage) set_image = nullptr;
  decltype(&TessBaseAPISetSourceResolution) set_resolution = nullptr;
  decltype(&TessBaseAPIRecognize) recognize = nullptr;
  decltype(&TessBaseAPIGetIterator) results = nullptr;
  decltype(&TessBaseAPIClear) clear = nullptr;
  decltype(&TessResultIteratorDelete) remove_results = nullptr;
  decltype(&TessResultIteratorNext) next = nullptr;
  decltype(&TessResultIteratorGetUTF8Text) text = nullptr;
  decltype(&TessResultIteratorConfidence) confidence = nullptr;
  decltype(&TessResultIteratorGetPageIterator) place = nullptr;
  decltype(&TessPageIteratorBoundingBox) box = nullptr;
  decltype(&TessPageIteratorIsAtBeginningOf) is_at_beginning = nullptr;
  decltype(&TessDeleteText) remove_text = nullptr;
  void (*set_thread_levels)(int) = nullptr;  // of the OpenMP library that Tesseract works with
};

// The library stays loaded until the process ends; loading it again costs nothing. Throws ReadError
// `ocr_unavailable` when it is not there.
TesseractFunctions load_tesseract();

}  // namespace letterlens
