// Authorities that were abolished, and which others took over their children's services (successions.csv, by
// the orders that reorganised local government). An authority that only changed its status and kept its name
// is none.
#pragma once

#include "schemas/base/date.h"

#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

struct Predecessor {
  std::string name;  // in the register, or as its letters print it
  Date until;        // the day on which the successor began
};

// Returns the predecessors of an authority, by its name in the register, in the order of their names.
std::vector<Predecessor> predecessors_of(std::string_view authority);

}  // namespace letterlens
