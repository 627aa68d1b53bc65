#include "corpus/match/coefficients.h"

#include "schemas/base/csv.h"

#include <array>
#include <charconv>
#include <cmath>
#include <set>
#include <stdexcept>
#include <string>

namespace letterlens::matching {
namespace {

constexpr std::array<std::string_view, 3> columns{"trait", "between_letters", "alone"};

double number_in(const std::string& cell, const std::string& trait) {
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size())
    throw std::logic_error("coefficients.csv: " + trait + ": \"" + cell + "\" is not a number");
  return value;
}

}  // namespace

double score_of(const Traits& coefficients, const Traits& traits) {
  constexpr double steps = 10000;
  double sum = 0;
  for (std::size_t i = 0; i < traits.size(); ++i) sum += coefficients[i] * traits[i];
  return std::round(steps / (1 + std::exp(-sum))) / steps;
}

Coefficients::Coefficients(std::string_view csv) {
  std::set<Trait> seen;
  for (const auto& row : read_csv(csv, columns)) {
    const auto trait = parse<Trait>(row[0]);
    if (!trait || !seen.insert(*trait).second)
      throw std::logic_error("coefficients.csv: \"" + row[0] + "\" is not a trait, or there twice");
    between_letters[index_of(*trait)] = number_in(row[1], row[0]);
    alone[index_of(*trait)] = number_in(row[2], row[0]);
  }
  if (seen.size() != between_letters.size())
    throw std::logic_error("coefficients.csv: not every trait has a row");
}

}  // namespace letterlens::matching
