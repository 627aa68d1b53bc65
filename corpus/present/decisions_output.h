// Decisions about two items as people and programs see them.
#pragma once

#include "corpus/compare/undecided.h"
#include "corpus/present/sheet.h"
#include "corpus/store/decision_history.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

namespace letterlens {

// "Decided on 29 November 2026 to be the same: both are about plans"; with the name of whom it was by, if
// that is to be shown.
std::string decided_in_words(const Decided& decided);

// A decision, and what its items are called now: none where the corpus has no item of these words.
struct ShownDecision {
  StoredDecision decision;
  std::vector<std::string> item_now, earlier_now;
};

struct DecisionsAnswer {
  std::vector<ShownDecision> decisions;  // by number
  std::size_t taken = 0;                 // added now
  std::size_t known = 0;                 // of a file, and not added, as the corpus had them
};

// schemas/decide.schema.json.
nlohmann::ordered_json to_json(const DecisionsAnswer& answer, Names names);

// The history, for the person at whose corpus it is: with names.
void print(std::ostream& out, const DecisionsAnswer& answer, std::size_t width);

// What nobody has decided yet: as JSON (schemas/comparison.schema.json), as text with the commands that
// decide it, as rows.
nlohmann::ordered_json to_json(const Undecided& undecided);
void print(std::ostream& out, const Undecided& undecided, std::size_t width);
Sheet sheet_of(const Undecided& undecided);

}  // namespace letterlens
