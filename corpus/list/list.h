// The letters of a corpus, a line each.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/filter.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace letterlens {

struct ListedLetter {
  std::string id;
  bool current = true;  // false: a better copy has replaced it
  std::optional<std::string> authority;
  bool in_register = true;  // otherwise the authority is as printed
  std::optional<std::string> region, area, date, letter_date, source_url;
  std::string kind, status, producer_version;
  std::size_t improvements = 0, priority_actions = 0;
};

// The letters that the filter lets through: by authority in the order of a British dictionary, those without
// one last, then by date and id. Throws CorpusError.
std::vector<ListedLetter> list_letters(Database& database, const LetterFilter& filter);

}  // namespace letterlens
