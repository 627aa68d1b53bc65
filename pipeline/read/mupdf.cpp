#include "pipeline/read/mupdf.h"

namespace letterlens::mupdf {
namespace {

void ignore_message(void*, const char*) {}

}  // namespace

Context new_context() {
  // Letters are small; the store only caches fonts and images while one document is read.
  Context context(fz_new_context(nullptr, nullptr, FZ_STORE_DEFAULT));
  if (!context) throw ReadError("out_of_memory", "no memory for the PDF reader");
  // A damaged PDF that can be repaired is read; its warnings are not ours to print.
  fz_set_warning_callback(context.get(), ignore_message, nullptr);
  fz_set_error_callback(context.get(), ignore_message, nullptr);
  return context;
}

OpenDocument open_document(fz_context* context, std::string_view bytes, const char* media_type) {
  guarded(context, "the document reader cannot start",
          [&] { return fz_register_document_handlers(context), true; });
  Stream stream(guarded(context, "the file cannot be opened",
                        [&] {
                          return fz_open_memory(context, reinterpret_cast<const unsigned char*>(bytes.data()),
                                                bytes.size());
                        }),
                {context});
  Document document(guarded(context, "the document is damaged beyond reading",
                            [&] { return fz_open_document_with_stream(context, media_type, stream.get()); }),
                    {context});
  return {std::move(stream), std::move(document)};
}

}  // namespace letterlens::mupdf
