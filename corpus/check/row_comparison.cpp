#include "corpus/check/row_comparison.h"

#include "corpus/match/stored_fingerprint.h"

#include <algorithm>

namespace letterlens {
namespace {

using Columns = std::vector<std::string_view>;

// What a record does not say: numbers of rows, and what only the corpus knows.
const Columns keys{"letter", "item"};
const Columns only_the_corpus_knows{
    "letter", "id", "current", "source", "made_with", "corrections_sha256", "source_url", "publication_date"};

std::string as_text(const std::string& value) {
  return value;
}
std::string as_text(std::int64_t value) {
  return std::to_string(value);
}
std::string as_text(const Date& value) {
  return value.iso();
}
template <NamedEnum Enum>
std::string as_text(Enum value) {
  return std::string(name_of(value));
}
template <typename Value>
std::string as_text(const std::optional<Value>& value) {
  return value ? as_text(*value) : std::string(1, '\0');
}

// The names of the columns in which two rows differ, but for those left out.
template <typename Row>
std::string differing_columns(const Row& is, const Row& ought, const Columns& left_out) {
  const auto values = [](const Row& row) {
    std::vector<std::string> out;
    each_column(row, [&](std::string_view, const auto& value) { out.push_back(as_text(value)); });
    return out;
  };
  const auto a = values(is);
  const auto b = values(ought);
  std::string names;
  std::size_t at = 0;
  each_column(is, [&](std::string_view name, const auto&) {
    const bool differs = a[at] != b[at];
    ++at;
    if (differs && std::find(left_out.begin(), left_out.end(), name) == left_out.end())
      names.append(names.empty() ? "" : ", ").append(name);
  });
  return names;
}

template <typename Row>
std::optional<std::string> difference(const std::string& table, const std::vector<Row>& is,
                                      const std::vector<Row>& ought) {
  if (is.size() != ought.size())
    return table + ": the number of rows is " + std::to_string(is.size()) + ", by the record " +
           std::to_string(ought.size());
  for (std::size_t at = 0; at < is.size(); ++at)
    if (const auto columns = differing_columns(is[at], ought[at], keys); !columns.empty())
      return table + ": row " + std::to_string(at + 1) + " differs in " + columns;
  return std::nullopt;
}

// A fingerprint of another version of the matching is made again when it is read: its bytes say nothing.
std::optional<std::string> fingerprints_difference(const StoredRows& stored, const RecordRows& record,
                                                   const Fingerprinter& fingerprinter) {
  if (stored.items.size() != record.items.size()) return std::nullopt;  // said of the items already
  for (std::size_t at = 0; at < stored.items.size(); ++at) {
    const auto is = stored.fingerprints.find(stored.items[at].item);
    const std::string of_item = "item_fingerprints: that of item " + std::to_string(at + 1);
    if (is == stored.fingerprints.end()) return of_item + " is missing";
    if (is->second.version != matching_version()) continue;
    if (is->second.bytes.bytes != to_bytes(fingerprinter.of(record.items[at].text, record.themes[at])))
      return of_item + " differs";
  }
  return std::nullopt;
}

std::optional<std::string> themes_difference(const StoredRows& stored, RecordRows& record) {
  if (stored.items.size() != record.items.size()) return std::nullopt;  // said of the items already
  for (std::size_t at = 0; at < stored.items.size(); ++at) {
    auto& ought = record.themes[at];
    std::sort(ought.begin(), ought.end());
    const auto is = stored.themes.find(stored.items[at].item);
    if (is == stored.themes.end() ? !ought.empty() : is->second != ought)
      return "item_themes: the themes of item " + std::to_string(at + 1) + " differ";
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> differences(const LetterRow& letter, const StoredRows& stored, RecordRows record,
                                     const Fingerprinter& fingerprinter) {
  std::vector<std::string> found;
  if (const auto columns = differing_columns(letter, record.letter, only_the_corpus_knows); !columns.empty())
    found.push_back("letters: its row differs in " + columns);
  // Before the themes are sorted: a fingerprint is made in the order of the record.
  const auto fingerprints = fingerprints_difference(stored, record, fingerprinter);
  for (const auto& difference :
       {difference("items", stored.items, record.items), themes_difference(stored, record), fingerprints,
        difference("sections", stored.sections, record.sections),
        difference("judgements", stored.judgements, record.judgements),
        difference("diagnostics", stored.diagnostics, record.diagnostics)})
    if (difference) found.push_back(*difference);
  return found;
}

}  // namespace letterlens
