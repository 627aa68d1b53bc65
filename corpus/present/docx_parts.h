// The parts of a .docx package.
#pragma once

#include "corpus/present/document.h"

#include <string>
#include <utility>
#include <vector>

namespace letterlens {

// Returns their names and bytes, the types of the parts first.
std::vector<std::pair<std::string, std::string>> docx_parts(const OfficeDocument& document);

}  // namespace letterlens
