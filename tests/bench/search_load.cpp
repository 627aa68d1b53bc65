// Fills a corpus with invented letters for measuring: search_load DIR [COUNT]
//
// Words are drawn by rank as in print (Zipf), and a letter that has one of the rarer words has it more than
// once: "the" and "children" are in every letter, "asylum" in one of five, most of the 60,000 invented
// words in some tens. About 1,500 words and six items a letter; the same letters every time.
#include "corpus/store/letters.h"
#include "schemas/base/sha256.h"
#include "schemas/base/unicode_text.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/documents.h"
#include "tests/support/record_edits.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iostream>
#include <random>

namespace letterlens::testing {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array common_words{"the",
                                  "and",
                                  "of",
                                  "to",
                                  "children",
                                  "in",
                                  "are",
                                  "is",
                                  "a",
                                  "for",
                                  "that",
                                  "with",
                                  "not",
                                  "their",
                                  "have",
                                  "social",
                                  "workers",
                                  "plans",
                                  "this",
                                  "by",
                                  "when",
                                  "need",
                                  "leaders",
                                  "be",
                                  "work",
                                  "care",
                                  "is",
                                  "from",
                                  "support",
                                  "quality",
                                  "assessments",
                                  "well",
                                  "families",
                                  "more",
                                  "which",
                                  "young",
                                  "people",
                                  "practice",
                                  "timely",
                                  "risk",
                                  "oversight",
                                  "management",
                                  "decisions",
                                  "supervision",
                                  "most",
                                  "some",
                                  "good",
                                  "visits",
                                  "children’s",
                                  "consistent",
                                  "effective",
                                  "school",
                                  "health",
                                  "parents",
                                  "protection",
                                  "home",
                                  "early",
                                  "help",
                                  "partners",
                                  "police",
                                  "multi-agency",
                                  "records",
                                  "too",
                                  "many",
                                  "know",
                                  "carers",
                                  "placements",
                                  "pathway",
                                  "advisers",
                                  "accommodation",
                                  "education",
                                  "harm",
                                  "exploitation",
                                  "missing",
                                  "return",
                                  "interviews",
                                  "neglect",
                                  "domestic",
                                  "abuse",
                                  "thresholds",
                                  "referrals",
                                  "contacts",
                                  "strategy",
                                  "meetings",
                                  "chronology",
                                  "permanence",
                                  "adoption",
                                  "fostering",
                                  "reviewing",
                                  "officers",
                                  "audits",
                                  "learning",
                                  "caseloads",
                                  "turnover",
                                  "recruitment",
                                  "unaccompanied",
                                  "seeking",
                                  "asylum",
                                  "emotional",
                                  "wellbeing",
                                  "dental",
                                  "contextual",
                                  "safeguarding",
                                  "allegations"};
constexpr std::size_t invented_words = 60'000;
constexpr std::array syllables{"ba",  "den", "ri",  "mol", "tas", "ver", "ku",  "lin",
                               "sho", "pra", "gen", "wy",  "fer", "dol", "min", "car"};

constexpr std::array authorities{"Northbridge", "Eastmere",   "Kingsmoor",   "Thornwick",
                                 "Westhaven",   "Harrowdene", "Calder Vale", "Saltmarsh and Fenland"};
constexpr std::array regions{"East Midlands", "London", "South East"};
constexpr std::array kinds{"focused_visit", "focused_visit", "monitoring_visit", "jtai", "ilacs_inspection"};
constexpr std::array areas{"front_door", "care_leavers", "permanence", "children_in_care"};

std::uint64_t mixed(std::uint64_t number) {
  number *= 0x9E3779B97F4A7C15U;
  return number ^ (number >> 32U);
}

class Writer {
 public:
  Writer() {
    for (const auto* word : common_words) words_.emplace_back(word);
    for (std::size_t at = 0; at < invented_words; ++at) {
      std::string word;
      for (std::size_t rest = at + syllables.size(); rest > 0; rest /= syllables.size())
        word += syllables[rest % syllables.size()];
      words_.push_back(std::move(word));
    }
    double sum = 0;
    for (std::size_t rank = 0; rank < words_.size(); ++rank)
      shares_.push_back(sum += 1 / (static_cast<double>(rank) + 2.7));
  }

