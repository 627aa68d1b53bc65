// MuPDF's handles as owning C++ values, and its errors as ReadError. Only files that include this one call
// MuPDF.
//
// MuPDF reports errors by longjmp, so inside `fz_try` only its own functions run and nothing with a
// destructor is made; `guarded` is the one place that does so.
#pragma once

#include "pipeline/read/read.h"

#include <memory>
#include <mupdf/fitz.h>
#include <string>

namespace letterlens::mupdf {

// Where MuPDF's memory comes from, and whether there was none: MuPDF goes on without what it could not hold,
// a font's map or an image, and a letter would lack words without a word about it.
struct Memory {
  bool ran_out = false;
};

struct DropContext {
  void operator()(fz_context* context) const { fz_drop_context(context); }
  std::unique_ptr<Memory> memory = nullptr;
};
using Context = std::unique_ptr<fz_context, DropContext>;

template <typename T, void (*drop)(fz_context*, T*)>
struct Dropper {
  fz_context* context;
  void operator()(T* object) const { drop(context, object); }
};
template <typename T, void (*drop)(fz_context*, T*)>
using Handle = std::unique_ptr<T, Dropper<T, drop>>;

using Stream = Handle<fz_stream, fz_drop_stream>;
using Document = Handle<fz_document, fz_drop_document>;
using PdfPage = Handle<fz_page, fz_drop_page>;
using TextPage = Handle<fz_stext_page, fz_drop_stext_page>;
using Device = Handle<fz_device, fz_drop_device>;

// A context of its own for one document: contexts are not for sharing between threads. Throws ReadError.
Context new_context();

// Throws ReadError `out_of_memory` when memory ran out since the context was made; ask when a document is
// read.
void check_memory(fz_context* context);

// What MuPDF has just caught, as `damaged_pdf` or `out_of_memory`.
ReadError caught_error(fz_context* context, const char* doing);

// Runs one MuPDF call and turns its error into a ReadError that says what was being done.
template <typename Call>
auto guarded(fz_context* context, const char* doing, Call call) -> decltype(call()) {
  decltype(call()) result{};
  bool failed = false;
  fz_var(result);
  fz_var(failed);
  fz_try(context) {
    result = call();
  }
  fz_catch(context) {
    failed = true;
  }
  if (failed) throw caught_error(context, doing);
  return result;
}

// The document that the bytes hold, read as `media_type`; the bytes must outlive it. Throws ReadError.
struct OpenDocument {
  Stream stream;
  Document document;
};
OpenDocument open_document(fz_context* context, std::string_view bytes, const char* media_type);

}  // namespace letterlens::mupdf
