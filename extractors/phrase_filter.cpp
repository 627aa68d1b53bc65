#include "extractors/phrase_filter.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace letterlens {
namespace {

// Shorter atoms stand in nearly every text and would tell nothing.
constexpr int key_bytes = 3;
constexpr unsigned bits_a_byte = 5;
constexpr std::size_t keys = std::size_t{1} << (bits_a_byte * key_bytes);

// Not unique: an atom is compared byte by byte where its key is met.
std::size_t key_at(std::string_view text, std::size_t at) {
  std::size_t key = 0;
  for (std::size_t i = 0; i < key_bytes; ++i)
    key = (key << bits_a_byte) | (static_cast<unsigned char>(text[at + i]) & ((1U << bits_a_byte) - 1));
  return key;
}

}  // namespace

PhraseFilter::PhraseFilter(const std::vector<std::string>& expressions)
    : expressions_(std::make_unique<re2::FilteredRE2>(key_bytes)) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  for (std::size_t place = 0; place < expressions.size(); ++place) {
    if (expressions[place].empty()) continue;
    int id = 0;
    if (expressions_->Add(expressions[place], options, &id) != re2::RE2::NoError)
      throw std::invalid_argument("no expression: " + expressions[place]);
    place_of_.push_back(place);
  }
  // FilteredRE2 says on standard error that it has nothing to do.
  if (place_of_.empty()) return;
  expressions_->Compile(&atoms_);
  index_atoms();
}

const re2::RE2* PhraseFilter::expression(std::size_t place) const {
  const auto found = std::lower_bound(place_of_.begin(), place_of_.end(), place);
  if (found == place_of_.end() || *found != place) return nullptr;
  return &expressions_->GetRE2(static_cast<int>(found - place_of_.begin()));
}

void PhraseFilter::index_atoms() {
  atoms_by_key_.resize(atoms_.size());
  std::iota(atoms_by_key_.begin(), atoms_by_key_.end(), 0);
  const auto key_of = [&](int atom) { return key_at(atoms_[static_cast<std::size_t>(atom)], 0); };
  std::stable_sort(atoms_by_key_.begin(), atoms_by_key_.end(),
                   [&](int a, int b) { return key_of(a) < key_of(b); });
  first_atom_.resize(keys + 1);
  for (const int atom : atoms_by_key_) ++first_atom_[key_of(atom) + 1];
  std::partial_sum(first_atom_.begin(), first_atom_.end(), first_atom_.begin());
}

std::vector<std::size_t> PhraseFilter::candidates(std::string_view words) const {
  std::vector<std::size_t> out;
  if (place_of_.empty()) return out;
  std::vector<bool> met(atoms_.size());
  for (std::size_t at = 0; at + key_bytes <= words.size(); ++at) {
    const std::size_t key = key_at(words, at);
    for (std::size_t i = first_atom_[key]; i < first_atom_[key + 1]; ++i) {
      const auto atom = static_cast<std::size_t>(atoms_by_key_[i]);
      if (words.substr(at).starts_with(atoms_[atom])) met[atom] = true;
    }
  }
  std::vector<int> held;
  for (std::size_t atom = 0; atom < met.size(); ++atom)
    if (met[atom]) held.push_back(static_cast<int>(atom));
  std::vector<int> possible;
  expressions_->AllPotentials(held, &possible);
  for (const int id : possible) out.push_back(place_of_[static_cast<std::size_t>(id)]);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace letterlens
