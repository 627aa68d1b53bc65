// A brief as one self-contained page of HTML, which prints on one or two sheets of A4.
#pragma once

#include "corpus/present/brief_text.h"

#include <string>
#include <vector>

namespace letterlens::report {

// `brief` is of these letters.
std::string brief_page(const BriefText& brief, const std::vector<ComparedLetter>& letters);

}  // namespace letterlens::report
