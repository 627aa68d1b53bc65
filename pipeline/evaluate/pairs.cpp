#include "pipeline/evaluate/pairs.h"

#include "corpus/match/tables.h"

#include <fstream>
#include <iomanip>
#include <sstream>
#include <string_view>

namespace letterlens {
namespace {

using matching::Answer;
using matching::PairFigures;
using matching::WrongAnswer;

std::string_view name_of(Answer answer) {
  switch (answer) {
    case Answer::asked_again:
      return "persisting";
    case Answer::possibly_asked:
      return "possibly_persisting";
    case Answer::nothing:
      return "new";
  }
  return "";
}

// The items' texts have line ends before their sub-items.
std::string on_one_line(std::string text) {
  for (char& c : text)
    if (c == '\n') c = ' ';
  return text;
}

void print_line(std::ostream& out, std::string_view name, double value, const std::string& counts) {
  constexpr int name_width = 28;
  constexpr int decimals = 4;
  std::ostringstream line;
  line << std::left << std::setw(name_width) << name << std::fixed << std::setprecision(decimals) << value
       << "  " << counts << '\n';
  out << line.str();
}

std::string counts(std::size_t right, std::size_t of, std::string_view what) {
  return std::to_string(right) + " of " + std::to_string(of) + ' ' + std::string(what);
}

}  // namespace

PairsEvaluation evaluate_pairs(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw matching::LabelsError(path + ": cannot be read");
  try {
    const auto reports = matching::read_labelled_reports(file);
    return {reports.size(), matching::figures_of(reports, matching::coefficients(), matching::weights())};
  } catch (const matching::LabelsError& error) {
    throw matching::LabelsError(path + ": " + error.what());
  }
}

void print_tables(std::ostream& out, const PairsEvaluation& evaluation) {
  const PairFigures& figures = evaluation.found.figures;
  out << "authorities " << evaluation.authorities << ", later items " << figures.later_items
      << ", asked again " << figures.same << " (" << matching_version() << ")\n\n";
  print_line(out, "stated precision", figures.precision(),
             counts(figures.stated_right, figures.stated, "stated links are asked again or overlap"));
  print_line(out, "stated recall", figures.recall(),
             counts(figures.stated_same, figures.same, "links are stated"));
  print_line(out, "offered recall", figures.offered_recall(),
             counts(figures.offered_same, figures.same, "links are stated or put forward"));
  print_line(out, "wrong suggestions an item", figures.wrong_suggestions(),
             std::to_string(figures.wrongly_offered) + " links are put forward that no reader sees");
}

void print_misses(std::ostream& out, const PairsEvaluation& evaluation) {
  for (const WrongAnswer& wrong : evaluation.found.wrong)
    out << "\nauthority  " << wrong.authority << "\nlabel      " << wrong.level << "\nanswer     "
        << name_of(wrong.answer) << "\nlater      " << on_one_line(wrong.later) << "\nearlier    "
        << on_one_line(wrong.earlier) << '\n';
}

nlohmann::ordered_json to_json(const PairsEvaluation& evaluation) {
  using Json = nlohmann::ordered_json;
  const PairFigures& figures = evaluation.found.figures;
  Json out{{"matching", matching_version()},
           {"authorities", evaluation.authorities},
           {"later_items", figures.later_items},
           {"same", figures.same},
           {"stated", figures.stated},
           {"stated_precision", figures.precision()},
           {"stated_recall", figures.recall()},
           {"offered_recall", figures.offered_recall()},
           {"wrong_suggestions", figures.wrong_suggestions()},
           {"misses", Json::array()}};
  for (const WrongAnswer& wrong : evaluation.found.wrong)
    out["misses"].push_back(Json{{"authority", wrong.authority},
                                 {"answer", name_of(wrong.answer)},
                                 {"level", wrong.level},
                                 {"later", wrong.later},
                                 {"earlier", wrong.earlier}});
  return out;
}

}  // namespace letterlens
