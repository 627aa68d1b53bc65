// The body of a .docx package.
#pragma once

#include "corpus/present/document.h"

#include <map>
#include <string>

namespace letterlens::docx {

struct Body {
  std::string bytes;                             // the part document.xml
  std::map<std::string, std::string> addresses;  // that its words lead to, by the ids of their relationships
};

Body body_of(const OfficeDocument& document);

}  // namespace letterlens::docx
