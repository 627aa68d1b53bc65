#include "corpus/export/records.h"

#include "corpus/export/export_file.h"
#include "corpus/export/incoming.h"
#include "corpus/store/export_rows.h"
#include "corpus/store/stored_record.h"

#include <sys/stat.h>

namespace letterlens {
namespace {

bool is_device_or_pipe(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

// As extract --text has them.
void add_text(nlohmann::ordered_json& record, const TextRow& text) {
  record["text"] = text.text;
  auto pages = nlohmann::ordered_json::parse(text.text_pages);
  if (!pages.empty()) record["text_pages"] = std::move(pages);
}

std::uint64_t write_records_to_device(Database& database, const RecordsOptions& options,
                                      const std::string& path) {
  const OpenFile device(path, O_WRONLY);
  if (!device) refuse_writing(path);
  return export_records(database, options, [&](std::string_view line) { write_all(device, line, path); });
}

}  // namespace

std::uint64_t export_records(Database& database, const RecordsOptions& options,
                             const std::function<void(std::string_view)>& write) {
  std::uint64_t count = 0;
  database.snapshot([&] {
    const auto letters = letters_by_id(database, options.filter);
    for_each_letter_text(database, letters, [&](const LetterRow& letter, const TextRow& text) {
      auto record = record_as_shown(letter, text.record);
      if (options.with_text) add_text(record, text);
      write(record.dump() + '\n');
    });
    count = letters.size();
  });
  return count;
}

std::uint64_t export_records_to_file(Database& database, const RecordsOptions& options,
                                     const std::string& path) {
  if (is_device_or_pipe(path)) return write_records_to_device(database, options, path);
  Incoming incoming(resolved_target(path), ExportShape::file);
  ExportFile file(incoming.path(), path);
  const auto count = export_records(database, options, [&](std::string_view line) { file.write(line); });
  file.finish();
  incoming.take_place();
  return count;
}

}  // namespace letterlens
