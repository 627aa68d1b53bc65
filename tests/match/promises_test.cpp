// What holds for every pair: symmetry, identity, and what does not matter.
#include "corpus/match/embedded_tables.h"
#include "schemas/base/sha256.h"
#include "tests/match/pairs.h"

#include <cmath>
#include <gtest/gtest.h>
#include <thread>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace letterlens::testing {
namespace {

std::string changed(const std::string& text, void (*change)(icu::UnicodeString&)) {
  auto characters = icu::UnicodeString::fromUTF8(text);
  change(characters);
  std::string out;
  return characters.toUTF8String(out);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

std::string decomposed(const std::string& text) {
  return changed(text, [](icu::UnicodeString& characters) {
    UErrorCode status = U_ZERO_ERROR;
    characters = icu::Normalizer2::getNFDInstance(status)->normalize(characters, status);
  });
}

TEST(Promises, TheMatchIsSymmetric) {
  for (const auto& pair : labelled_pairs()) {
    const auto there = match(pair.a.fingerprint(), pair.b.fingerprint());
    const auto back = match(pair.b.fingerprint(), pair.a.fingerprint());
    EXPECT_EQ(there.score, back.score) << pair.a.text << " | " << pair.b.text;
    EXPECT_EQ(there.shared, back.shared) << pair.a.text << " | " << pair.b.text;
  }
}

TEST(Promises, AnItemScoresOneWithItselfAndNothingScoresMore) {
  for (const auto& item : all_items()) {
    EXPECT_EQ(match_score(item.fingerprint(), item.fingerprint()), 1) << item.text;
    for (const auto& other : group_items()) {
      const double score = match_score(item.fingerprint(), other.fingerprint());
      EXPECT_GE(score, 0);
      EXPECT_LE(score, 1);
    }
  }
}

struct Variant {
  std::string why;
  std::string (*of)(const std::string&);
};

TEST(Promises, FormDoesNotMatter) {
  const std::vector<Variant> variants{
      {"capitals", [](const std::string& text) { return changed(text, [](auto& t) { t.toUpper("en"); }); }},
      {"small letters",
       [](const std::string& text) { return changed(text, [](auto& t) { t.toLower("en"); }); }},
      {"decomposed characters", decomposed},
      {"typographic apostrophes", [](const std::string& text) { return replaced(text, "'", "’"); }},
      {"prime for apostrophe", [](const std::string& text) { return replaced(text, "'", "′"); }},
      {"double spaces", [](const std::string& text) { return replaced(text, " ", "  "); }},
      {"non-breaking spaces", [](const std::string& text) { return replaced(text, " ", "\u00A0"); }},
      {"non-breaking hyphens", [](const std::string& text) { return replaced(text, "-", "\u2011"); }},
      {"no stop at the end",
       [](const std::string& text) { return text.ends_with('.') ? text.substr(0, text.size() - 1) : text; }},
      {"a semicolon and \"and\" at the end",
       [](const std::string& text) {
         return (text.ends_with('.') ? text.substr(0, text.size() - 1) : text) + "; and";
       }},
      {"quotation marks around it", [](const std::string& text) { return "“" + text + "”"; }},
      {"a soft hyphen inside a word",
       [](const std::string& text) { return replaced(text, "plan", "pl\u00ADan"); }},
  };
  const auto items = all_items();
  for (const auto& variant : variants)
    for (const auto& item : items) {
      const LabelledItem other{variant.of(item.text), item.themes};
      EXPECT_EQ(match_score(item.fingerprint(), other.fingerprint()), 1) << variant.why << ": " << other.text;
    }
}

TEST(Promises, AccentsMayBeComposedOrNot) {
  const LabelledItem composed{"The café at the résidence", {}};
  EXPECT_NE(decomposed(composed.text), composed.text);
  EXPECT_EQ(decomposed(composed.text).size(), composed.text.size() + 2);
  const LabelledItem apart{decomposed(composed.text), {}};
  EXPECT_EQ(composed.fingerprint(), apart.fingerprint());
}

TEST(Promises, TheOrderOfAListOfTwoDoesNotMatter) {
  const std::vector<std::pair<std::string, std::string>> things{
      {"assessments", "plans"},
      {"pathway plans", "personal education plans"},
      {"the timeliness of visits", "the recording of supervision"},
      {"police officers", "health visitors"}};
  for (const auto& [first, second] : things) {
    const LabelledItem there{"The quality of " + first + " and " + second + " for children in care", {}};
    const LabelledItem back{"The quality of " + second + " and " + first + " for children in care", {}};
    EXPECT_EQ(match_score(there.fingerprint(), back.fingerprint()), 1) << there.text;
    for (const auto& item : all_items())
      EXPECT_EQ(match_score(there.fingerprint(), item.fingerprint()),
                match_score(back.fingerprint(), item.fingerprint()))
          << there.text << " | " << item.text;
  }
}

TEST(Promises, AFingerprinterThatHasSeenOthersGivesTheSame) {
  const Fingerprinter used;
  for (const auto& item : all_items())
    EXPECT_EQ(used.of(item.text, item.themes), item.fingerprint()) << item.text;
}

// The tables are shared, the rest belongs to each thread; the sanitizers watch.
TEST(Promises, ThreadsGiveTheSame) {
  const auto items = all_items();
  std::vector<std::vector<Fingerprint>> made(3);
  std::vector<std::thread> threads;
  for (auto& of_thread : made)
    threads.emplace_back([&items, &of_thread] {
      const Fingerprinter own;
      for (const auto& item : items) of_thread.push_back(own.of(item.text, item.themes));
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(made[0], made[1]);
  EXPECT_EQ(made[0], made[2]);
}

// Every score of the labelled pairs, so that no rule changes unseen.
std::string all_scores() {
  constexpr double digits = 1e9;
  std::string out;
  for (const auto& pair : labelled_pairs())
    out +=
        std::to_string(std::llround(match_score(pair.a.fingerprint(), pair.b.fingerprint()) * digits)) + '\n';
  return out;
}

// When one of these changes, what matched yesterday may not match today: raise `rules_version`
// (corpus/match/fingerprint.cpp) for rules and terms, or name the weights anew, and then write the new sums
// here. (New pairs change the sum of the scores alone; they need no new version.)
TEST(Version, StandsForTheTablesAndTheRules) {
  EXPECT_EQ(matching_version(), "letterlens-match 3 (weights 2026-11.4)");
  EXPECT_EQ(sha256(embedded::match_weights),
            "cd9774d3a4aab8e47df4472fc01f0b167556492ffae090e3780c81c691cbaf2d");
  EXPECT_EQ(sha256(embedded::match_terms),
            "f97e3ad06e3977d991001cbdeac6f023081b8db7acfe1d2970becf92882cfe0a");
  EXPECT_EQ(sha256(embedded::match_fields),
            "eb32ecbf493efe7f117cb1441acbc1cb7933ae5db93017744747779c14589a5c");
  EXPECT_EQ(sha256(embedded::match_coefficients),
            "2b7e05b70d07ca4cc0c20f592c488e960f6e0bd52911540aade7c973e231dd3a");
  EXPECT_EQ(sha256(embedded::match_common_words),
            "637a26760d3cc3898729579b6f5222defd28896fe354c9ffdd5e28fafa1544a1");
  EXPECT_EQ(sha256(all_scores()), "d4356179335aa806a2f6cc1df2468a9a5c00400d56cc8e9fb31f43fb7713fff3");
}

}  // namespace
}  // namespace letterlens::testing
