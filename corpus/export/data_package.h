// The descriptor of an export for programs: datapackage.json of Frictionless Data (Data Package 1).
#pragma once

#include "corpus/export/tables.h"
#include "corpus/store/filter.h"
#include "schemas/base/sha256.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

namespace letterlens {

struct TableFile {
  const ExportTable* table = nullptr;
  std::string name;  // "letters.csv"
  FileHash hash;
};

// What an export is of.
struct ExportedLetters {
  LetterFilter filter = {};
  std::uint64_t count = 0;
  std::vector<std::string> producer_versions = {};  // that read them, each once, in order
  std::vector<std::string> schema_versions = {};    // of their records
};

// No clock, no path: the same letters and files give the same bytes.
nlohmann::ordered_json data_package(const ExportedLetters& letters, std::span<const TableFile> files);

// What may be done with the letters' words; one sentence each.
std::span<const std::string_view> licence_sentences();

}  // namespace letterlens
