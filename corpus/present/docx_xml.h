// One XML part of a .docx package, written element by element.
#pragma once

#include <Poco/XML/XMLWriter.h>
#include <initializer_list>
#include <sstream>
#include <string>
#include <utility>

namespace letterlens {

namespace docx {

inline constexpr const char* word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr const char* relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr const char* quiet_colour = "505A5F";
inline constexpr const char* link_colour = "1A65A6";

using Attributes = std::initializer_list<std::pair<const char*, std::string>>;

// Names are written as they are, with their prefixes. What XML cannot hold is left out of values and text.
class Part {
 public:
  Part();
  void open(const char* name, Attributes attributes = {});
  void close(const char* name);
  void element(const char* name, Attributes attributes = {});
  void text(const std::string& words);

  // Ends the part.
  std::string bytes();

 private:
  std::ostringstream out_;
  Poco::XML::XMLWriter writer_;
};

}  // namespace docx

}  // namespace letterlens
