// How letters made of forms are read, and each form's share of wrong and of silently wrong ones.
//
//   score_forms FIRST COUNT         letters of COUNT seeds from FIRST on, as text, docx and HTML
//   score_forms --write DIR FIRST COUNT    writes their documents and truths: form-SEED.txt, .docx, .html,
//   .json score_forms --judge < RECORDS   judges records (JSON Lines) of such documents, whatever became of
//   them on the way
#include "tests/forms/judged.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <span>

namespace letterlens::testing {
namespace {

class Score {
 public:
  void count(const FormLetter& letter, const std::string& arrival, const Judged& judged) {
    by_arrival_[arrival].count(judged);
    for (const auto& form : letter.forms) by_form_[form].count(judged);
    if (judged.is_right() && judged.status == "complete") return;
    std::cout << "seed " << letter.seed << ' ' << arrival << (judged.is_silently_wrong() ? " SILENT" : "")
              << ' ' << judged.status;
    for (const auto& code : judged.codes) std::cout << ' ' << code;
    for (const auto& wrong : judged.wrong) std::cout << "\n  " << wrong;
    std::cout << '\n';
  }

  void print() const {
    std::cout << "\nletters, right and complete, right, silently wrong\n";
    for (const auto& [name, tally] : by_arrival_) tally.print(name);
    for (const auto& [name, tally] : by_form_)
      if (tally.complete < tally.letters) tally.print(name);
  }

 private:
  struct Tally {
    int letters = 0, complete = 0, right = 0, silent = 0;

    void count(const Judged& judged) {
      ++letters;
      right += judged.is_right() ? 1 : 0;
      complete += judged.is_right() && judged.status == "complete" ? 1 : 0;
      silent += judged.is_silently_wrong() ? 1 : 0;
    }
    void print(const std::string& name) const {
      std::cout << letters << "  " << complete << "  " << right << "  " << silent << "  " << name << '\n';
    }
  };
  std::map<std::string, Tally> by_arrival_, by_form_;
};

std::string file_ending(Arrival arrival) {
  return arrival == Arrival::text ? "txt" : std::string(name_of(arrival));
}

void write(const std::string& folder, const FormLetter& letter) {
  const std::string base = folder + "/form-" + std::to_string(letter.seed);
  for (const auto arrival : all_arrivals)
    std::ofstream(base + '.' + file_ending(arrival), std::ios::binary) << bytes_of(letter, arrival);
  std::ofstream(base + ".json") << letter.truth.dump(1) << '\n';
}

void judge_records(const FormLetters& letters) {
  Score score;
  for (std::string line; std::getline(std::cin, line);) {
    const auto record = nlohmann::json::parse(line);
    const auto file = record.at("source").at("file").get<std::string>();
    const auto dash = file.find('-'), dot = file.find('.');
    const auto letter = letters.letter(static_cast<std::uint32_t>(std::stoul(file.substr(dash + 1))));
    score.count(letter, file.substr(dot + 1), judge(letter, record));
  }
  score.print();
}

int run(std::span<const std::string> words) {
  const Knowledge known;
  const FormLetters letters(known.authorities);
  if (words.size() == 1 && words[0] == "--judge") return judge_records(letters), EXIT_SUCCESS;
  const bool writes = words.size() == 4 && words[0] == "--write";
  if (!writes && words.size() != 2) {
    std::cerr << "usage: score_forms FIRST COUNT | --write DIR FIRST COUNT | --judge < RECORDS\n";
    return EXIT_FAILURE;
  }
  const auto first = static_cast<std::uint32_t>(std::stoul(words[words.size() - 2]));
  const auto count = static_cast<std::uint32_t>(std::stoul(words[words.size() - 1]));
  Score score;
  for (std::uint32_t seed = first; seed < first + count; ++seed) {
    const FormLetter letter = letters.letter(seed);
    if (writes) {
      write(words[1], letter);
      continue;
    }
    for (const auto arrival : all_arrivals)
      score.count(letter, std::string(name_of(arrival)), judge(letter, arrival, known));
  }
  if (!writes) score.print();
  return EXIT_SUCCESS;
}

}  // namespace
}  // namespace letterlens::testing

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  return letterlens::testing::run(words);
}
