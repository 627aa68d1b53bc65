// letterlens_match_learn, a developer's program:
//
//   letterlens_match_learn PAIRS.json > coefficients.csv && mv coefficients.csv corpus/match/
//   letterlens_match_learn --folds PAIRS.json
//
// The first learns with the frozen weights. The second prints how often the measure is right on authorities
// that nothing was learned from (learn.h has the form of the file).
#include "corpus/match/learn.h"
#include "corpus/match/tables.h"

#include <exception>
#include <fstream>
#include <iostream>
#include <string_view>

int main(int count, char** words) {
  using namespace letterlens::matching;
  constexpr int usage = 64;
  constexpr int bad_input = 65;
  const bool by_folds = count == 3 && std::string_view(words[1]) == "--folds";
  if (count != 2 && !by_folds) {
    std::cerr << "letterlens_match_learn: give a file of labelled pairs, after --folds to validate\n";
    return usage;
  }
  try {
    std::ifstream file(words[count - 1]);
    const auto reports = read_labelled_reports(file);
    if (!by_folds) {
      std::cout << coefficient_table(learn(reports, weights()));
      return std::cout.flush() ? 0 : bad_input;
    }
    const auto figures = cross_validated(reports);
    std::cout << "stated precision " << figures.precision() << " (" << figures.stated_right << " of "
              << figures.stated << ")\nstated recall " << figures.recall() << " (" << figures.stated_same
              << " of " << figures.same << ")\noffered recall " << figures.offered_recall() << " ("
              << figures.offered_same << " of " << figures.same << ")\nwrong suggestions an item "
              << figures.wrong_suggestions() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "letterlens_match_learn: " << words[count - 1] << ": " << error.what() << '\n';
    return bad_input;
  }
  return std::cout.flush() ? 0 : bad_input;
}
