// Prints the ids of a corpus' letters.
//
//   letters CORPUS
#include "corpus/export/records.h"

#include <iostream>
#include <nlohmann/json.hpp>

int main(int argc, char** argv) {
  if (argc != 2) return 64;
  letterlens::Database corpus(argv[1], letterlens::Access::read);
  letterlens::export_records(corpus, {}, [](std::string_view line) {
    std::cout << nlohmann::json::parse(line).at("id").get<std::string>() << '\n';
  });
}
