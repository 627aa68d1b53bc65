// The words of a question that say nothing of what is looked for: "who was told to", "what does … say about".
#pragma once

#include "corpus/search/query_pieces.h"

#include <vector>

namespace letterlens {

// Returns the pieces without such words if the query is a question: it begins with a word that asks ("who",
// "which councils", "show me") and has no operator, group, phrase or star, whose users write queries. What
// would be left empty stays as it is.
std::vector<QueryPiece> without_question_words(std::vector<QueryPiece> pieces);

}  // namespace letterlens
