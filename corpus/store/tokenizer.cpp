#include "corpus/store/tokenizer.h"

#include <array>
#include <exception>
#include <new>
#include <sqlite3.h>

namespace letterlens {
namespace {

// The words of Tokenizer::definition after its first.
constexpr std::array<const char*, 3> arguments{"unicode61", "remove_diacritics", "2"};

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

// Returns the interface of FTS5, which SQLite hands out through a pointer bound to a statement; null if it
// has none.
fts5_api* interface_of(sqlite3* database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* made = nullptr;
  if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &made, nullptr) != SQLITE_OK) return nullptr;
  const std::unique_ptr<sqlite3_stmt, Finalize> statement(made);
  sqlite3_bind_pointer(made, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
  sqlite3_step(made);
  return api;
}

struct Call {
  const Tokenizer::Use& use;
  std::exception_ptr thrown = nullptr;
};

// Called from C: what `use` throws waits until SQLite has returned.
int pass_on(void* context, int, const char* stem, int length, int start, int end) noexcept {
  auto& call = *static_cast<Call*>(context);
  try {
    call.use({stem, static_cast<std::size_t>(length)}, static_cast<std::size_t>(start),
             static_cast<std::size_t>(end));
    return SQLITE_OK;
  } catch (...) {
    call.thrown = std::current_exception();
    return SQLITE_ABORT;
  }
}

}  // namespace

Tokenizer::Tokenizer(Database& database) {
  fts5_api* api = interface_of(database.handle());
  fts5_tokenizer methods{};
  void* data = nullptr;
  Fts5Tokenizer* made = nullptr;
  auto words = arguments;
  if (api == nullptr || api->xFindTokenizer(api, "porter", &data, &methods) != SQLITE_OK ||
      methods.xCreate(data, words.data(), static_cast<int>(words.size()), &made) != SQLITE_OK)
    throw CorpusError(CorpusFault::damaged,
                      database_path(database.folder()) + ": cannot be searched; this SQLite has no FTS5");
  tokenizer_ = std::unique_ptr<Fts5Tokenizer, Delete>(made, Delete{methods.xDelete});
  tokenize_ = methods.xTokenize;
}

void Tokenizer::for_each_token(std::string_view text, const Use& use) const {
  Call call{use};
  const int result = tokenize_(tokenizer_.get(), &call, FTS5_TOKENIZE_DOCUMENT, text.data(),
                               static_cast<int>(text.size()), pass_on);
  if (call.thrown) std::rethrow_exception(call.thrown);
  if (result != SQLITE_OK) throw std::bad_alloc();
}

std::vector<Token> Tokenizer::tokens(std::string_view text) const {
  std::vector<Token> found;
  for_each_token(text, [&](std::string_view stem, std::size_t start, std::size_t end) {
    found.push_back({std::string(stem), start, end});
  });
  return found;
}

}  // namespace letterlens
