#include "tests/support/sample_corpus.h"

#include "corpus/store/corpus_letter.h"
#include "tests/support/corpus_builder.h"
#include "tests/support/files.h"

namespace letterlens::testing {
namespace {

struct SampleCorpus {
  SampleCorpus() {
    std::map<std::string, std::string> names;  // by file
    std::vector<std::string> documents;
    const auto links = sample_json("links.json");
    for (const auto& authority : links.at("authorities"))
      for (const auto& letter : authority.at("letters")) {
        const std::string name = letter.at("letter");
        const std::string file = sample_json(name + ".json").at("file");
        names[file] = name;
        documents.push_back(in_checkout("tests/letters/" + file));
      }
    build_corpus(folder.path(), documents);
    Database database(folder.path(), Access::read);
    for_each_corpus_letter(database, LetterFilter{.all_revisions = true}, [&](const CorpusLetter& stored) {
      ids[names.at(stored.letter.source.file.value())] = stored.letter.id;
    });
    path = folder.path();
  }

  Folder folder;
  std::string path;
  std::map<std::string, std::string> ids;
};

const SampleCorpus& sample() {
  static const SampleCorpus corpus;
  return corpus;
}

}  // namespace

nlohmann::json sample_json(const std::string& name) {
  return nlohmann::json::parse(read_bytes(in_checkout("tests/letters/" + name)));
}

const std::string& sample_corpus() {
  return sample().path;
}

const std::map<std::string, std::string>& sample_ids() {
  return sample().ids;
}

}  // namespace letterlens::testing
