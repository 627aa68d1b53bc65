// A parsed web page. libgumbo parses as browsers do: no page is damaged, and every tag finds its place.
#pragma once

#include <gumbo.h>
#include <memory>
#include <span>
#include <string_view>

namespace letterlens {

// Returns the root of a page's tree, which lives as long as the pointer. `html` is UTF-8 and must outlive it.
// Throws ReadError `too_large` when the tree needs more memory than any letter's, as pages do that reopen
// thousands of elements in every paragraph.
std::shared_ptr<const GumboNode> parse_html(std::string_view html);

// The children of an element; empty for any other node.
std::span<GumboNode* const> children_of(const GumboNode& node);

// The element's name in lower case, also of elements that HTML does not know; empty for any other node.
std::string_view name_of(const GumboNode& node);

// An attribute's value; empty if absent.
std::string_view attribute(const GumboNode& element, const char* name);
bool has_attribute(const GumboNode& element, const char* name);

}  // namespace letterlens
