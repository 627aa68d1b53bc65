#include "corpus/match/weights.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace letterlens::matching {
namespace {

constexpr std::uint32_t unknown_term = 1000;

}  // namespace

std::uint32_t weight_by_rarity(double items, double all) {
  constexpr double of_unknown = 0.5;
  constexpr double power = 0.7;
  const double rarity = std::log((all + 1) / items) / std::log((all + 1) / of_unknown);
  const double weight = std::round(unknown_term * std::pow(std::max(rarity, 0.0), power));
  return static_cast<std::uint32_t>(std::max(weight, 1.0));
}

Weights::Weights(std::string_view json) {
  try {
    const auto table = nlohmann::json::parse(json);
    version_ = table.at("version").get<std::string>();
    for (const auto& [term, numbers] : table.at("terms").items())
      weights_.emplace(term, numbers.at(1).get<std::uint32_t>());
  } catch (const nlohmann::json::exception& error) {
    throw std::logic_error(std::string("weights.json: ") + error.what());
  }
}

std::uint32_t Weights::of(std::string_view term) const {
  const auto found = weights_.find(term);
  return found == weights_.end() ? unknown_term : found->second;
}

}  // namespace letterlens::matching
