// Files of every kind that an archive of letters holds, made in memory.
#pragma once

#include <string>

namespace letterlens::testing {

// A complete focused visit letter to the invented council of Northbridge.
std::string letter_as_text();
std::string letter_as_pdf();

// A PDF that asks for a password before it shows anything.
std::string encrypted_pdf();
// A PDF of one page that is an image, without a text layer.
std::string scanned_pdf();
// A PDF without a page.
std::string empty_pdf();

}  // namespace letterlens::testing
