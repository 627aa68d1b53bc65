#include "corpus/match/learn.h"

#include "corpus/match/cosine_table.h"
#include "corpus/match/count_weights.h"
#include "corpus/match/keys.h"
#include "corpus/match/match.h"
#include "corpus/match/regression.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iomanip>
#include <istream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace letterlens::matching {
namespace {

constexpr std::size_t folds = 5;
constexpr std::size_t most_possible = 2;  // as compare shows
constexpr double wanted_precision = 0.955;
constexpr double bearable_suggestions = 0.62;  // wrong ones, for each later item

struct ScoredPair {
  std::size_t report = 0;
  std::size_t later = 0;
  int level = 0;
  Traits between{};
  Traits alone{};
  double score = 0;
};

// All pairs that share enough to be scored.
std::vector<ScoredPair> pairs_of(std::span<const LabelledReports> reports, const Weights& weights) {
  const Fingerprinter fingerprinter(weights);
  const auto made = [&](const std::vector<std::string>& texts) {
    std::vector<Fingerprint> out;
    for (const auto& text : texts) out.push_back(fingerprinter.of(text, {}));
    return out;
  };
  std::vector<ScoredPair> out;
  for (std::size_t report = 0; report < reports.size(); ++report) {
    const auto later = made(reports[report].later);
    const auto earlier = made(reports[report].earlier);
    CosineTable table(later.size(), earlier.size());
    for (std::size_t i = 0; i < later.size(); ++i)
      for (std::size_t j = 0; j < earlier.size(); ++j) table.at(i, j) = cosine(later[i], earlier[j]);
    for (std::size_t i = 0; i < later.size(); ++i)
      for (std::size_t j = 0; j < earlier.size(); ++j) {
        if (table.at(i, j) < least_cosine) continue;
        const auto level = reports[report].levels.find({i, j});
        out.push_back({report, i, level == reports[report].levels.end() ? 0 : level->second,
                       traits_of(later[i], earlier[j], table.at(i, j), table.lead(i, j)),
                       traits_of(later[i], earlier[j], table.at(i, j), 0), 0});
      }
  }
  return out;
}

std::size_t fold_of(const LabelledReports& reports) {
  return key_of(reports.authority) % folds;
}

using TraitsOf = Traits ScoredPair::*;

Traits fitted(const std::vector<ScoredPair>& pairs, TraitsOf traits,
              const std::function<bool(const ScoredPair&)>& taken) {
  constexpr double half_right = 0.5;
  std::vector<Observation> observations;
  for (const auto& pair : pairs)
    if (taken(pair)) observations.push_back({pair.*traits, pair.level > 0, pair.level == 1 ? half_right : 1});
  return logistic_regression(observations);
}

double sum_of(const Traits& coefficients, const Traits& traits) {
  double sum = 0;
  for (std::size_t i = 0; i < traits.size(); ++i) sum += coefficients[i] * traits[i];
  return sum;
}

// The lowest score from which on the share of right links is as wanted. `pairs` with the best first.
double stated_from(const std::vector<ScoredPair>& pairs) {
  double lowest = pairs.empty() ? 0 : pairs.front().score;
  std::size_t right = 0;
  for (std::size_t said = 1; said <= pairs.size(); ++said) {
    right += pairs[said - 1].level > 0 ? 1 : 0;
    if (static_cast<double>(right) >= wanted_precision * static_cast<double>(said))
      lowest = pairs[said - 1].score;
  }
  return lowest;
}

// The lowest score with no more wrong suggestions than are bearable.
double offered_from(const std::vector<ScoredPair>& pairs, double stated, std::size_t later_items) {
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

Traits learned(std::vector<ScoredPair> pairs, std::span<const LabelledReports> reports, TraitsOf traits) {
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto others =
        fitted(pairs, traits, [&](const ScoredPair& pair) { return fold_of(reports[pair.report]) != fold; });
    for (auto& pair : pairs)
      if (fold_of(reports[pair.report]) == fold) pair.score = sum_of(others, pair.*traits);
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const ScoredPair& a, const ScoredPair& b) { return a.score > b.score; });
  std::size_t later_items = 0;
  for (const auto& report : reports) later_items += report.later.size();
  const double stated = stated_from(pairs);
  return scaled(fitted(pairs, traits, [](const ScoredPair&) { return true; }), stated,
                offered_from(pairs, stated, later_items));
}

}  // namespace

std::vector<LabelledReports> read_labelled_reports(std::istream& in) {
  std::vector<LabelledReports> out;
  const auto file = nlohmann::json::parse(in);
  for (const auto& row : file.at("authorities")) {
    LabelledReports reports{
        row.at("authority"), row.at("earlier").at("items"), row.at("later").at("items"), {}};
    for (const auto& link : row.at("links"))
      reports.levels[{link.at(0).get<std::size_t>() - 1, link.at(1).get<std::size_t>() - 1}] = link.at(2);
    out.push_back(std::move(reports));
  }
  return out;
}

std::set<std::string> item_texts(std::span<const LabelledReports> reports) {
  std::set<std::string> out;
  for (const auto& report : reports) {
    out.insert(report.earlier.begin(), report.earlier.end());
    out.insert(report.later.begin(), report.later.end());
  }
  return out;
}

Coefficients learn(std::span<const LabelledReports> reports, const Weights& weights) {
  const auto pairs = pairs_of(reports, weights);
  Coefficients out;
  out.between_letters = learned(pairs, reports, &ScoredPair::between);
  out.alone = learned(pairs, reports, &ScoredPair::alone);
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

PairFigures& PairFigures::operator+=(const PairFigures& other) {
  later_items += other.later_items;
  same += other.same;
  stated += other.stated;
  stated_right += other.stated_right;
  stated_same += other.stated_same;
  offered_same += other.offered_same;
  wrongly_offered += other.wrongly_offered;
  return *this;
}

PairFigures figures_of(std::span<const LabelledReports> reports, const Coefficients& coefficients,
                       const Weights& weights) {
  PairFigures out;
  for (const auto& report : reports) {
    out.later_items += report.later.size();
    for (const auto& [places, level] : report.levels) out.same += level == 2 ? 1 : 0;
  }
  auto pairs = pairs_of(reports, weights);
  for (auto& pair : pairs) pair.score = score_of(coefficients.between_letters, pair.between);
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const ScoredPair& a, const ScoredPair& b) { return a.score > b.score; });
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> offered;
  for (const auto& pair : pairs) {
    const bool same = pair.level == 2;
    if (pair.score >= asks_the_same) {
      ++out.stated;
      out.stated_right += pair.level > 0 ? 1 : 0;
      out.stated_same += same ? 1 : 0;
      out.offered_same += same ? 1 : 0;
    } else if (pair.score >= may_ask_the_same && ++offered[{pair.report, pair.later}] <= most_possible) {
      out.offered_same += same ? 1 : 0;
      out.wrongly_offered += pair.level == 0 ? 1 : 0;
    }
  }
  return out;
}

PairFigures cross_validated(std::span<const LabelledReports> reports) {
  PairFigures out;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<LabelledReports> own, others;
    for (const auto& report : reports) (fold_of(report) == fold ? own : others).push_back(report);
    const Weights weights(weight_table("of four fifths", item_texts(others)));
    out += figures_of(own, learn(others, weights), weights);
  }
  return out;
}

}  // namespace letterlens::matching
