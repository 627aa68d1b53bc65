#include "corpus/names/predecessors.h"

#include "corpus/names/embedded_tables.h"
#include "schemas/base/csv.h"
#include "schemas/base/unicode_text.h"

namespace letterlens {

std::vector<Predecessor> predecessors_of(std::string_view authority) {
  std::vector<Predecessor> found;
  const std::string key = comparison_key(authority);
  for (const auto& row : read_csv(embedded::name_successions)) {
    const auto date = Date::parse_day(row.at(2));
    if (date && comparison_key(row.at(1)) == key) found.push_back({row.at(0), *date});
  }
  return found;
}

}  // namespace letterlens
