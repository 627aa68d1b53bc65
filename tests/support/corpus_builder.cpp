#include "tests/support/corpus_builder.h"

#include "corpus/store/corpus_letter.h"
#include "corpus/store/sources.h"
#include "pipeline/emit/emit.h"
#include "pipeline/process.h"
#include "tests/support/files.h"
#include "tests/support/record_edits.h"

#include <algorithm>
#include <stdexcept>

namespace letterlens::testing {
namespace {

const Knowledge& sample_knowledge() {
  static const Knowledge known{Register(read_bytes(in_checkout("tests/letters/authorities.csv"))), Themes()};
  return known;
}

StoredAs store(Database& database, LetterWithText read) {
  const auto& source = read.letter.source;
  StoredSource from{source.sha256, source.bytes, std::string(name_of(source.media_type.value()))};
  StoredAs stored = StoredAs::added;
  LetterWriter writer(database);
  database.transaction([&] {
    stored = writer.store({std::move(read), std::move(from), "test", std::nullopt});
  });
  return stored;
}

nlohmann::ordered_json as_json(const Processed& processed) {
  return nlohmann::ordered_json::parse(emit(processed, {.with_text = true}));
}

}  // namespace

nlohmann::ordered_json record_of(const std::string& file_name, const std::string& bytes) {
  Input input;
  input.file = file_name;
  input.bytes = bytes;
  return as_json(process(input, sample_knowledge()));
}

StoredAs store_record(Database& database, const nlohmann::ordered_json& record) {
  return store(database, read_record(settled(record).dump()));
}

void build_corpus(const std::string& folder, const std::vector<std::string>& documents) {
  Database database(folder, Access::write);
  const Sources sources(folder);
  for (const auto& path : documents) {
    auto read = read_record(emit(process_file(path, sample_knowledge()), {.with_text = true}));
    const auto& source = read.letter.source;
    if (read.letter.status() == Status::failed) throw std::runtime_error(path + ": gives no record");
    sources.keep(path, source.sha256, name_of(source.media_type.value()));
    store(database, std::move(read));
  }
}

std::vector<std::string> answers(const std::string& folder, const std::string& question) {
  Database database(folder, Access::read);
  return database.all<std::string>(question);
}

std::vector<std::string> contents_of(const std::string& folder) {
  std::vector<std::string> all;
  for (const auto question :
       {"SELECT id || ' ' || current || ' ' || sha256 || ' ' || record || ' ' || text || ' ' || text_pages "
        "FROM letters JOIN texts USING (letter) ORDER BY id",
        "SELECT id || ' ' || list || ' ' || number || ' ' || items.text FROM items JOIN letters USING "
        "(letter) "
        "ORDER BY id, list, number",
        "SELECT id || ' ' || heading FROM sections JOIN letters USING (letter) ORDER BY id, number",
        "SELECT id || ' ' || code FROM diagnostics JOIN letters USING (letter) ORDER BY id, number",
        "SELECT id || ' ' || items.text FROM items_search('children') AS found JOIN items ON items.item = "
        "found.rowid JOIN letters USING (letter) ORDER BY id, list, number",
        "SELECT sha256 || ' ' || bytes || ' ' || media_type FROM sources ORDER BY sha256",
        "SELECT path || ' ' || code FROM failures ORDER BY path, member",
        "SELECT path || ' ' || sha256 FROM files ORDER BY path"})
    for (auto& line : answers(folder, question)) all.push_back(std::move(line));
  return all;
}

std::vector<nlohmann::ordered_json> stored_records(const std::string& folder) {
  Database database(folder, Access::read);
  LetterFilter filter;
  filter.all_revisions = true;
  std::vector<nlohmann::ordered_json> records;
  for_each_corpus_letter(database, filter, [&](const CorpusLetter& letter) {
    records.push_back(to_json(letter.letter, letter.text));
  });
  std::sort(records.begin(), records.end(),
            [](const auto& a, const auto& b) { return a.at("id") < b.at("id"); });
  return records;
}

std::vector<std::string> contents_so_far(const std::string& folder) {
  try {
    return contents_of(folder);
  } catch (const CorpusError&) {
    return {};
  }
}

std::vector<std::string> letters_so_far(const std::string& folder) {
  try {
    return answers(folder, "SELECT id FROM letters ORDER BY id");
  } catch (const CorpusError&) {
    return {};
  }
}

}  // namespace letterlens::testing
