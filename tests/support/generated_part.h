// Parts of documents that are made from the program's own tables.
#pragma once

#include <string>
#include <string_view>

namespace letterlens::testing {

// Expects `document` (a path from the top of the checkout) to hold `text` between the lines `<!-- generated:
// NAME -->` and `<!-- end: NAME -->`. With UPDATE_DOCS=1 in the environment the document is rewritten
// instead.
void expect_generated_part(const std::string& document, const std::string& name, const std::string& text);

// The text between the two lines of `name`; empty if there are none.
std::string generated_part(const std::string& content, const std::string& name);

// `content` with the text between the two lines of `name` replaced. Throws std::runtime_error if there are
// none.
std::string with_generated_part(const std::string& content, const std::string& name, const std::string& text);

// A cell of a Markdown table: `|` is escaped.
std::string table_cell(std::string_view text);

}  // namespace letterlens::testing
