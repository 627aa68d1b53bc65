// What a director needs of an authority's newest letter: what was asked before, since when and how often, and
// who else is told the same.
#pragma once

#include "corpus/compare/over_time.h"
#include "corpus/compare/similar.h"
#include "schemas/letter.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

// How another authority is near to this one.
enum class ToldWhere { neighbour, region, elsewhere };

// An item of another authority's letter that asks for the same.
struct AlsoTold {
  SimilarItem item;
  ToldWhere nearness = ToldWhere::elsewhere;
};

struct BriefItem {
  std::size_t item = 0;  // of the newest letter
  // What earlier letters asked of it, by stated links of its own and of the items that they lead to.
  std::vector<ItemPlace> thread;  // the oldest first
  std::size_t letters = 1;        // that asked for it, the newest too
  std::vector<AlsoTold> told;     // statistical neighbours first, then the region; each authority once
};

struct Brief {
  OverTime comparison;                  // the newest visit is its last; without a visit there is no brief
  std::vector<BriefItem> items;         // of the newest letter, in its order
  std::optional<std::string> headline;  // the first sentence of its headline findings
  std::optional<std::int64_t> headline_page;
  bool knows_neighbours = false;  // the register names some

  const ComparedLetter& letter() const { return comparison.letters.back(); }
  const VisitOverTime& visit() const { return comparison.visits.back(); }
};

// Who is near to the authority, by names that the corpus or the register knows.
struct NearAuthorities {
  std::vector<std::string> neighbours;
  std::optional<std::string> region;
};

// `letters` of one authority, in time order. Throws CorpusError.
Brief brief_of(Database& database, std::string authority, std::vector<ComparedLetter> letters,
               const HeldDecisions& decisions, const NearAuthorities& near);

// What earlier letters asked of an item, over any number of letters; the oldest first.
std::vector<ItemPlace> thread_of(const OverTime& comparison, const ItemPlace& place);

}  // namespace letterlens
