// Arrows point one way: which room may include which.
#include "tests/architecture/sources.h"

#include <algorithm>
#include <array>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <optional>
#include <set>
#include <sstream>

namespace letterlens::testing {
namespace {

using ::testing::IsEmpty;

struct Room {
  std::string_view prefix;       // the longest that a path begins with decides
  std::string_view may_include;  // besides itself: these, and what they may include
};

constexpr std::array rooms{
    Room{"schemas/base/", ""},
    Room{"schemas/", "schemas/base/"},
    Room{"extractors/", "schemas/"},

    // The stages in their order: nothing reaches back.
    Room{"pipeline/read/", "extractors/"},
    Room{"pipeline/normalise/", "pipeline/read/"},
    Room{"pipeline/segment/", "pipeline/normalise/"},
    Room{"pipeline/correct/", "pipeline/segment/"},
    Room{"pipeline/process.", "pipeline/correct/"},
    Room{"pipeline/emit/", "pipeline/process."},
    Room{"pipeline/work/", "pipeline/emit/"},

    Room{"corpus/facts/", "schemas/"},
    Room{"corpus/store/", "corpus/facts/"},
    Room{"corpus/match/", "corpus/store/ extractors/"},
    Room{"corpus/search/", "corpus/store/ extractors/"},
    Room{"corpus/names/", "corpus/store/ extractors/"},
    Room{"corpus/check/", "corpus/match/"},  // it derives each letter's rows again, those of matching too
    Room{"corpus/compare/", "corpus/match/"},
    Room{"corpus/list/", "corpus/match/"},
    Room{"corpus/table/", "corpus/match/"},
    Room{"corpus/ingest/", "corpus/store/"},
    Room{"corpus/correct/", "corpus/ingest/"},
    Room{"corpus/present/", "corpus/compare/ corpus/list/ corpus/table/ corpus/search/"},
    Room{"corpus/report/", "corpus/present/"},
    Room{"corpus/export/", "corpus/present/"},

    Room{"pipeline/evaluate/", "pipeline/emit/ corpus/match/"},
    Room{"pipeline/commands/",
         "pipeline/work/ pipeline/evaluate/ corpus/correct/ corpus/check/ corpus/names/ corpus/report/ "
         "corpus/export/"},
    Room{"pipeline/main.", "pipeline/commands/"},
};

// Arrows against the table that are still to go. A line that is no longer needed fails the test.
struct Arrow {
  std::string_view from;
  std::string_view to;
};
constexpr std::array exceptions{
    Arrow{"corpus/store/filter.cpp", "extractors/register.h"},
    Arrow{"corpus/store/letters.cpp", "corpus/match/stored_fingerprint.h"},
    Arrow{"corpus/store/letters.h", "corpus/match/fingerprint.h"},
};

const Room* room_of(std::string_view path) {
  const Room* best = nullptr;
  for (const auto& room : rooms)
    if (path.starts_with(room.prefix) && (best == nullptr || room.prefix.size() > best->prefix.size()))
      best = &room;
  return best;
}

void add_reachable(std::string_view prefix, std::set<std::string_view>& reachable) {
  const Room* room = room_of(prefix);
  if (room == nullptr || !reachable.insert(room->prefix).second) return;
  std::istringstream names{std::string(room->may_include)};
  for (std::string name; names >> name;) add_reachable(name, reachable);
}

// Why a file may not include another; nullopt if it may.
std::optional<std::string> fault_of(const std::string& path, const std::string& included) {
  const Room* from = room_of(path);
  const Room* to = room_of(included);
  if (from == nullptr) return path + " is not in a room of the table";
  if (to == nullptr) return path + " includes \"" + included + "\", which is not in a room of the table";
  std::set<std::string_view> reachable;
  add_reachable(from->prefix, reachable);
  if (reachable.contains(to->prefix)) return std::nullopt;
  return path + " must not include \"" + included + '"';
}

const std::vector<std::string> product{"schemas", "extractors", "corpus", "pipeline"};

TEST(Includes, PointOneWay) {
  const auto sources = sources_below(product);
  ASSERT_GT(sources.size(), 50U);
  std::vector<std::string> faults;
  std::set<const Arrow*> unused;
  for (const auto& arrow : exceptions) unused.insert(&arrow);
  for (const auto& source : sources)
    for (const auto& included : own_includes(source)) {
      const auto fault = fault_of(source.path, included);
      if (!fault) continue;
      const auto* known = std::find_if(exceptions.begin(), exceptions.end(), [&](const Arrow& arrow) {
        return arrow.from == source.path && arrow.to == included;
      });
      if (known == exceptions.end())
        faults.push_back(*fault);
      else
        unused.erase(known);
    }
  EXPECT_THAT(faults, IsEmpty());
  for (const Arrow* arrow : unused)
    ADD_FAILURE() << "the exception " << arrow->from << " -> " << arrow->to
                  << " is no longer needed: remove it";
}

TEST(Includes, OfTheTableNameRoomsThatAreThere) {
  for (const auto& room : rooms) {
    std::istringstream names{std::string(room.may_include)};
    for (std::string name; names >> name;) {
      const Room* meant = room_of(name);
      EXPECT_TRUE(meant != nullptr && meant->prefix == name) << room.prefix << " may include " << name;
    }
  }
}

struct Row {
  std::string sentence;
  std::string path;
  std::string included;
  bool allowed;
};

TEST(Includes, ThatPointBackAreSeen) {
  const std::vector<Row> rows{
      {"foundations know nothing of letters", "schemas/base/csv_row.cpp", "schemas/letter.h", false},
      {"the record uses the foundations", "schemas/letter.cpp", "schemas/base/code_points.h", true},
      {"schemas do not know the extractors", "schemas/letter.h", "extractors/outline.h", false},
      {"schemas include one another", "schemas/letter.cpp", "schemas/letter.h", true},
      {"an extractor does not know how a file is read", "extractors/title.cpp", "pipeline/read/pages.h",
       false},
      {"an extractor does not know the corpus", "extractors/title.cpp", "corpus/store/database.h", false},
      {"reading knows no later stage", "pipeline/read/pdf.cpp", "pipeline/normalise/normalise.h", false},
      {"normalising knows reading", "pipeline/normalise/rows.cpp", "pipeline/read/pages.h", true},
      {"normalising does not know segmenting", "pipeline/normalise/rows.cpp", "pipeline/segment/segment.h",
       false},
      {"segmenting does not know emitting", "pipeline/segment/segment.cpp", "pipeline/emit/emit.h", false},
      {"emitting knows what was read", "pipeline/emit/boxes.h", "pipeline/read/pages.h", true},
      {"correcting does not know the whole", "pipeline/correct/correct.cpp", "pipeline/process.h", false},
      {"a stage does not know the workers", "pipeline/read/pdf.cpp", "pipeline/work/pool.h", false},
      {"a stage does not know the commands", "pipeline/emit/emit.cpp", "pipeline/commands/options.h", false},
      {"a stage does not know the corpus", "pipeline/emit/emit.cpp", "corpus/store/database.h", false},
      {"a worker knows the stages", "pipeline/work/loop.cpp", "pipeline/emit/emit.h", true},
      {"a worker does not know the commands", "pipeline/work/loop.cpp", "pipeline/commands/command.h", false},
      {"a worker does not know the corpus", "pipeline/work/loop.cpp", "corpus/store/database.h", false},
      {"evaluating knows the stages", "pipeline/evaluate/gold.cpp", "pipeline/process.h", true},
      {"evaluating knows matching", "pipeline/evaluate/pairs.cpp", "corpus/match/match.h", true},
      {"the corpus does not know the pipeline", "corpus/store/database.cpp", "pipeline/process.h", false},
      {"the store does not know who asks it", "corpus/store/database.cpp", "corpus/search/search.h", false},
      {"matching knows the store", "corpus/match/match.cpp", "corpus/store/database.h", true},
      {"matching knows the themes", "corpus/match/request.cpp", "extractors/theme_table.h", true},
      {"what people call authorities is known by the register", "corpus/names/meant_names.cpp",
       "extractors/register.h", true},
      {"names do not know the answers", "corpus/names/meant_names.cpp", "corpus/compare/similar.h", false},
      {"searching does not know matching", "corpus/search/search.cpp", "corpus/match/match.h", false},
      {"comparing knows matching", "corpus/compare/similar.cpp", "corpus/match/match.h", true},
      {"an answer does not know how it looks", "corpus/compare/similar.h", "corpus/present/words.h", false},
      {"how answers look knows the answers", "corpus/present/words.h", "corpus/compare/similar.h", true},
      {"how answers look does not know the report", "corpus/present/words.h", "corpus/report/page.h", false},
      {"the report knows how answers look", "corpus/report/page.cpp", "corpus/present/words.h", true},
      {"the report does not know the exports", "corpus/report/page.cpp", "corpus/export/records.h", false},
      {"adding knows the store", "corpus/ingest/ingest.cpp", "corpus/store/letters.h", true},
      {"adding does not know the workers", "corpus/ingest/ingest.cpp", "pipeline/work/pool.h", false},
      {"adding does not know how answers look", "corpus/ingest/ingest.cpp", "corpus/present/words.h", false},
      {"a command knows the corpus", "pipeline/commands/search.cpp", "corpus/store/database.h", true},
      {"a command knows the workers", "pipeline/commands/extract.cpp", "pipeline/work/pool.h", true},
      {"main knows the commands", "pipeline/main.cpp", "pipeline/commands/application.h", true},
      {"no command knows main", "pipeline/commands/search.cpp", "pipeline/main.h", false},
      {"nothing knows the tests", "pipeline/main.cpp", "tests/support/files.h", false},
      {"a path starts at the top", "schemas/letter.cpp", "letter.h", false},
      {"a file of the corpus is in a room", "corpus/other.cpp", "schemas/letter.h", false},
  };
  for (const auto& row : rows)
    EXPECT_EQ(!fault_of(row.path, row.included).has_value(), row.allowed) << row.sentence;
}

TEST(Includes, AreReadFromLinesAsTheyAreWritten) {
  const SourceFile source{
      "a.cpp", "#include \"a/b.h\"\n# include  \"c.h\" // why\n#include <re2/re2.h>\n// #include \"d.h\"\n"};
  EXPECT_THAT(own_includes(source), ::testing::ElementsAre("a/b.h", "c.h"));
  EXPECT_THAT(foreign_includes(source), ::testing::ElementsAre("re2/re2.h"));
}

TEST(Includes, OfMuPdfStayInTheReadingRoom) {
  std::size_t files = 0;
  for (const auto& source : sources_below(product)) {
    const auto foreign = foreign_includes(source);
    if (std::none_of(foreign.begin(), foreign.end(),
                     [](const auto& name) { return name.starts_with("mupdf/"); }))
      continue;
    ++files;
    EXPECT_TRUE(source.path.starts_with("pipeline/read/")) << source.path;
  }
  EXPECT_GE(files, 1U);
}

TEST(Sources, AreShort) {
  for (const auto& source : sources_below({"schemas", "extractors", "corpus", "pipeline", "tests"})) {
    const auto lines = std::count(source.text.begin(), source.text.end(), '\n');
    EXPECT_LE(lines, 400) << source.path << " is too long: what is the second thing in it?";
  }
}

}  // namespace
}  // namespace letterlens::testing
