// letterlens_match_learn, a developer's program:
//
//   letterlens_match_learn PAIRS.json INVENTED.json > coefficients.csv && mv coefficients.csv corpus/match/
//   letterlens_match_learn --folds PAIRS.json INVENTED.json
//
// The first learns with the frozen weights. The second prints how often the measure is right on authorities
// that nothing was learned from (learn.h has the forms of the files; the second is tests/match/pairs.json).
#include "corpus/match/learn.h"
#include "corpus/match/tables.h"

#include <exception>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace letterlens::matching;

constexpr int usage = 64;
constexpr int bad_input = 65;

void print(const PairFigures& figures) {
  std::cout << "stated precision " << figures.precision() << " (" << figures.stated_right << " of "
            << figures.stated << ")\nstated recall " << figures.recall() << " (" << figures.stated_same
            << " of " << figures.same << ")\noffered recall " << figures.offered_recall() << " ("
            << figures.offered_same << " of " << figures.same << ")\nwrong suggestions an item "
            << figures.wrong_suggestions() << '\n';
}

}  // namespace

int main(int count, char** words) {
  std::vector<std::string> paths(words + 1, words + count);
  const bool by_folds = !paths.empty() && paths.front() == "--folds";
  if (by_folds) paths.erase(paths.begin());
  if (paths.size() != 2) {
    std::cerr << "letterlens_match_learn: give a file of labelled reports and one of invented pairs, after "
                 "--folds to validate\n";
    return usage;
  }
  try {
    std::ifstream reports_file(paths[0]);
    std::ifstream invented_file(paths[1]);
    const auto reports = read_labelled_reports(reports_file);
    const auto invented = read_invented_pairs(invented_file);
    if (by_folds)
      print(cross_validated(reports, invented));
    else
      std::cout << coefficient_table(learn(reports, invented, weights()));
  } catch (const std::exception& error) {
    std::cerr << "letterlens_match_learn: " << error.what() << '\n';
    return bad_input;
  }
  return std::cout.flush() ? 0 : bad_input;
}
