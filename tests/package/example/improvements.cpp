// Prints what a letter asks to improve, each with its page.
//
//   improvements LETTER.pdf
#include "pipeline/process.h"

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) return 64;
  const letterlens::Knowledge known;
  const letterlens::Processed processed = letterlens::process_file(argv[1], known);
  for (const auto& item : processed.letter.improvements)
    std::cout << "p. " << item.text.span.page << ": " << item.text.text << '\n';
  return processed.letter.status() == letterlens::Status::failed ? 65 : 0;
}
