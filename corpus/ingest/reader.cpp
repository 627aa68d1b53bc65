#include "corpus/ingest/reader.h"

#include <utility>

namespace letterlens {
namespace {

ReadFailure failure_of(const Letter& letter) {
  ReadFailure failure;
  for (const auto& diagnostic : letter.diagnostics) {
    if (diagnostic.severity != Severity::error) continue;
    failure.code = diagnostic.code;
    failure.message = diagnostic.message;
    break;
  }
  if (letter.source.archive) failure.member = letter.source.file.value_or("");
  return failure;
}

}  // namespace

void add_letter(ReadResult& result, LetterWithText read) {
  if (read.letter.status() == Status::failed)
    result.failures.push_back(failure_of(read.letter));
  else
    result.letters.push_back({std::move(read), {}, {}, {}});
}

}  // namespace letterlens
