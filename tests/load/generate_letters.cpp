// generate_letters --count N --seed S DIR: writes N letters to DIR/000/letter-0000000.txt and so on, a
// thousand to a folder. The same seed gives the same bytes on every machine, and letter i is the same
// whatever N is.
#include "tests/load/letter.h"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

namespace {

constexpr std::uint32_t letters_in_a_folder = 1000;

struct Wanted {
  std::uint32_t count = 1000;
  std::uint32_t seed = 1;
  std::filesystem::path folder;
};

std::optional<std::uint32_t> number(std::string_view word) {
  std::uint32_t value = 0;
  const char* end = word.data() + word.size();
  const auto [read_to, error] = std::from_chars(word.data(), end, value);
  return error == std::errc() && read_to == end ? std::optional(value) : std::nullopt;
}

std::optional<Wanted> wanted_by(const std::vector<std::string_view>& words) {
  Wanted wanted;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool is_count = words[at] == "--count";
    if (!is_count && words[at] != "--seed") {
      if (!wanted.folder.empty() || words[at].starts_with('-')) return std::nullopt;
      wanted.folder = words[at];
      continue;
    }
    const auto value = at + 1 < words.size() ? number(words[++at]) : std::nullopt;
    if (!value) return std::nullopt;
    (is_count ? wanted.count : wanted.seed) = *value;
  }
  return wanted.folder.empty() ? std::nullopt : std::optional(wanted);
}

std::string padded(std::uint32_t value, std::size_t digits) {
  std::string text = std::to_string(value);
  return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

void write(const Wanted& wanted) {
  const letterlens::Register authorities;
  const letterlens::testing::LetterMaker maker(authorities);
  for (std::uint32_t index = 0; index < wanted.count; ++index) {
    const auto folder = wanted.folder / padded(index / letters_in_a_folder, 3);
    if (index % letters_in_a_folder == 0) std::filesystem::create_directories(folder);
    const auto path = folder / ("letter-" + padded(index, 7) + ".txt");
    std::ofstream file(path, std::ios::binary);
    file << maker.letter(wanted.seed, index) << std::flush;
    if (!file) throw std::runtime_error(path.string() + ": cannot be written");
  }
}

}  // namespace

int main(int argc, char** argv) {
  const auto wanted = wanted_by({argv + 1, argv + argc});
  if (!wanted) {
    std::cerr << "usage: generate_letters [--count N] [--seed S] DIR\n";
    return 64;
  }
  try {
    write(*wanted);
  } catch (const std::exception& error) {
    std::cerr << "generate_letters: " << error.what() << '\n';
    return 74;
  }
}
