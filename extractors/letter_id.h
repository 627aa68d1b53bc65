// id: readable and stable, from what the letter is about.
#pragma once

#include "schemas/letter.h"

#include <string>

namespace letterlens {

// "derby-focused-visit-2021-06-30"; "document-" and 16 digits of the source's hash while authority, kind or
// visit is not known.
std::string letter_id(const Letter& letter);

}  // namespace letterlens
