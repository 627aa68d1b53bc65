// The grade held at the time of a visit, for whichever view asks: the facts of the corpus by which
// corpus/facts/facts.h decides.
#pragma once

#include "corpus/facts/facts.h"
#include "corpus/store/letter_heads.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace letterlens {

class HeldGrades {
 public:
  // Reads what is needed for the letters that the condition lets through. Reports that it does not let
  // through count for later visits too. Throws CorpusError.
  HeldGrades(Database& database, const Condition& condition);

  // Returns the grade that the letter's authority held when it was visited, and where it is known from.
  HeldGrade of(const LetterHead& letter) const;

 private:
  std::map<std::string, std::vector<LetterHead>> reports_;  // graded ones of each authority, by date
  std::set<std::int64_t> not_inspected_;                    // letters that say there was no inspection yet
};

}  // namespace letterlens
