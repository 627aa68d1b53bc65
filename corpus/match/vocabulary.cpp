#include "corpus/match/vocabulary.h"

#include "extractors/csv.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace letterlens::matching {
namespace {

// Terms that may stand between the parts of a loose phrase.
constexpr std::size_t most_between = 3;

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

constexpr std::string_view between_meanings = " + ";
constexpr std::string_view between_loose_parts = " & ";

std::vector<std::string> parts_of(std::string_view list, std::string_view separator) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const auto end = std::min(list.find(separator), list.size());
    parts.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + separator.size(), list.size()));
  }
  return parts;
}

// "social worker & change": the words of a row that may stand apart and in any order.
bool is_loose(std::string_view written) {
  return written.find(between_loose_parts) != std::string_view::npos;
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
    const auto parts = parts_of(row[1], between_meanings);
    if (parts.size() != 1) continue;
    const Kind kind = kind_of(row[2], row[0]);
    if (kinds_.emplace(parts.front(), kind).first->second != kind)
      throw std::logic_error("terms.csv: \"" + parts.front() + "\" has two kinds");
  }
  for (const auto& row : rows)
    if (!is_loose(row[0])) add_phrase(row, reader.words(plain_text(row[0])));
  for (const auto& row : read_csv(common_words, word_columns)) {
    const auto words = reader.words(plain_text(row[0]));
    if (words.size() != 1 || (row[1] != "stop" && row[1] != "common"))
      throw std::logic_error("common_words.csv: \"" + row[0] + "\" is not one word of kind stop or common");
    (row[1] == "stop" ? stop_ : common_).insert(words.front().stem);
  }
  // Their parts are terms: all other rows have to be there.
  for (const auto& row : rows)
    if (is_loose(row[0])) add_loose_phrase(row, reader);
}

void Vocabulary::add_phrase(const std::vector<std::string>& row, std::span<const Word> words) {
  if (words.empty()) throw std::logic_error("terms.csv: \"" + row[0] + "\" has no word");
  const auto means = meanings(row[1]);
  const auto [phrase, added] = phrases_.emplace(joined_stems(words), means);
  // Two forms of one word have one stem and need but one row; two meanings are a mistake.
  if (!added && phrase->second != means)
    throw std::logic_error("terms.csv: \"" + row[0] + "\" has two meanings");
  auto& longest = longest_[words.front().stem];
  longest = std::max(longest, words.size());
}

void Vocabulary::add_loose_phrase(const std::vector<std::string>& row, const WordReader& reader) {
  LoosePhrase phrase;
  for (const auto& part : parts_of(row[0], between_loose_parts)) {
    const auto terms = close_terms(reader.words(plain_text(part)));
    if (terms.empty()) throw std::logic_error("terms.csv: \"" + row[0] + "\" has a part that means nothing");
    for (const auto& term : terms) phrase.parts.push_back(term.name);
  }
  std::sort(phrase.parts.begin(), phrase.parts.end());
  if (std::adjacent_find(phrase.parts.begin(), phrase.parts.end()) != phrase.parts.end())
    throw std::logic_error("terms.csv: \"" + row[0] + "\" has two equal parts");
  phrase.means = meanings(row[1]);
  for (const auto& part : phrase.parts) loose_of_[part].push_back(loose_.size());
  loose_.push_back(std::move(phrase));
}

std::vector<std::string> Vocabulary::meanings(std::string_view means) const {
  std::vector<std::string> out;
  const Stemmer stemmer;
  for (const auto& part : parts_of(means, between_meanings))
    out.push_back(is_concept(part) ? part : stemmer.stem(folded_word(part)));
  return out;
}

Kind Vocabulary::kind_of_concept(const std::string& name) const {
  const auto kind = kinds_.find(name);
  return kind == kinds_.end() ? Kind::other : kind->second;
}

std::vector<Term> Vocabulary::terms(std::span<const Word> words) const {
  auto terms = close_terms(words);
  std::vector<Term> out;
  for (std::size_t at = 0; at < terms.size(); ++at) {
    if (terms[at].name.empty()) continue;  // a part of what was joined
    const auto found = loose_phrase_from(terms, words, at);
    if (found.phrase == nullptr) {
      out.push_back(terms[at]);
      continue;
    }
    const std::size_t first = terms[at].first;
    const std::size_t end = terms[found.places.back()].end;
    for (const auto& name : found.phrase->means) out.push_back({name, kind_of_concept(name), first, end});
    for (const auto place : found.places) terms[place].name.clear();
  }
  return out;
}

// Of the phrases that have all their parts from `at` on, the one of most parts; of those the one that ends
// first, then the one whose row stands first.
Vocabulary::FoundPhrase Vocabulary::loose_phrase_from(std::span<const Term> terms,
                                                      std::span<const Word> words, std::size_t at) const {
  FoundPhrase best;
  const auto rows = loose_of_.find(terms[at].name);
  if (rows == loose_of_.end()) return best;
  for (const auto row : rows->second) {
    FoundPhrase found{&loose_[row], {at}};
    const auto& parts = found.phrase->parts;
    const std::size_t last = std::min(terms.size(), at + parts.size() + most_between);
    for (std::size_t next = at + 1; next < last && found.places.size() < parts.size(); ++next) {
      const auto& name = terms[next].name;
      if (words[terms[next].first].clause != words[terms[at].first].clause) break;
      const bool is_part = std::binary_search(parts.begin(), parts.end(), name);
      const bool is_there = std::any_of(found.places.begin(), found.places.end(),
                                        [&](std::size_t place) { return terms[place].name == name; });
      if (is_part && !is_there) found.places.push_back(next);
    }
    if (found.places.size() < parts.size()) continue;
    const bool better =
        best.phrase == nullptr || found.places.size() > best.places.size() ||
        (found.places.size() == best.places.size() && found.places.back() < best.places.back());
    if (better) best = std::move(found);
  }
  return best;
}

std::vector<Term> Vocabulary::close_terms(std::span<const Word> words) const {
  std::vector<Term> out;
  for (std::size_t at = 0; at < words.size();) {
    const auto longest = longest_.find(words[at].stem);
    std::size_t length = longest == longest_.end() ? 0 : std::min(longest->second, words.size() - at);
    auto phrase = phrases_.end();
    for (; length > 0 && phrase == phrases_.end(); --length)
      phrase = phrases_.find(joined_stems(words.subspan(at, length)));
    if (phrase != phrases_.end()) {
      ++length;  // the loop counted down once more behind the phrase that it found
      for (const auto& name : phrase->second) out.push_back({name, kind_of_concept(name), at, at + length});
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
