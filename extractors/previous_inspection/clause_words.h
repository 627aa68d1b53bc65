// The words between a grade and what is judged that join them or keep them apart.
#pragma once

#include <string_view>

namespace letterlens {

bool has(std::string_view words, std::string_view part);

// "while", "but": a subject after them does not go on with what is before them.
bool begins_clause(std::string_view words);
// "except", "apart from".
bool makes_exception(std::string_view words);
// A comma, "except", "with": what comes between a grade and a subject that does not take it.
bool separates(std::string_view words);
// Whether the words before a grade say that it is of the services or the authority as such. `key` is a
// comparison key (unicode_text.h) that ends in a space.
bool says_of_services(std::string_view key);

}  // namespace letterlens
