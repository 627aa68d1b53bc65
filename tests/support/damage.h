// Deliberate damage to a corpus, to see that it is noticed. No function of the store writes such things, so
// they are written here behind its back.
#pragma once

#include <string>

namespace letterlens::testing {

// Puts other words into the row of the first item of every list, which its letter's record does not have.
void change_first_items(const std::string& corpus);

// Marks the database as one whose tables another version of the program made.
void set_table_version(const std::string& corpus, int version);

}  // namespace letterlens::testing
