// What a letter says, in a few lines for people.
#pragma once

#include "corpus/present/theme_labels.h"
#include "schemas/letter.h"

#include <string>

namespace letterlens {

// The file; authority, title and visit; publication, outcome and board of a report; the first sentence of the
// headline findings; each item with its page, its themes and who is to act; warnings. Of a letter that failed
// only why. Lines of at most `width` characters.
std::string summary(const Letter& letter, const ThemeLabels& themes, std::size_t width);

}  // namespace letterlens
