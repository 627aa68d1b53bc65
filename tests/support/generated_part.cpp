#include "tests/support/generated_part.h"

#include "tests/support/files.h"

#include <Poco/Environment.h>
#include <gtest/gtest.h>
#include <optional>
#include <stdexcept>

namespace letterlens::testing {
namespace {

struct Place {
  std::size_t start = 0;
  std::size_t end = 0;
};

std::optional<Place> place_of(const std::string& content, const std::string& name) {
  const std::string first = "<!-- generated: " + name + " -->\n", last = "<!-- end: " + name + " -->";
  const auto before = content.find(first);
  if (before == std::string::npos) return std::nullopt;
  const auto end = content.find(last, before);
  if (end == std::string::npos) return std::nullopt;
  return Place{before + first.size(), end};
}

}  // namespace

std::string generated_part(const std::string& content, const std::string& name) {
  const auto place = place_of(content, name);
  return place ? content.substr(place->start, place->end - place->start) : "";
}

std::string with_generated_part(const std::string& content, const std::string& name,
                                const std::string& text) {
  const auto place = place_of(content, name);
  if (!place) throw std::runtime_error("no part \"" + name + "\"");
  return content.substr(0, place->start) + text + content.substr(place->end);
}

void expect_generated_part(const std::string& document, const std::string& name, const std::string& text) {
  const std::string path = in_checkout(document);
  const std::string content = read_bytes(path);
  if (Poco::Environment::get("UPDATE_DOCS", "") == "1")
    write_bytes(path, with_generated_part(content, name, text));
  else
    EXPECT_EQ(generated_part(content, name), text)
        << document << ": run this test with UPDATE_DOCS=1 to write the part \"" << name << "\" again";
}

std::string table_cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace letterlens::testing
