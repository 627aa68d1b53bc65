// links.json and similar.json name what is there, say it once, and keep the rules that
// tests/letters/README.md gives for them. What they say of meaning is a reader's word.
#include "tests/golden/samples.h"
#include "tests/support/files.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <tuple>

namespace letterlens::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAreArray;
using ::testing::IsSubsetOf;
using Json = nlohmann::json;

// One item of one letter: letter, list, number.
using Item = std::tuple<std::string, std::string, int>;
using Items = std::vector<Item>;

constexpr const char* full_inspection = "all";

struct LinkedItem {
  Item item;
  std::string is;
  Items asks_again;
  Items allowed;
};

struct LinkedLetter {
  std::string name;
  std::string date;
  std::string area;
  std::vector<LinkedItem> items;
  Items not_raised_again;
  Items not_looked_at;
};

struct LinkedAuthority {
  std::string name;
  std::vector<LinkedLetter> letters;
};

Json json_of(const std::string& name) {
  return Json::parse(read_bytes(sample_path(name)));
}

Item item_of(const Json& json) {
  return {json.at("letter"), json.at("list"), json.at("number")};
}

Items items_of(const Json& list) {
  Items out;
  for (const auto& json : list) out.push_back(item_of(json));
  return out;
}

LinkedLetter letter_of(const Json& json) {
  LinkedLetter letter{json.at("letter"), json.at("date"), json.at("area"), {}, {}, {}};
  if (!json.contains("items")) return letter;
  for (const auto& item : json.at("items"))
    letter.items.push_back({{letter.name, item.at("list"), item.at("number")},
                            item.at("is"),
                            items_of(item.at("asks_again")),
                            items_of(item.at("allowed"))});
  letter.not_raised_again = items_of(json.at("not_raised_again"));
  letter.not_looked_at = items_of(json.at("not_looked_at"));
  return letter;
}

std::vector<LinkedAuthority> linked_authorities() {
  std::vector<LinkedAuthority> out;
  const Json links = json_of(links_file);
  for (const auto& json : links.at("authorities")) {
    LinkedAuthority authority{json.at("authority"), {}};
    for (const auto& letter : json.at("letters")) authority.letters.push_back(letter_of(letter));
    out.push_back(std::move(authority));
  }
  return out;
}

// The items of a letter as its truth has them: priority actions, then improvements.
Items items_of_letter(const std::string& name) {
  Items out;
  const Json truth = json_of(name + ".json");
  for (const char* list : {"priority_actions", "improvements"})
    for (std::size_t i = 0; i < truth.at(list).size(); ++i)
      out.emplace_back(name, list, static_cast<int>(i) + 1);
  return out;
}

bool exists(const Item& item) {
  const Items all = items_of_letter(std::get<0>(item));
  return std::find(all.begin(), all.end(), item) != all.end();
}

std::string authority_of(const Item& item) {
  return json_of(std::get<0>(item) + ".json").at("authority");
}

// Truths of visits, joint inspections and ILACS reports, whose links a reader has told; a scan is the same
// letter once more.
std::vector<std::string> mined_letters() {
  std::vector<std::string> out;
  const std::set<std::string> not_mined{"sif_inspection", "send_inspection", "unknown"};
  for (const auto& name : sample_truths()) {
    const Json truth = json_of(name);
    if (not_mined.count(truth.at("kind")) > 0 || truth.at("text_layer") == "ocr") continue;
    out.push_back(name.substr(0, name.rfind('.')));
  }
  return out;
}

TEST(Links, NameEveryMinedLetterOfEightAuthorities) {
  const auto authorities = linked_authorities();
  EXPECT_EQ(authorities.size(), 8U);
  std::vector<std::string> linked;
  for (const auto& authority : authorities) {
    std::size_t visits = 0;  // that ask for something
    for (const auto& letter : authority.letters) {
      EXPECT_EQ(json_of(letter.name + ".json").at("authority"), authority.name);
      linked.push_back(letter.name);
      if (!items_of_letter(letter.name).empty()) ++visits;
    }
    EXPECT_GE(visits, 2U) << authority.name;
    EXPECT_LE(authority.letters.size(), 4U) << authority.name;
  }
  EXPECT_GE(linked.size(), 24U);
  std::sort(linked.begin(), linked.end());
  EXPECT_THAT(linked, ElementsAreArray(mined_letters()));
}

