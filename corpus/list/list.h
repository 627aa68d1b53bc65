// The letters of a corpus, a line each.
#pragma once

#include "corpus/store/database.h"
#include "corpus/store/filter.h"
#include "corpus/store/letter_heads.h"

#include <vector>

namespace letterlens {

// The letters that the filter lets through: by authority in the order of a British dictionary, those without
// one last, then by date and id. Throws CorpusError.
std::vector<LetterHead> list_letters(Database& database, const LetterFilter& filter);

}  // namespace letterlens
