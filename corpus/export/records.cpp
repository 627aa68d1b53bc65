#include "corpus/export/records.h"

#include "corpus/store/corpus_letter.h"
#include "corpus/store/export_rows.h"
#include "schemas/base/atomic_file.h"

#include <filesystem>
#include <fstream>

namespace letterlens {
namespace {

// A file may be replaced that is empty or an earlier export: every line of one is a JSON object.
void expect_replaceable(const std::string& target) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(target, error) || std::filesystem::file_size(target, error) == 0)
    return;
  if (std::ifstream(target, std::ios::binary).get() != '{')
    throw FileError(
        target, "is not an earlier export; nothing was changed. Move it away, or give --out another name");
}

}  // namespace

std::uint64_t export_records(Database& database, const RecordsOptions& options,
                             const std::function<void(std::string_view)>& write) {
  std::uint64_t count = 0;
  database.snapshot([&] {
    const auto letters = letters_by_id(database, options.filter);
    for_each_corpus_letter(database, letters, [&](const CorpusLetter& letter) {
      Letter record = letter.letter;
      if (!options.with_names)
        for (auto& correction : record.corrections) correction.who.clear();
      write(to_json(record, letter.text, {.with_text = options.with_text, .text_pages = letter.text_pages})
                .dump() +
            '\n');
    });
    count = letters.size();
  });
  return count;
}

std::uint64_t export_records_to_file(Database& database, const RecordsOptions& options,
                                     const std::string& path) {
  expect_replaceable(path);
  AtomicFile file(path);
  const auto count = export_records(database, options, [&](std::string_view line) { file.write(line); });
  file.commit();
  return count;
}

}  // namespace letterlens