  std::string sentence(std::size_t shortest, std::size_t longest) {
    std::string out;
    const std::size_t count = shortest + below(longest - shortest);
    for (std::size_t at = 0; at < count; ++at) out += (at == 0 ? "" : " ") + word();
    out.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(out.front())));
    return out + '.';
  }

  std::string paragraph() {
    std::string out = sentence(10, 30);
    for (std::size_t count = 2 + below(3); count > 0; --count) out += ' ' + sentence(10, 30);
    return out;
  }

  void begin_letter(std::size_t number) { letter_ = number; }

  std::size_t below(std::size_t bound) { return random_() % bound; }

 private:
  std::string word() {
    while (true) {
      const double share = static_cast<double>(random_()) / 4294967296.0 * shares_.back();
      const auto rank =
          static_cast<std::size_t>(std::upper_bound(shares_.begin(), shares_.end(), share) - shares_.begin());
      if (is_of_this_letter(rank)) return words_[rank];
    }
  }

  // A letter has its subject: of the words that are not everybody's it uses some.
  bool is_of_this_letter(std::size_t rank) const {
    constexpr std::size_t everybodys = 50, one_in = 5;
    return rank < everybodys || mixed(letter_ * 100'003 + rank) % one_in == 0;
  }

  std::mt19937 random_{20'000};
  std::vector<std::string> words_;
  std::vector<double> shares_;  // cumulative
  std::size_t letter_ = 0;
};

class Text {
 public:
  // Adds a block and gives its span.
  Json add(const std::string& block) {
    if (length_ > 0) text_ += "\n\n", length_ += 2;
    const std::size_t start = length_;
    text_ += block, length_ += count_code_points(block);
    return {{"start", start}, {"end", length_}, {"page", 1 + start / 3000}};
  }
  const std::string& text() const { return text_; }
  std::size_t length() const { return length_; }

 private:
  std::string text_;
  std::size_t length_ = 0;
};

Json letter(Writer& writer, const Json& pattern, std::size_t number) {
  writer.begin_letter(number);
  Text text;
  Json sections = Json::array(), headings = Json::array(), items = Json::array();
  const auto section = [&](const std::string& heading, const char* kind, const auto& add_body) {
    headings.push_back(text.add(heading));
    const std::size_t start = text.length() + 2;
    add_body();
    sections.push_back({{"heading", heading},
                        {"kind", kind},
                        {"level", 1},
                        {"span", {{"start", start}, {"end", text.length()}, {"page", 1 + start / 3000}}}});
  };
  text.add(pattern.at("title").get<std::string>());
  Json headline;
  section("Headline findings", "headline_findings", [&] {
    const std::string words = writer.paragraph();
    headline = {{"text", words}, {"span", text.add(words)}};
  });
  section("What needs to improve in this area of social work practice", "improvements", [&] {
    for (std::size_t item = 1; item <= 6; ++item) {
      const std::string words = writer.sentence(12, 36);
      items.push_back({{"number", item},
                       {"text", words},
                       {"themes", Json::array()},
                       {"reference", nullptr},
                       {"lead_in", nullptr},
                       {"group", nullptr},
                       {"body", nullptr},
                       {"span", text.add(words)}});
    }
  });
  section("Main findings", "main_findings", [&] {
    for (std::size_t paragraph = 0; paragraph < 16; ++paragraph) text.add(writer.paragraph());
  });

  Json record = emptied(pattern, text.text());
  record["headline_findings"] = std::move(headline);
  record["improvements"] = std::move(items);
  for (std::size_t at = 0; at < headings.size(); ++at)
    record["spans"]["/sections/" + std::to_string(at) + "/heading"] = headings[at];
  record["sections"] = std::move(sections);
  const std::size_t year = 2015 + number % 10, month = 10 + number / 10 % 3, day = 10 + number / 30 % 18;
  const std::string date = std::to_string(year) + '-' + std::to_string(month) + '-' + std::to_string(day);
  const std::string authority = authorities[writer.below(authorities.size())];
  record["authority"]["name"] = authority;
  record["authority"]["region"] = regions[writer.below(regions.size())];
  record["kind"] = kinds[writer.below(kinds.size())];
  record["focus"] = {{"as_written", nullptr}, {"area", areas[writer.below(areas.size())]}};
  record["letter_date"] = date;
  record["visit"]["ranges"] = Json::array({Json{{"start", date}, {"end", date}}});
  record["id"] = authority + "-" + date + "-" + std::to_string(number);
  record["source"]["sha256"] = sha256(std::to_string(number));
  record["text_pages"] = Json::array();
  for (std::size_t start = 0; start < text.length(); start += 3000)
    record["text_pages"].push_back({{"page", 1 + start / 3000}, {"start", start}});
  return record;
}

void fill(const std::string& folder, std::size_t count) {
  Database database(folder, Access::write);
  LetterWriter letters(database);
  Writer writer;
  const Json pattern = record_of("letter.txt", letter_as_text());
  constexpr std::size_t at_once = 256;
  for (std::size_t number = 0; number < count;) {
    database.transaction([&] {
      for (const std::size_t end = std::min(count, number + at_once); number < end; ++number) {
        const Json record = letter(writer, pattern, number);
        letters.store({read_record(record.dump()),
                       {record.at("source").at("sha256"), 1, "text/plain"},
                       "bench",
                       std::nullopt});
      }
    });
  }
}

}  // namespace
}  // namespace letterlens::testing

int main(int argc, char** argv) try {
  if (argc < 2) {
    std::cerr << "usage: search_load DIR [COUNT]\n";
    return 64;
  }
  letterlens::testing::fill(argv[1], argc > 2 ? std::stoul(argv[2]) : 20'000);
} catch (const std::exception& error) {
  std::cerr << "search_load: " << error.what() << '\n';
  return 70;
}
