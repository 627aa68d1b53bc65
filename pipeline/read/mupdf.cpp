#include "pipeline/read/mupdf.h"

#include <cstdlib>

namespace letterlens::mupdf {
namespace {

void ignore_message(void*, const char*) {}

void* noted(void* memory, std::size_t size, void* block) {
  if (block == nullptr && size > 0) static_cast<Memory*>(memory)->ran_out = true;
  return block;
}

void* take(void* memory, std::size_t size) {
  return noted(memory, size, std::malloc(size));
}

void* take_more(void* memory, void* block, std::size_t size) {
  return noted(memory, size, std::realloc(block, size));
}

void give_back(void*, void* block) {
  std::free(block);
}

ReadError no_memory() {
  return {"out_of_memory", "there is no memory to read it; it may unpack to more than any letter"};
}

}  // namespace

Context new_context() {
  auto memory = std::make_unique<Memory>();
  const fz_alloc_context functions{memory.get(), take, take_more, give_back};
  // Letters are small; the store only caches fonts and images while one document is read.
  Context context(fz_new_context(&functions, nullptr, FZ_STORE_DEFAULT), {std::move(memory)});
  if (!context) throw ReadError("out_of_memory", "no memory for the PDF reader");
  // A damaged PDF that can be repaired is read; its warnings are not ours to print.
  fz_set_warning_callback(context.get(), ignore_message, nullptr);
  fz_set_error_callback(context.get(), ignore_message, nullptr);
  return context;
}

void check_memory(fz_context* context) {
  if (static_cast<const Memory*>(context->alloc.user)->ran_out) throw no_memory();
}

ReadError caught_error(fz_context* context, const char* doing) {
  if (static_cast<const Memory*>(context->alloc.user)->ran_out) return no_memory();
  return {"damaged_pdf", std::string(doing) + ": " + fz_caught_message(context)};
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
