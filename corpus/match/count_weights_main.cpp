// letterlens_match_weights, a developer's program:
//
//   find letters -name '*.pdf' -print0 | letterlens extract -0 --files-from - > records.jsonl
//   letterlens_match_weights 2026-11 < records.jsonl > weights.json && mv weights.json corpus/match/
//
// The first word names the table and becomes a part of matching_version(). Then run the tests: the threshold
// was fixed with the old table.
#include "corpus/match/count_weights.h"

#include <exception>
#include <iostream>

int main(int count, char** words) {
  constexpr int usage = 64;
  constexpr int bad_input = 65;
  if (count != 2) {
    std::cerr << "letterlens_match_weights: give the table's name, such as 2026-11, and records on standard "
                 "input\n";
    return usage;
  }
  try {
    std::cout << letterlens::matching::weight_table(words[1], letterlens::matching::item_texts(std::cin));
  } catch (const std::exception& error) {
    std::cerr << "letterlens_match_weights: standard input has no records: " << error.what() << '\n';
    return bad_input;
  }
  return std::cout.flush() ? 0 : bad_input;
}
