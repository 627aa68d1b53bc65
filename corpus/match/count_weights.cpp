// Makes the table of weights (weights.json) from a corpus of records: a developer's program.
//
//   find letters -name '*.pdf' -print0 | letterlens extract -0 --files-from - > records.jsonl
//   letterlens_match_weights 2026-11 < records.jsonl > corpus/match/weights.json
//
// The first word names the table. Each line of standard input is a record; the items of `improvements` and
// `priority_actions` are counted, equal texts once. The table holds terms and numbers alone: no sentence, and
// no word that is never written in lower case (names of people, places and bodies) unless terms.csv has it as
// a concept. A term must stand in two items. Raise the rules' version or name the table anew whenever it
// changes: a test holds both.
#include "corpus/match/request.h"
#include "corpus/match/tables.h"

#include <exception>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

namespace letterlens::matching {
namespace {

struct Count {
  int items = 0;
  bool lower_case = false;
};

// The texts of the items of all records, each once.
std::set<std::string> item_texts(std::istream& records) {
  std::set<std::string> out;
  for (std::string line; std::getline(records, line);) {
    const auto record = nlohmann::json::parse(line);
    for (const char* list : {"improvements", "priority_actions"})
      for (const auto& item : record.value(list, nlohmann::json::array()))
        out.insert(item.at("text").get<std::string>());
  }
  return out;
}

std::map<std::string, Count> counted(const std::set<std::string>& texts) {
  std::map<std::string, Count> out;
  const WordReader reader;
  for (const auto& text : texts) {
    const auto plain = plain_text(without_reference(text));
    const auto words = reader.words(plain);
    std::set<std::string> seen;
    for (const auto& term : vocabulary().terms(words)) {
      auto& count = out[term.name];
      if (seen.insert(term.name).second) ++count.items;
      const auto& word = words[term.first];
      const auto printed = std::string_view(plain).substr(word.start, word.end - word.start);
      if (printed == folded_word(printed) || vocabulary().is_concept(term.name)) count.lower_case = true;
    }
  }
  return out;
}

void write_table(const std::string& version, std::size_t all, const std::map<std::string, Count>& counts) {
  constexpr int fewest_items = 2;
  std::cout << "{\n \"version\": " << nlohmann::json(version)
            << ",\n \"how\": \"term: [items that have it, weight]; see count_weights.cpp and weights.h\""
            << ",\n \"items\": " << all << ",\n \"terms\": {";
  const char* separator = "\n";
  for (const auto& [term, count] : counts) {
    if (count.items < fewest_items || !count.lower_case) continue;
    std::cout << separator << "  " << nlohmann::json(term) << ": [" << count.items << ", "
              << weight_by_rarity(count.items, static_cast<double>(all)) << ']';
    separator = ",\n";
  }
  std::cout << "\n }\n}\n";
}

}  // namespace
}  // namespace letterlens::matching

int main(int count, char** words) {
  constexpr int usage = 64;
  constexpr int bad_input = 65;
  if (count != 2) {
    std::cerr << "letterlens_match_weights: give the table's name, such as 2026-11, and records on standard "
                 "input\n";
    return usage;
  }
  try {
    const auto texts = letterlens::matching::item_texts(std::cin);
    letterlens::matching::write_table(words[1], texts.size(), letterlens::matching::counted(texts));
  } catch (const std::exception& error) {
    std::cerr << "letterlens_match_weights: standard input holds no records: " << error.what() << '\n';
    return bad_input;
  }
  return std::cout.flush() ? 0 : bad_input;
}
