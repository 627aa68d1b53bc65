#include "pipeline/read/tesseract_library.h"

#include "pipeline/read/read.h"

#include <Poco/Exception.h>
#include <Poco/SharedLibrary.h>
#include <string>
#include <tesseract/version.h>

namespace letterlens {
namespace {

// Of the headers that this is compiled with; another major version has another name.
constexpr const char* library_name = "libtesseract.so.5";
static_assert(TESSERACT_MAJOR_VERSION == 5);

template <typename Function>
void find(Poco::SharedLibrary& library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(library.getSymbol(name));
}

}  // namespace

TesseractFunctions load_tesseract() {
  TesseractFunctions functions;
  // Its destructor leaves the library in the process, so that the functions stay good.
  Poco::SharedLibrary library;
  try {
    library.load(library_name, Poco::SharedLibrary::SHLIB_LOCAL);
    find(library, "TessBaseAPICreate", functions.create);
    find(library, "TessBaseAPIDelete", functions.remove);
    find(library, "TessBaseAPIInit2", functions.init);
    find(library, "TessBaseAPISetVariable", functions.set_variable);
    find(library, "TessBaseAPISetPageSegMode", functions.set_page_mode);
    find(library, "TessBaseAPISetImage", functions.set_image);
    find(library, "TessBaseAPISetSourceResolution", functions.set_resolution);
    find(library, "TessBaseAPIRecognize", functions.recognize);
    find(library, "TessBaseAPIGetIterator", functions.results);
    find(library, "TessBaseAPIClear", functions.clear);
    find(library, "TessResultIteratorDelete", functions.remove_results);
    find(library, "TessResultIteratorNext", functions.next);
    find(library, "TessResultIteratorGetUTF8Text", functions.text);
    find(library, "TessResultIteratorConfidence", functions.confidence);
    find(library, "TessResultIteratorGetPageIterator", functions.place);
    find(library, "TessPageIteratorBoundingBox", functions.box);
    find(library, "TessPageIteratorIsAtBeginningOf", functions.is_at_beginning);
    find(library, "TessDeleteText", functions.remove_text);
    find(library, "omp_set_max_active_levels", functions.set_thread_levels);
  } catch (const Poco::Exception&) {
    throw ReadError("ocr_unavailable", std::string("the text recognition cannot start: ") + library_name +
                                           " cannot be loaded; install libtesseract5");
  }
  return functions;
}

}  // namespace letterlens
