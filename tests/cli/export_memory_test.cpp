// Letters stream through an export: its memory does not grow with their number.
#include "corpus/store/letters.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/export_corpus.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

constexpr std::size_t long_text = 60'000;  // bytes: twice a long letter

// The same letter again and again under other names, with a long text.
void fill_with(const std::string& folder, int letters) {
  auto record = records_of_every_kind().front();
  std::string text = record.at("text");
  while (text.size() < long_text) text += "\n\n" + record.at("text").get<std::string>();
  record["text"] = text;
  auto read = read_record(record.dump());
  Database database(folder, Access::write);
  LetterWriter writer(database);
  database.transaction([&] {
    for (int at = 0; at < letters; ++at) {
      const std::string number = std::to_string(100'000 + at);
      read.letter.id = "letter-" + number;
      read.letter.source.sha256 = std::string(58, '0') + number;
      writer.store({read, {read.letter.source.sha256, 1, "text/plain"}, "test", std::nullopt});
    }
  });
}

// Kilobytes at the most.
long memory_of_export(const std::string& corpus, const std::vector<std::string>& words) {
  std::vector<std::string> arguments{"-c",
                                     "import resource, subprocess, sys\n"
                                     "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)\n"
                                     "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)",
                                     program_path(),
                                     "export",
                                     "--corpus",
                                     corpus};
  arguments.insert(arguments.end(), words.begin(), words.end());
  const auto result = run_program({.arguments = arguments, .program = "python3"});
  EXPECT_EQ(result.status, 0) << result.err;
  return std::atol(result.out.c_str());
}

TEST(ExportMemory, DoesNotGrowWithTheNumberOfLetters) {
  constexpr int few = 100;
  constexpr int many = 1500;
  constexpr long allowed = 16 * 1024;  // kilobytes; the further letters' texts alone are 80 megabytes
  static_assert((many - few) * (long_text / 1024) > 4 * allowed);
  const Folder folder;
  fill_with(folder.path("few"), few);
  fill_with(folder.path("many"), many);
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"--format", "jsonl", "--text"},
        {"--format", "csv", "--out", folder.path("csv")},
        {"--format", "datapackage", "--out", folder.path("package")}}) {
    const long before = memory_of_export(folder.path("few"), words);
    const long after = memory_of_export(folder.path("many"), words);
    EXPECT_GT(before, 1024);
    EXPECT_LT(after, before + allowed) << ::testing::PrintToString(words);
  }
}

}  // namespace
}  // namespace letterlens::testing
