// The letter that an argument names.
#pragma once

#include "corpus/store/database.h"

#include <string>

namespace letterlens {

// Returns the id that the beginning means. Throws UsageError when it is none or several.
std::string id_meant(Database& database, const std::string& beginning);

}  // namespace letterlens
