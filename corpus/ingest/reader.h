// How ingest has documents read: the caller brings a function, with workers behind it or without.
#pragma once

#include "corpus/store/letters.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// A document to read; `number` is ingest's.
struct ReadRequest {
  std::size_t number = 0;
  std::string path;
};

// What there is to do next: a document; or, without one, a descriptor that must become readable (poll,
// POLLIN) before there can be one; or, with neither, nothing more.
struct NextRequest {
  std::optional<ReadRequest> request;
  std::optional<int> wait_for;
};

// Why a document, or a member of an archive, gave no record.
struct ReadFailure {
  std::string member;  // of an archive; empty for the document itself
  std::string code;    // of a diagnostic
  std::string message;
};

struct ReadResult {
  std::size_t number = 0;
  // Of an archive, a letter for each member. Only `read` is set: what the letters come from is ingest's to
  // add.
  std::vector<IncomingLetter> letters;
  std::vector<ReadFailure> failures;
};

// Adds what was read to a result: a letter, or why it failed.
void add_letter(ReadResult& result, LetterWithText read);

// Asks `next` for documents and gives each result to `use`, in any order and both in the calling thread,
// until there is nothing more or `stop` is true; then documents may remain without a result. A document may
// be asked for before the result of an earlier one was given.
using Reader = std::function<void(const std::function<NextRequest()>& next,
                                  const std::function<void(ReadResult)>& use, const std::atomic<bool>& stop)>;

}  // namespace letterlens
