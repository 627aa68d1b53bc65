#include "corpus/match/labelled_reports.h"

#include "corpus/match/cosine_table.h"
#include "corpus/match/match.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>
#include <tuple>

namespace letterlens::matching {
namespace {

LabelledReports reports_in(const nlohmann::json& row) {
  LabelledReports out{row.at("authority"), row.at("earlier").at("items"), row.at("later").at("items"), {}};
  for (const auto& link : row.at("links")) {
    const auto later = link.at(0).get<std::size_t>();
    const auto earlier = link.at(1).get<std::size_t>();
    const auto level = link.at(2).get<int>();
    if (later - 1 >= out.later.size() || earlier - 1 >= out.earlier.size() || level < 1 || level > 2)
      throw LabelsError(out.authority + ": the link " + link.dump() + " is not one of two items");
    out.levels[{later - 1, earlier - 1}] = level;
  }
  return out;
}

}  // namespace

Fingerprint ItemReader::of(const std::string& text) const {
  Item item;
  item.text.text = text;
  return fingerprinter_.of(text, themes_.of(item));
}

int LabelledReports::level(std::size_t later_item, std::size_t earlier_item) const {
  const auto found = levels.find({later_item, earlier_item});
  return found == levels.end() ? 0 : found->second;
}

std::vector<LabelledReports> read_labelled_reports(std::istream& in) {
  std::vector<LabelledReports> out;
  try {
    const auto file = nlohmann::json::parse(in);
    for (const auto& row : file.at("authorities")) out.push_back(reports_in(row));
  } catch (const nlohmann::json::exception& error) {
    throw LabelsError(std::string("not a file of labelled pairs: ") + error.what());
  }
  return out;
}

std::vector<PairOfItems> pairs_of_items(std::span<const LabelledReports> reports, const Weights& weights) {
  const ItemReader reader(weights);
  const auto made = [&](const std::vector<std::string>& texts) {
    std::vector<Fingerprint> out;
    for (const auto& text : texts) out.push_back(reader.of(text));
    return out;
  };
  std::vector<PairOfItems> out;
  for (std::size_t report = 0; report < reports.size(); ++report) {
    const auto later = made(reports[report].later);
    const auto earlier = made(reports[report].earlier);
    CosineTable table(later.size(), earlier.size());
    for (std::size_t i = 0; i < later.size(); ++i)
      for (std::size_t j = 0; j < earlier.size(); ++j) table.at(i, j) = cosine(later[i], earlier[j]);
    for (std::size_t i = 0; i < later.size(); ++i)
      for (std::size_t j = 0; j < earlier.size(); ++j)
        if (const auto traits = traits_of(later[i], earlier[j], table.at(i, j), table.lead(i, j)))
          out.push_back({report, i, j, reports[report].level(i, j), *traits, 0});
  }
  return out;
}

std::vector<Answer> answers_of(std::span<const PairOfItems> scored) {
  std::vector<std::size_t> best_first(scored.size());
  std::iota(best_first.begin(), best_first.end(), std::size_t{0});
  std::stable_sort(best_first.begin(), best_first.end(),
                   [&](std::size_t a, std::size_t b) { return scored[a].score > scored[b].score; });
  std::vector<Answer> out(scored.size(), Answer::nothing);
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> put_forward;
  for (const auto at : best_first) {
    const auto& pair = scored[at];
    if (pair.score >= asks_the_same)
      out[at] = Answer::asked_again;
    else if (pair.score >= may_ask_the_same && ++put_forward[{pair.report, pair.later}] <= most_possible)
      out[at] = Answer::possibly_asked;
  }
  return out;
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

LabelledFigures figures_of(std::span<const LabelledReports> reports, const Coefficients& coefficients,
                           const Weights& weights) {
  auto pairs = pairs_of_items(reports, weights);
  for (auto& pair : pairs) pair.score = score_of(coefficients.between_letters, pair.traits);
  const auto answers = answers_of(pairs);
  std::map<std::tuple<std::size_t, std::size_t, std::size_t>, Answer> said;
  for (std::size_t at = 0; at < pairs.size(); ++at)
    said[{pairs[at].report, pairs[at].later, pairs[at].earlier}] = answers[at];

  LabelledFigures out;
  auto& figures = out.figures;
  for (std::size_t report = 0; report < reports.size(); ++report) {
    const auto& one = reports[report];
    figures.later_items += one.later.size();
    for (std::size_t later = 0; later < one.later.size(); ++later)
      for (std::size_t earlier = 0; earlier < one.earlier.size(); ++earlier) {
        const int level = one.level(later, earlier);
        const auto found = said.find({report, later, earlier});
        const Answer answer = found == said.end() ? Answer::nothing : found->second;
        const bool same = level == 2;
        const bool stated = answer == Answer::asked_again;
        figures.same += same ? 1 : 0;
        figures.stated += stated ? 1 : 0;
        figures.stated_right += stated && level > 0 ? 1 : 0;
        figures.stated_same += stated && same ? 1 : 0;
        figures.offered_same += answer != Answer::nothing && same ? 1 : 0;
        figures.wrongly_offered += answer == Answer::possibly_asked && level == 0 ? 1 : 0;
        if (stated ? level == 0 : same)
          out.wrong.push_back({one.authority, one.later[later], one.earlier[earlier], level, answer});
      }
  }
  return out;
}

}  // namespace letterlens::matching
