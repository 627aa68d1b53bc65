#include "corpus/store/sources.h"

#include "schemas/base/sha256.h"
#include "tests/support/files.h"

#include <Poco/File.h>
#include <gmock/gmock.h>

namespace letterlens::testing {
namespace {

TEST(Sources, KeepsAFileUnderItsHashWithAnEndingThatSaysWhatItIs) {
  const Folder folder;
  const std::string bytes = "%PDF-1.7 invented";
  const std::string file = folder.add("letter", bytes);
  const Sources sources(folder.path("c"));
  Poco::File(folder.path("c")).createDirectories();
  const std::string hash = sha256(bytes);
  sources.keep(file, hash, "application/pdf");
  EXPECT_EQ(Sources::name(hash, "application/pdf"), "sources/" + hash.substr(0, 2) + '/' + hash + ".pdf");
  EXPECT_EQ(read_bytes(sources.path(hash, "application/pdf")), bytes);
  sources.keep(file, hash, "application/pdf");  // a second time is no fault
  EXPECT_TRUE(names_in(folder.path("c/sources/incoming"), "").empty());
  sources.remove(hash, "application/pdf");
  sources.remove(hash, "application/pdf");
  EXPECT_FALSE(Poco::File(sources.path(hash, "application/pdf")).exists());
}

TEST(Sources, RefusesAFileThatChangedMeanwhile) {
  const Folder folder;
  const std::string file = folder.add("letter", "one");
  const Sources sources(folder.path("c"));
  Poco::File(folder.path("c")).createDirectories();
  EXPECT_THROW(sources.keep(file, sha256("two"), "text/plain"), SourceChanged);
  EXPECT_THROW(sources.keep(folder.path("gone"), sha256("two"), "text/plain"), SourceChanged);
  EXPECT_FALSE(Poco::File(sources.path(sha256("two"), "text/plain")).exists());
  EXPECT_TRUE(names_in(folder.path("c/sources/incoming"), "").empty());
}

TEST(Sources, ClearsWhatAKilledRunLeft) {
  const Folder folder;
  Poco::File(folder.path("sources/incoming")).createDirectories();
  folder.add("sources/incoming/ab12", "half");
  Sources(folder.path()).clear_incoming();
  EXPECT_TRUE(names_in(folder.path("sources/incoming"), "").empty());
}

}  // namespace
}  // namespace letterlens::testing
