#include "corpus/match/vocabulary.h"

#include "schemas/base/csv.h"

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

constexpr std::array<std::pair<std::string_view, Kind>, 9> kind_names{{
    {"thing", Kind::thing},
    {"practice", Kind::practice},
    {"group", Kind::group},
    {"status", Kind::status},
    {"setting", Kind::setting},
    {"agency", Kind::agency},
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
  const Stemmer stemmer;
  const auto rows = read_csv(terms, term_columns);
  for (const auto& row : rows) {
    const auto parts = parts_of(row[1], between_meanings);
    if (parts.size() != 1) continue;
    const Kind kind = kind_of(row[2], row[0]);
    if (kinds_.emplace(parts.front(), kind).first->second != kind)
      throw std::logic_error("terms.csv: \"" + parts.front() + "\" has two kinds");
  }
  for (const auto& row : rows)
    if (!is_loose(row[0])) add_phrase(row, reader.words(plain_text(row[0])), stemmer);
  for (const auto& row : read_csv(common_words, word_columns)) {
    const auto words = reader.words(plain_text(row[0]));
    if (words.size() != 1 || (row[1] != "stop" && row[1] != "common"))
      throw std::logic_error("common_words.csv: \"" + row[0] + "\" is not one word of kind stop or common");
    (row[1] == "stop" ? stop_ : common_).insert(words.front().stem);
  }
  // Their parts are terms: all other rows have to be there.
  for (const auto& row : rows)
    if (is_loose(row[0])) add_loose_phrase(row, reader, stemmer);
}

void Vocabulary::add_phrase(const std::vector<std::string>& row, std::span<const Word> words,
                            const Stemmer& stemmer) {
  if (words.empty()) throw std::logic_error("terms.csv: \"" + row[0] + "\" has no word");
  const auto means = meanings(row[1], stemmer);
  const auto [phrase, added] = phrases_.emplace(joined_stems(words), means);
  // Two forms of one word have one stem and need but one row; two meanings are a mistake.
  if (!added && phrase->second != means)
    throw std::logic_error("terms.csv: \"" + row[0] + "\" has two meanings");
  auto& longest = longest_[words.front().stem];
  longest = std::max(longest, words.size());
}

void Vocabulary::add_loose_phrase(const std::vector<std::string>& row, const WordReader& reader,
                                  const Stemmer& stemmer) {
  LoosePhrase phrase;
  for (const auto& part : parts_of(row[0], between_loose_parts)) {
    const auto terms = phrases(reader.words(plain_text(part)));
    if (terms.empty()) throw std::logic_error("terms.csv: \"" + row[0] + "\" has a part that means nothing");
    for (const auto& term : terms) phrase.parts.push_back(term.name);
  }
  std::sort(phrase.parts.begin(), phrase.parts.end());
  if (std::adjacent_find(phrase.parts.begin(), phrase.parts.end()) != phrase.parts.end())
    throw std::logic_error("terms.csv: \"" + row[0] + "\" has two equal parts");
  phrase.means = meanings(row[1], stemmer);
  for (const auto& part : phrase.parts) loose_of_[part].push_back(loose_.size());
  loose_.push_back(std::move(phrase));
}

std::vector<std::string> Vocabulary::meanings(std::string_view means, const Stemmer& stemmer) const {
  std::vector<std::string> out;
  for (const auto& part : parts_of(means, between_meanings))
    out.push_back(is_concept(part) ? part : stemmer.stem(folded_word(part)));
  return out;
}

Kind Vocabulary::kind_of_concept(const std::string& name) const {
  const auto kind = kinds_.find(name);
  return kind == kinds_.end() ? Kind::other : kind->second;
}

std::vector<Term> Vocabulary::joined(std::vector<Term> terms, std::span<const Word> words) const {
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
// first, then the one whose row comes first.
Vocabulary::FoundPhrase Vocabulary::loose_phrase_from(std::span<const Term> terms,
                                                      std::span<const Word> words, std::size_t at) const {
  FoundPhrase best;
  const auto rows = loose_of_.find(terms[at].name);
  if (rows == loose_of_.end()) return best;
  std::size_t clause_end = at + 1;
  while (clause_end < terms.size() && words[terms[clause_end].first].clause == words[terms[at].first].clause)
    ++clause_end;
  std::vector<std::size_t> places;
  for (const auto row : rows->second) {
    const auto& parts = loose_[row].parts;
    const std::size_t last = std::min(clause_end, at + parts.size() + most_between);
    places.clear();
    for (const auto& part : parts)
      for (std::size_t place = at; place < last; ++place)
        if (terms[place].name == part) {
          places.push_back(place);
          break;
        }
    if (places.size() < parts.size()) continue;
    std::sort(places.begin(), places.end());
    if (best.phrase == nullptr || places.size() > best.places.size() ||
        (places.size() == best.places.size() && places.back() < best.places.back()))
      best = {&loose_[row], places};
  }
  return best;
}

std::vector<Term> Vocabulary::phrases(std::span<const Word> words) const {
  std::vector<Term> out;
  for (std::size_t at = 0; at < words.size();) {
    const auto longest = longest_.find(words[at].stem);
    const std::size_t last = longest == longest_.end() ? at : std::min(at + longest->second, words.size());
    auto phrase = phrases_.end();
    std::size_t phrase_end = at;
    std::string stems;
    for (std::size_t next = at; next < last; ++next) {
      if (next > at) stems += ' ';
      stems += words[next].stem;
      const auto found = phrases_.find(stems);
      if (found == phrases_.end()) continue;
      phrase = found;
      phrase_end = next + 1;
    }
    if (phrase != phrases_.end()) {
      for (const auto& name : phrase->second) out.push_back({name, kind_of_concept(name), at, phrase_end});
      at = phrase_end;
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
