#include "pipeline/read/tesseract_library.h"

#include "pipeline/read/read.h"
#include "schemas/base/shared_library.h"

#include <string>
#include <tesseract/version.h>

namespace letterlens {
namespace {

// Of the headers that this is compiled with; another major version has another name.
constexpr const char* library_name = "libtesseract.so.5";
static_assert(TESSERACT_MAJOR_VERSION == 5);

}  // namespace

TesseractFunctions load_tesseract() {
  TesseractFunctions functions;
  try {
    const SharedLibrary library(library_name);
    library.find("TessBaseAPICreate", functions.create);
    library.find("TessBaseAPIDelete", functions.remove);
    library.find("TessBaseAPIInit2", functions.init);
    library.find("TessBaseAPISetVariable", functions.set_variable);
    library.find("TessBaseAPISetPageSegMode", functions.set_page_mode);
    library.find("TessBaseAPISetImage", functions.set_image);
    library.find("TessBaseAPISetSourceResolution", functions.set_resolution);
    library.find("TessBaseAPIRecognize", functions.recognize);
    library.find("TessBaseAPIGetIterator", functions.results);
    library.find("TessBaseAPIClear", functions.clear);
    library.find("TessResultIteratorDelete", functions.remove_results);
    library.find("TessResultIteratorNext", functions.next);
    library.find("TessResultIteratorGetUTF8Text", functions.text);
    library.find("TessResultIteratorConfidence", functions.confidence);
    library.find("TessResultIteratorGetPageIterator", functions.place);
    library.find("TessPageIteratorBoundingBox", functions.box);
    library.find("TessPageIteratorIsAtBeginningOf", functions.is_at_beginning);
    library.find("TessDeleteText", functions.remove_text);
    library.find("omp_set_max_active_levels", functions.set_thread_levels);
  } catch (const SharedLibraryError& error) {
    throw ReadError("ocr_unavailable", std::string("the text recognition cannot start: ") + error.what() +
                                           "; install libtesseract5");
  }
  return functions;
}

}  // namespace letterlens
