// Arrows point one way: what each room may include (the README's map of folders).
#include "tests/architecture/sources.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <optional>

namespace letterlens::testing {
namespace {

using ::testing::IsEmpty;

struct Room {
  std::string_view prefix;
  std::vector<std::string_view> may_include;
};

// The longest prefix decides. Stages stand in their order: one may include itself and those before it. A room
// of the pipeline that is not named here is machinery around the stages (workers, pools): it may use them
// all, and they may not use it.
std::vector<Room> all_rooms() {
  std::vector<Room> rooms{
      {"schemas/", {"schemas/"}},
      {"extractors/", {"schemas/", "extractors/"}},
      {"corpus/", {"schemas/", "extractors/", "corpus/", "corpus/store/"}},
      {"corpus/store/", {"schemas/", "extractors/", "corpus/", "corpus/store/"}},
      {"corpus/ingest/", {"schemas/", "corpus/store/", "corpus/ingest/"}},
      {"corpus/present/", {"schemas/", "extractors/", "corpus/", "corpus/store/", "corpus/present/"}},
      {"corpus/report/",
       {"schemas/", "extractors/", "corpus/", "corpus/store/", "corpus/present/", "corpus/report/"}},
      {"corpus/export/",
       {"schemas/", "extractors/", "corpus/", "corpus/store/", "corpus/present/", "corpus/export/"}},
      {"pipeline/", {"schemas/", "extractors/", "pipeline/"}},
      {"pipeline/evaluate/", {"schemas/", "extractors/", "corpus/match/", "pipeline/evaluate/"}},
      {"pipeline/commands/",
       {"schemas/", "extractors/", "corpus/", "corpus/store/", "corpus/ingest/", "corpus/present/",
        "corpus/report/", "corpus/export/", "pipeline/", "pipeline/commands/"}},
      {"pipeline/main.", {"schemas/", "extractors/", "corpus/", "pipeline/", "pipeline/commands/"}},
  };
  std::vector<std::string_view> earlier{"schemas/", "extractors/"};
  for (const auto stage : {"pipeline/read/", "pipeline/normalise/", "pipeline/segment/", "pipeline/correct/",
                           "pipeline/process.", "pipeline/emit/"}) {
    earlier.emplace_back(stage);
    rooms.push_back({stage, earlier});
  }
  return rooms;
}

const std::vector<Room>& rooms() {
  static const std::vector<Room> all = all_rooms();
  return all;
}

const Room* room_of(std::string_view path) {
  const Room* best = nullptr;
  for (const auto& room : rooms())
    if (path.starts_with(room.prefix) && (best == nullptr || room.prefix.size() > best->prefix.size()))
      best = &room;
  return best;
}

// Why a file may not include another; none when it may.
std::optional<std::string> back_edge(const std::string& path, const std::string& included) {
  const Room* from = room_of(path);
  const Room* to = room_of(included);
  if (from == nullptr) return path + " is in no room";
  if (to == nullptr) return path + " includes \"" + included + "\", which is in no room";
  const bool to_machinery_or_stage = to->prefix != "pipeline/commands/" && to->prefix != "pipeline/main.";
  for (const auto allowed : from->may_include)
    if (to->prefix == allowed ||
        (allowed == "pipeline/" && to_machinery_or_stage && to->prefix.starts_with(allowed)))
      return std::nullopt;
  return path + " must not include \"" + included + '"';
}

const std::vector<std::string> product{"schemas", "extractors", "corpus", "pipeline"};

TEST(Includes, PointOneWay) {
  const auto sources = sources_below(product);
  ASSERT_GT(sources.size(), 50U);
  std::vector<std::string> back_edges;
  for (const auto& source : sources)
    for (const auto& included : own_includes(source))
      if (const auto edge = back_edge(source.path, included)) back_edges.push_back(*edge);
  EXPECT_THAT(back_edges, IsEmpty());
}

struct Row {
  std::string sentence;
  std::string path;
  std::string included;
  bool allowed;
};

TEST(Includes, ThatPointBackAreSeen) {
  const std::vector<Row> rows{
      {"schemas stand alone", "schemas/letter.h", "extractors/outline.h", false},
      {"schemas include one another", "schemas/letter.cpp", "schemas/letter.h", true},
      {"an extractor does not know how a file is read", "extractors/title.cpp", "pipeline/read/pages.h",
       false},
      {"an extractor does not know the corpus", "extractors/title.cpp", "corpus/store/database.h", false},
      {"the corpus knows the register", "corpus/store/database.cpp", "extractors/register.h", true},
      {"the corpus does not know the pipeline", "corpus/store/database.cpp", "pipeline/process.h", false},
      {"an answer does not know how it looks", "corpus/compare/similar.cpp", "corpus/present/words.h", false},
      {"what an answer looks like knows the answer", "corpus/present/words.h", "corpus/compare/over_time.h",
       true},
      {"the report takes its words from there", "corpus/report/page.cpp", "corpus/present/words.h", true},
      {"but not the other way round", "corpus/present/words.h", "corpus/report/page.h", false},
      {"the report does not know the export", "corpus/report/page.cpp", "corpus/export/records.h", false},
      {"a command knows how answers look", "pipeline/commands/list_command.cpp",
       "corpus/present/list_output.h", true},
      {"ingest knows the store", "corpus/ingest/ingest.h", "corpus/store/sources.h", true},
      {"ingest does not know how letters are compared", "corpus/ingest/ingest.cpp", "corpus/match/match.h",
       false},
      {"ingest does not know the workers", "corpus/ingest/ingest.cpp", "pipeline/work/pool.h", false},
      {"the store does not know ingest", "corpus/store/letters.cpp", "corpus/ingest/decision.h", false},
      {"reading knows no later stage", "pipeline/read/pdf.cpp", "pipeline/normalise/normalise.h", false},
      {"normalising knows reading", "pipeline/normalise/rows.cpp", "pipeline/read/pages.h", true},
      {"normalising does not know segmenting", "pipeline/normalise/rows.cpp", "pipeline/segment/segment.h",
       false},
      {"segmenting does not know emitting", "pipeline/segment/segment.cpp", "pipeline/emit/emit.h", false},
      {"emitting knows what was read", "pipeline/emit/boxes.h", "pipeline/read/pages.h", true},
      {"correcting does not know the whole", "pipeline/correct/correct.cpp", "pipeline/process.h", false},
      {"a stage does not know the whole", "pipeline/read/pdf.cpp", "pipeline/process.h", false},
      {"a stage does not know the workers", "pipeline/read/pdf.cpp", "pipeline/work/pool.h", false},
      {"a stage does not know the commands", "pipeline/emit/emit.cpp", "pipeline/commands/options.h", false},
      {"a stage does not know the corpus", "pipeline/emit/emit.cpp", "corpus/store/database.h", false},
      {"a worker knows the stages", "pipeline/work/loop.cpp", "pipeline/emit/emit.h", true},
      {"a worker does not know the commands", "pipeline/work/loop.cpp", "pipeline/commands/command.h", false},
      {"a worker does not know the corpus", "pipeline/work/loop.cpp", "corpus/store/database.h", false},
      {"a command knows the corpus", "pipeline/commands/search.cpp", "corpus/store/database.h", true},
      {"a command knows the workers", "pipeline/commands/extract.cpp", "pipeline/work/pool.h", true},
      {"main knows the commands", "pipeline/main.cpp", "pipeline/commands/application.h", true},
      {"no command knows main", "pipeline/commands/search.cpp", "pipeline/main.h", false},
      {"nothing knows the tests", "pipeline/main.cpp", "tests/support/files.h", false},
      {"a path starts at the top", "schemas/letter.cpp", "letter.h", false},
  };
  for (const auto& row : rows)
    EXPECT_EQ(!back_edge(row.path, row.included).has_value(), row.allowed) << row.sentence;
}

TEST(Includes, AreReadFromLinesAsTheyAreWritten) {
  const SourceFile source{
      "a.cpp", "#include \"a/b.h\"\n# include  \"c.h\" // why\n#include <re2/re2.h>\n// #include \"d.h\"\n"};
  EXPECT_THAT(own_includes(source), ::testing::ElementsAre("a/b.h", "c.h"));
  EXPECT_THAT(foreign_includes(source), ::testing::ElementsAre("re2/re2.h"));
}

TEST(Includes, OfMuPdfStandOnlyInTheReadingRoom) {
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
  for (const auto& source : sources_below({"schemas", "extractors", "corpus", "pipeline", "tests"}))
    EXPECT_LT(std::count(source.text.begin(), source.text.end(), '\n'), 500) << source.path;
}

}  // namespace
}  // namespace letterlens::testing
