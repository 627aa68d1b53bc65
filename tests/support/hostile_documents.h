// Small files that do large damage to whoever reads them without limits. Each is real: the readers that
// letterlens uses take it for a PDF and begin.
#pragma once

#include <string>

namespace letterlens::testing {

// A page whose content unpacks to 64 GB of operators that do nothing: many minutes of processor time and no
// memory.
std::string pdf_without_end();

// A page with one string that unpacks to 64 GB, and that a reader wants to hold: any limit on memory is
// reached.
std::string pdf_of_one_endless_word();

// Colour spaces within each other, deeper than the stack of the PDF reader: it crashes.
std::string pdf_that_crashes_its_reader();

// A named pipe that nobody writes to: who opens it waits for ever.
void make_silent_pipe(const std::string& path);

}  // namespace letterlens::testing
