// The themes of the samples' items are those that a reader gave them. One theme more or less is a matter of
// taste, so all items are held to the truth together, by the F1 of their themes.
#include "tests/golden/samples.h"
#include "tests/support/files.h"
#include "tests/support/words.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace letterlens::testing {
namespace {

using Json = nlohmann::json;
using Themes = std::set<std::string>;

struct Tally {
  std::size_t given = 0;
  std::size_t right = 0;
  std::size_t required = 0;
  std::size_t found = 0;
  std::string misses;  // a line an item

  double f1() const {
    const double precision = static_cast<double>(right) / static_cast<double>(given);
    const double recall = static_cast<double>(found) / static_cast<double>(required);
    return 2 * precision * recall / (precision + recall);
  }
};

Themes without(const Themes& all, const Themes& some) {
  Themes out;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::inserter(out, out.end()));
  return out;
}

// The text of an item, or of the first of its two good forms.
std::string text_of(const Json& item) {
  return item.is_array() ? item.at(0) : item;
}

void add(Tally& tally, const Json& items, const Json& labels, const Json& got) {
  ASSERT_EQ(items.size(), labels.size());
  ASSERT_EQ(items.size(), got.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Themes given = got[i].at("themes");
    const Themes required = labels[i].at("required");
    const Themes allowed = labels[i].at("allowed");
    const Themes extra = without(given, allowed);
    const Themes missed = without(required, given);
    tally.given += given.size();
    tally.right += given.size() - extra.size();
    tally.required += required.size();
    tally.found += required.size() - missed.size();
    if (!extra.empty() || !missed.empty())
      tally.misses += text_of(items[i]) + "\n    missed " + Json(missed).dump() + ", too many " +
                      Json(extra).dump() + '\n';
  }
}

TEST(TruthOfThemes, IsWhatTheRecordsSay) {
  constexpr double enough = 0.9;
  Tally tally;
  for (const auto& name : sample_truths()) {
    SCOPED_TRACE(name);
    const auto truth = Json::parse(read_bytes(sample_path(name)));
    if (!truth.contains("themes") || truth.at("themes").is_null()) continue;
    const auto record = Json::parse(record_of_sample(truth.at("file"), {}));
    for (const char* field : {"improvements", "priority_actions"})
      add(tally, truth.at(field), truth.at("themes").value(field, Json::array()), record.at(field));
  }
  EXPECT_GT(tally.required, 70U);
  EXPECT_GE(tally.f1(), enough) << tally.given << " given, " << tally.right << " right, " << tally.required
                                << " required, " << tally.found << " found\n"
                                << tally.misses;
}

}  // namespace
}  // namespace letterlens::testing