TEST(Links, GiveTheDatesAndAreasOfTheRecordsInOrder) {
  for (const auto& authority : linked_authorities()) {
    std::string before;
    for (const auto& letter : authority.letters) {
      SCOPED_TRACE(letter.name);
      const std::string file = json_of(letter.name + ".json").at("file");
      const Json record = json_of("records/" + file + ".json");
      EXPECT_EQ(letter.date, record.at("visit").at("ranges").at(0).at("start"));
      EXPECT_LT(before, letter.date);
      before = letter.date;
      if (record.at("kind") == "ilacs_inspection")
        EXPECT_EQ(letter.area, full_inspection);
      else
        EXPECT_EQ(letter.area, record.at("focus").at("area"));
    }
  }
}

TEST(Links, SayOfEveryLaterItemWhatItIs) {
  for (const auto& authority : linked_authorities()) {
    Items earlier;
    for (std::size_t i = 0; i < authority.letters.size(); ++i) {
      const auto& letter = authority.letters[i];
      SCOPED_TRACE(letter.name);
      Items said;
      for (const auto& linked : letter.items) {
        SCOPED_TRACE(std::get<1>(linked.item) + ' ' + std::to_string(std::get<2>(linked.item)));
        said.push_back(linked.item);
        EXPECT_EQ(linked.is, linked.asks_again.empty() ? "new" : "persisting");
        Items both = linked.asks_again;
        both.insert(both.end(), linked.allowed.begin(), linked.allowed.end());
        EXPECT_THAT(both, IsSubsetOf(earlier)) << "each item once, and of an earlier letter";
      }
      const Items items = items_of_letter(letter.name);
      EXPECT_THAT(said, ElementsAreArray(i == 0 ? Items() : items));
      earlier.insert(earlier.end(), items.begin(), items.end());
    }
  }
}

// Whether a letter between letters[k] and letters[i] answers for what letters[k] asked: one of the same area,
// or a full inspection, which cannot answer for the police and health services that a joint one asks too.
bool answered_between(const std::vector<LinkedLetter>& letters, std::size_t k, std::size_t i, bool joint) {
  for (std::size_t between = k + 1; between < i; ++between)
    if (letters[between].area == letters[k].area || (letters[between].area == full_inspection && !joint))
      return true;
  return false;
}

// The items of earlier letters that letters[i] does not ask for again, separated by the rule.
struct NotAskedAgain {
  Items looked_at;
  Items not_looked_at;
};

NotAskedAgain not_asked_again(const std::vector<LinkedLetter>& letters, std::size_t i) {
  const bool full = letters[i].area == full_inspection;
  std::set<Item> asked;
  for (const auto& item : letters[i].items) asked.insert(item.asks_again.begin(), item.asks_again.end());
  NotAskedAgain out;
  for (std::size_t k = 0; k < i; ++k) {
    const auto& earlier = letters[k];
    const bool joint = json_of(earlier.name + ".json").at("kind") == "jtai";
    if (answered_between(letters, k, i, joint)) continue;
    for (const auto& item : items_of_letter(earlier.name)) {
      if (asked.count(item) > 0) continue;
      if ((full && !joint) || earlier.area == letters[i].area)
        out.looked_at.push_back(item);
      else if (earlier.area != full_inspection)
        out.not_looked_at.push_back(item);
    }
  }
  return out;
}

TEST(Links, PartWhatIsNotAskedAgainByTheAreaOfTheVisit) {
  for (const auto& authority : linked_authorities()) {
    for (std::size_t i = 1; i < authority.letters.size(); ++i) {
      SCOPED_TRACE(authority.letters[i].name);
      const auto rest = not_asked_again(authority.letters, i);
      EXPECT_THAT(authority.letters[i].not_raised_again, ElementsAreArray(rest.looked_at));
      EXPECT_THAT(authority.letters[i].not_looked_at, ElementsAreArray(rest.not_looked_at));
    }
  }
}

