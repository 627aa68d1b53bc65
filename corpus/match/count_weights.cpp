#include "corpus/match/count_weights.h"

#include "corpus/match/request.h"
#include "corpus/match/tables.h"

#include <istream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

namespace letterlens::matching {
namespace {

struct Count {
  int items = 0;
  bool lower_case = false;
};

std::map<std::string, Count> counted(const std::set<std::string>& texts) {
  std::map<std::string, Count> out;
  const WordReader reader;
  for (const auto& text : texts) {
    const auto whole = plain_text(text);
    const auto plain = without_reference(whole);
    const auto words = reader.words(plain);
    std::set<std::string> seen;
    for (const auto& term : vocabulary().terms(words)) {
      auto& count = out[term.name];
      if (seen.insert(term.name).second) ++count.items;
      for (const auto& field : fields().of(term.name)) {
        out[field].lower_case = true;
        if (seen.insert(field).second) ++out[field].items;
      }
      const auto& word = words[term.first];
      const auto printed = plain.substr(word.start, word.end - word.start);
      if (printed == folded_word(printed) || vocabulary().is_concept(term.name)) count.lower_case = true;
    }
  }
  return out;
}

}  // namespace

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

std::string weight_table(const std::string& version, const std::set<std::string>& texts) {
  std::ostringstream out;
  constexpr int fewest_items = 2;
  out << "{\n \"version\": " << nlohmann::json(version)
      << ",\n \"how\": \"term: [items that have it, weight]; see count_weights.cpp and weights.h\""
      << ",\n \"items\": " << texts.size() << ",\n \"terms\": {";
  const char* separator = "\n";
  for (const auto& [term, count] : counted(texts)) {
    if (count.items < fewest_items || !count.lower_case) continue;
    out << separator << "  " << nlohmann::json(term) << ": [" << count.items << ", "
        << weight_by_rarity(count.items, static_cast<double>(texts.size())) << ']';
    separator = ",\n";
  }
  out << "\n }\n}\n";
  return out.str();
}

}  // namespace letterlens::matching
