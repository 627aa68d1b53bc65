#include "corpus/match/vocabulary.h"

#include "extractors/csv.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace letterlens::matching {
namespace {

constexpr std::array<std::string_view, 4> term_columns{"written", "means", "kind", "reason"};
constexpr std::array<std::string_view, 2> word_columns{"word", "kind"};

constexpr std::array<std::pair<std::string_view, Kind>, 7> kind_names{{
    {"thing", Kind::thing},
    {"group", Kind::group},
    {"status", Kind::status},
    {"setting", Kind::setting},
    {"aspect", Kind::aspect},
    {"other", Kind::other},
    {"common", Kind::common},
}};

Kind kind_of(const std::string& name, const std::string& row) {
  for (const auto& [written, kind] : kind_names)
    if (name == written) return kind;
  throw std::logic_error("terms.csv: \"" + row + "\" has the unknown kind \"" + name + '"');
}

std::vector<std::string> parts_of(std::string_view means) {
  constexpr std::string_view separator = " + ";
  std::vector<std::string> parts;
  while (!means.empty()) {
    const auto end = std::min(means.find(separator), means.size());
    parts.emplace_back(means.substr(0, end));
    means.remove_prefix(std::min(end + separator.size(), means.size()));
  }
  return parts;
}

std::string joined_stems(std::span<const Word> words) {
  std::string out;
  for (const auto& word : words) {
    if (!out.empty()) out += ' ';
    out += word.stem;
  }
  return out;
}

}  // namespace

Vocabulary::Vocabulary(std::string_view terms, std::string_view common_words) {
  const WordReader reader;
  const auto rows = read_csv(terms, term_columns);
  for (const auto& row : rows) {
    const auto parts = parts_of(row[1]);
    if (parts.size() != 1) continue;
    const Kind kind = kind_of(row[2], row[0]);
    if (kinds_.emplace(parts.front(), kind).first->second != kind)
      throw std::logic_error("terms.csv: \"" + parts.front() + "\" has two kinds");
  }
  for (const auto& row : rows) add_phrase(row, reader.words(plain_text(row[0])));
  for (const auto& row : read_csv(common_words, word_columns)) {
    const auto words = reader.words(plain_text(row[0]));
    if (words.size() != 1 || (row[1] != "stop" && row[1] != "common"))
      throw std::logic_error("common_words.csv: \"" + row[0] + "\" is not one word of kind stop or common");
    (row[1] == "stop" ? stop_ : common_).insert(words.front().stem);
  }
}

void Vocabulary::add_phrase(const std::vector<std::string>& row, std::span<const Word> words) {
  if (words.empty()) throw std::logic_error("terms.csv: \"" + row[0] + "\" has no word");
  std::vector<std::string> means;
  const Stemmer stemmer;
  for (const auto& part : parts_of(row[1]))
    means.push_back(is_concept(part) ? part : stemmer.stem(folded_word(part)));
  const auto [phrase, added] = phrases_.emplace(joined_stems(words), means);
  // Two forms of one word have one stem and need but one row; two meanings are a mistake.
  if (!added && phrase->second != means)
    throw std::logic_error("terms.csv: \"" + row[0] + "\" has two meanings");
  auto& longest = longest_[words.front().stem];
  longest = std::max(longest, words.size());
}

std::vector<Term> Vocabulary::terms(std::span<const Word> words) const {
  std::vector<Term> out;
  for (std::size_t at = 0; at < words.size();) {
    const auto longest = longest_.find(words[at].stem);
    std::size_t length = longest == longest_.end() ? 0 : std::min(longest->second, words.size() - at);
    auto phrase = phrases_.end();
    for (; length > 0 && phrase == phrases_.end(); --length)
      phrase = phrases_.find(joined_stems(words.subspan(at, length)));
    if (phrase != phrases_.end()) {
      ++length;  // the loop counted down once more behind the phrase that it found
      for (const auto& name : phrase->second) {
        const auto kind = kinds_.find(name);
        out.push_back({name, kind == kinds_.end() ? Kind::other : kind->second, at, at + length});
      }
      at += length;
      continue;
    }
    const std::string& stem = words[at].stem;
    if (!stop_.contains(stem))
      out.push_back({stem, common_.contains(stem) ? Kind::common : Kind::other, at, at + 1});
    ++at;
  }
  return out;
}

}  // namespace letterlens::matching