// What a comparison can meet does occur; figures would say the same only more often.
TEST(Links, HoldEveryCase) {
  std::set<std::string> cases;
  for (const auto& authority : linked_authorities()) {
    for (const auto& letter : authority.letters) {
      if (!letter.not_raised_again.empty()) cases.insert("not raised again");
      if (!letter.not_looked_at.empty()) cases.insert("not looked at");
      for (const auto& linked : letter.items) {
        cases.insert(linked.is);
        if (!linked.allowed.empty()) cases.insert("uncertain");
        if (linked.asks_again.size() > 1) cases.insert("asked for a third time");
        for (const auto& earlier : linked.asks_again)
          cases.insert(std::get<1>(earlier) + " to " + std::get<1>(linked.item));
      }
    }
  }
  for (const char* each : {"new", "persisting", "not raised again", "not looked at", "uncertain",
                           "asked for a third time", "improvements to improvements",
                           "improvements to priority_actions", "priority_actions to improvements"})
    EXPECT_THAT(cases, Contains(each));
}

TEST(Similar, NamesItemsOfOtherAuthorities) {
  const Json similar = json_of(similar_file);
  std::set<Item> asked;
  for (const auto& entry : similar.at("items")) {
    SCOPED_TRACE(entry.at("item").dump());
    const Item item = item_of(entry.at("item"));
    EXPECT_TRUE(exists(item));
    EXPECT_TRUE(asked.insert(item).second) << "stands twice";
    std::set<Item> others;
    for (const char* list : {"neighbours", "allowed"}) {
      for (const auto& other : items_of(entry.at(list))) {
        EXPECT_TRUE(exists(other)) << ::testing::PrintToString(other);
        EXPECT_NE(authority_of(other), authority_of(item)) << ::testing::PrintToString(other);
        EXPECT_TRUE(others.insert(other).second) << ::testing::PrintToString(other) << " stands twice";
      }
    }
  }
  EXPECT_GE(asked.size(), 12U);
}

// The built-in themes.
const std::set<std::string> themes{"front_door",
                                   "early_help",
                                   "assessment",
                                   "planning",
                                   "risk_and_strategy",
                                   "pre_proceedings",
                                   "visits_and_direct_work",
                                   "voice_and_advocacy",
                                   "life_story_and_identity",
                                   "permanence",
                                   "placements",
                                   "family_and_networks",
                                   "health_and_wellbeing",
                                   "education",
                                   "care_leavers",
                                   "missing_and_exploitation",
                                   "domestic_abuse_and_neglect",
                                   "disabled_children",
                                   "unaccompanied_children",
                                   "private_fostering",
                                   "homeless_16_17",
                                   "allegations_lado",
                                   "management_oversight",
                                   "quality_assurance",
                                   "performance_information",
                                   "workforce",
                                   "independent_review",
                                   "recording",
                                   "partnership",
                                   "leadership"};  // other is the want of one

TEST(Themes, AreGivenToEveryItemAndAllOccur) {
  std::set<std::string> given;
  for (const auto& name : sample_truths()) {
    const Json truth = json_of(name);
    if (truth.at("themes").is_null()) continue;  // not labelled
    for (const char* list : {"improvements", "priority_actions"}) {
      const Json labels = truth.value("themes", Json::object()).value(list, Json::array());
      ASSERT_EQ(labels.size(), truth.at(list).size()) << name;
      for (const auto& label : labels) {
        const std::set<std::string> required = label.at("required");
        const std::set<std::string> allowed = label.at("allowed");
        EXPECT_FALSE(required.empty()) << name;
        EXPECT_THAT(required, IsSubsetOf(allowed)) << name;
        EXPECT_THAT(allowed, IsSubsetOf(themes)) << name;
        given.insert(required.begin(), required.end());
      }
    }
  }
  EXPECT_THAT(given, ElementsAreArray(themes));
}

}  // namespace
}  // namespace letterlens::testing
