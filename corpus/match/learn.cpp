#include "corpus/match/learn.h"

#include "corpus/match/count_weights.h"
#include "corpus/match/keys.h"
#include "corpus/match/match.h"
#include "corpus/match/regression.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iomanip>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

namespace letterlens::matching {
namespace {

constexpr std::size_t folds = 5;
constexpr double sure = 0.8;                   // how likely a link has to be to be stated
constexpr double bearable_suggestions = 0.62;  // wrong ones, for each later item
constexpr double weight_of_overlap = 0.5;
// Other items of a letter tell much about two letters; of two items alone there is only what they say.
constexpr double weight_of_invented_between_letters = 0.2;
constexpr double weight_of_invented_alone = 1;

std::size_t fold_of(const LabelledReports& reports) {
  return key_of(reports.authority) % folds;
}

// What is learned of two items of whose letters nothing is known.
Traits without_lead(Traits traits) {
  traits[index_of(Trait::lead)] = 0;
  return traits;
}

std::vector<Observation> observations_of(std::span<const InventedPair> invented, const Weights& weights) {
  const ItemReader reader(weights);
  std::vector<Observation> out;
  for (const auto& pair : invented) {
    const auto a = reader.of(pair.a);
    const auto b = reader.of(pair.b);
    const double cosine = matching::cosine(a, b);
    // As if each were the only item of its letter.
    if (const auto traits = traits_of(a, b, cosine, 2 * cosine))
      out.push_back({*traits, pair.same, weight_of_invented_between_letters});
  }
  return out;
}

double sum_of(const Traits& coefficients, const Traits& traits) {
  double sum = 0;
  for (std::size_t i = 0; i < traits.size(); ++i) sum += coefficients[i] * traits[i];
  return sum;
}

Observation observation_of(const PairOfItems& pair) {
  return {pair.traits, pair.level > 0, pair.level == 1 ? weight_of_overlap : 1};
}

// The score from which on a pair is as likely right as is wanted: how likely, a regression on the scores of
// reports that were left out says. It is steadier than the share among the few best pairs.
double stated_from(std::span<const PairOfItems> pairs) {
  constexpr double no_penalty = 1e-6;
  std::vector<Observation> observations;
  for (const auto& pair : pairs) {
    auto one = observation_of(pair);
    one.traits = {};
    one.traits[index_of(Trait::constant)] = 1;
    one.traits[index_of(Trait::cosine)] = pair.score;  // any place but the constant's
    observations.push_back(one);
  }
  const Traits line = logistic_regression(observations, no_penalty);
  return (std::log(sure / (1 - sure)) - line[index_of(Trait::constant)]) / line[index_of(Trait::cosine)];
}

// The lowest score with no more wrong suggestions than are bearable.
double offered_from(const std::vector<PairOfItems>& pairs, double stated, std::size_t later_items) {
  double lowest = stated;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> offered;
  std::size_t wrong = 0;
  for (const auto& pair : pairs) {
    if (pair.score >= stated || ++offered[{pair.report, pair.later}] > most_possible) continue;
    wrong += pair.level == 0 ? 1 : 0;
    if (static_cast<double>(wrong) > bearable_suggestions * static_cast<double>(later_items)) break;
    lowest = pair.score;
  }
  return lowest;
}

// Shifted and stretched so that the two thresholds are those of match.h.
Traits scaled(Traits coefficients, double stated, double offered) {
  const double spread = std::max(stated - offered, 1.0) / std::log(1 / may_ask_the_same - 1);
  coefficients[index_of(Trait::constant)] -= stated;
  for (auto& value : coefficients) value /= spread;
  return coefficients;
}

Traits fitted(std::span<const PairOfItems> pairs, std::vector<Observation> observations,
              const std::function<bool(const PairOfItems&)>& taken) {
  for (const auto& pair : pairs)
    if (taken(pair)) observations.push_back(observation_of(pair));
  return logistic_regression(observations);
}

Traits learned(std::vector<PairOfItems> pairs, std::span<const LabelledReports> reports,
               const std::vector<Observation>& invented) {
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto own = [&](const PairOfItems& pair) { return fold_of(reports[pair.report]) == fold; };
    const auto of_others = fitted(pairs, invented, std::not_fn(own));
    for (auto& pair : pairs)
      if (own(pair)) pair.score = sum_of(of_others, pair.traits);
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const PairOfItems& a, const PairOfItems& b) { return a.score > b.score; });
  std::size_t later_items = 0;
  for (const auto& report : reports) later_items += report.later.size();
  const double stated = stated_from(pairs);
  return scaled(fitted(pairs, invented, [](const PairOfItems&) { return true; }), stated,
                offered_from(pairs, stated, later_items));
}

}  // namespace

std::vector<InventedPair> read_invented_pairs(std::istream& in) {
  std::vector<InventedPair> out;
  try {
    const auto file = nlohmann::json::parse(in);
    for (const auto& group : file.at("groups")) {
      const auto added = group.find("added");
      const bool afterwards = added != group.end() && *added == "afterwards";
      const std::string item = group.at("item");
      if (afterwards || is_held_back(item)) continue;
      for (const bool same : {true, false})
        for (const auto& other : group.at(same ? "same" : "different"))
          out.push_back({item, other.at("text"), same});
    }
  } catch (const nlohmann::json::exception& error) {
    throw LabelsError(std::string("not a file of invented pairs: ") + error.what());
  }
  return out;
}

bool is_held_back(std::string_view group_item) {
  return key_of(group_item) % 2 != 0;
}

std::set<std::string> item_texts(std::span<const LabelledReports> reports) {
  std::set<std::string> out;
  for (const auto& report : reports) {
    out.insert(report.earlier.begin(), report.earlier.end());
    out.insert(report.later.begin(), report.later.end());
  }
  return out;
}

Coefficients learn(std::span<const LabelledReports> reports, std::span<const InventedPair> invented,
                   const Weights& weights) {
  auto pairs = pairs_of_items(reports, weights);
  auto observations = observations_of(invented, weights);
  Coefficients out;
  out.between_letters = learned(pairs, reports, observations);
  for (auto& pair : pairs) pair.traits = without_lead(pair.traits);
  for (auto& observation : observations) {
    observation.traits = without_lead(observation.traits);
    observation.weight = weight_of_invented_alone;
  }
  out.alone = learned(std::move(pairs), reports, observations);
  return out;
}

std::string coefficient_table(const Coefficients& coefficients) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(3) << "trait,between_letters,alone\n";
  for (const auto trait : all_of<Trait>())
    out << name_of(trait) << ',' << coefficients.between_letters[index_of(trait)] << ','
        << coefficients.alone[index_of(trait)] << '\n';
  return out.str();
}

PairFigures cross_validated(std::span<const LabelledReports> reports,
                            std::span<const InventedPair> invented) {
  PairFigures out;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<LabelledReports> own, others;
    for (const auto& report : reports) (fold_of(report) == fold ? own : others).push_back(report);
    const Weights weights(weight_table("of four fifths", item_texts(others)));
    out += figures_of(own, learn(others, invented, weights), weights).figures;
  }
  return out;
}

}  // namespace letterlens::matching
