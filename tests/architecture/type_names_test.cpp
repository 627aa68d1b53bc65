// One name, one type: two types of the same name in one namespace are one to the linker, which then takes the
// members of whichever it meets first for both.
#include "tests/architecture/sources.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <re2/re2.h>
#include <set>

namespace letterlens::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// What begins at the margin, as clang-format sets it: a namespace that opens or closes, or the definition of
// a type, also of one that belongs to another (`struct Archive::Content {`).
const std::string at_the_margin =
    R"re((?m)^(?:(namespace) ?([\w:]*) ?\{)re"
    R"re(|(\}) *// namespace)re"
    R"re(|(?:class|struct|union|enum|enum class|enum struct) (?:alignas\(\w+\) |\[\[\w+\]\] )?)re"
    R"re((\w+(?:::\w+)*)(?: final)?\s*(?:: [^;{]*)?\{))re";

// The full names of the types that a file defines and that others could see; types of anonymous namespaces
// are the file's own.
std::vector<std::string> types_of(const SourceFile& source) {
  static const re2::RE2 expression(at_the_margin);
  re2::StringPiece rest(source.text);
  std::string opens, name, closes, type;
  std::vector<std::string> namespaces;
  std::vector<std::string> types;
  while (re2::RE2::FindAndConsume(&rest, expression, &opens, &name, &closes, &type)) {
    if (!opens.empty()) {
      namespaces.push_back(name);
    } else if (!closes.empty()) {
      if (!namespaces.empty()) namespaces.pop_back();
    } else {
      std::string full;
      bool is_own = false;
      for (const auto& around : namespaces) {
        is_own = is_own || around.empty();
        full += around + "::";
      }
      if (!is_own) types.push_back(full + type);
    }
  }
  return types;
}

// "name: file, file" of each type that several places define.
std::vector<std::string> defined_twice(const std::vector<SourceFile>& sources) {
  std::map<std::string, std::vector<std::string>> places;
  for (const auto& source : sources)
    for (const auto& type : types_of(source)) places[type].push_back(source.path);
  std::vector<std::string> twice;
  for (const auto& [type, files] : places) {
    if (files.size() < 2) continue;
    std::string line = type + ':';
    for (const auto& file : files) line += (line.ends_with(':') ? " " : ", ") + file;
    twice.push_back(line);
  }
  return twice;
}

TEST(TypeNames, AreEachDefinedOnce) {
  const auto sources = sources_below({"schemas", "extractors", "corpus", "pipeline"});
  std::set<std::string> types;
  for (const auto& source : sources)
    for (const auto& type : types_of(source)) types.insert(type);
  ASSERT_GT(types.size(), 150U);
  for (const auto known : {"letterlens::Letter", "letterlens::Severity", "letterlens::Ingest",
                           "letterlens::mupdf::Memory", "letterlens::Archive::Content"})
    EXPECT_TRUE(types.contains(known)) << known << " is a type of ours and was not seen";
  EXPECT_THAT(defined_twice(sources), IsEmpty());
}

TEST(TypeNames, ThatAreGivenTwiceAreSeen) {
  const SourceFile header{"corpus/a.h",
                          "#pragma once\n\nnamespace letterlens {\n\nstruct Row {\n  int a = 0;\n};\n\n"
                          "}  // namespace letterlens\n"};
  const auto with_type = [](const std::string& path, const std::string& definition) {
    return SourceFile{path, "namespace letterlens {\n" + definition + "\n}  // namespace letterlens\n"};
  };
  struct Pair {
    std::string sentence;
    SourceFile other;
    bool seen;
  };
  const std::vector<Pair> pairs{
      {"a struct of another header", with_type("pipeline/b.h", "struct Row {\n};"), true},
      {"a class", with_type("pipeline/b.h", "class Row {\n};"), true},
      {"a class with a base, over two lines",
       with_type("pipeline/b.h", "class Row\n    : public Base<int> {\n};"), true},
      {"a final class", with_type("pipeline/b.h", "class Row final : public Base {\n};"), true},
      {"an enumeration", with_type("pipeline/b.h", "enum class Row : char { one };"), true},
      {"a template", with_type("pipeline/b.h", "template <typename T>\nstruct Row {\n};"), true},
      {"a type of a source file", with_type("pipeline/b.cpp", "struct Row {\n};"), true},
      {"a type behind an anonymous namespace",
       with_type("pipeline/b.cpp", "namespace {\nint a = 0;\n}  // namespace\nstruct Row {\n};"), true},
      {"a type of an anonymous namespace",
       with_type("pipeline/b.cpp", "namespace {\nstruct Row {\n};\n}  // namespace"), false},
      {"a type of a further namespace",
       with_type("pipeline/b.h", "namespace rows {\nstruct Row {\n};\n}  // namespace rows"), false},
      {"a type within another", with_type("pipeline/b.h", "struct Rows {\n  struct Row {\n  };\n};"), false},
      {"a type of another that is defined outside", with_type("pipeline/b.cpp", "struct Rows::Row {\n};"),
       false},
      {"a declaration", with_type("pipeline/b.h", "struct Row;\nvoid use(struct Row row);"), false},
      {"a variable", with_type("pipeline/b.cpp", "struct Row row {};"), false},
      {"another name", with_type("pipeline/b.h", "struct Rows {\n};"), false},
  };
  for (const auto& pair : pairs)
    EXPECT_EQ(!defined_twice({header, pair.other}).empty(), pair.seen) << pair.sentence;
  EXPECT_THAT(defined_twice({header, pairs.front().other}),
              ElementsAre("letterlens::Row: corpus/a.h, pipeline/b.h"));
}

}  // namespace
}  // namespace letterlens::testing
