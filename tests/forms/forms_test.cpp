// The generator of forms: every form is drawn, and a seed always gives the same letter.
#include "tests/forms/form_table.h"
#include "tests/forms/judged.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace letterlens::testing {
namespace {

using ::testing::IsEmpty;

TEST(Forms, AreAllDrawn) {
  const Register authorities;
  const FormLetters letters(authorities);
  std::set<std::string> drawn;
  for (std::uint32_t seed = 1; seed <= 4000; ++seed) {
    const FormLetter letter = letters.letter(seed);
    drawn.insert(letter.forms.begin(), letter.forms.end());
  }
  const std::set<std::string> words{"first_name", "last_name", "topic"};
  std::vector<std::string> never;
  for (const auto& rule : form_table().rules())
    for (const auto& form : form_table().rows(rule))
      if (words.count(rule) == 0 && drawn.count(rule + ": " + form.name) == 0 &&
          !(rule == "reference" && form.text.empty()))
        never.push_back(rule + ": " + form.name);
  EXPECT_THAT(never, IsEmpty());
}

TEST(Forms, GiveTheSameLetterForTheSameSeed) {
  const Register authorities;
  const FormLetters letters(authorities);
  for (const auto arrival : all_arrivals)
    EXPECT_EQ(bytes_of(letters.letter(7), arrival), bytes_of(letters.letter(7), arrival));
  EXPECT_NE(letters.letter(7).truth, letters.letter(8).truth);
}

// Seeds that no rule was made for: each letter is right, or says that it needs review.
TEST(Forms, AreReadRightOrFlagged) {
  constexpr std::uint32_t first_seed = 500000;
  constexpr std::uint32_t letters_read = 240;
  constexpr double least_right = 0.97;  // of the documents, right and complete
  const Knowledge known;
  const FormLetters letters(known.authorities);
  std::vector<std::string> silent;
  int documents = 0, complete = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + letters_read; ++seed) {
    const FormLetter letter = letters.letter(seed);
    for (const auto arrival : all_arrivals) {
      const Judged judged = judge(letter, arrival, known);
      ++documents;
      complete += judged.is_right() && judged.status == "complete" ? 1 : 0;
      if (judged.is_silently_wrong())
        silent.push_back("seed " + std::to_string(seed) + ' ' + std::string(name_of(arrival)) + ": " +
                         judged.wrong.front());
    }
  }
  EXPECT_THAT(silent, IsEmpty());
  EXPECT_GE(complete, least_right * documents);
}

}  // namespace
}  // namespace letterlens::testing
