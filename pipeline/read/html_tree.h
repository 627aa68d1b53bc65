// A parsed web page. libgumbo parses as browsers do: no page is damaged, and every tag finds its place.
#pragma once

#include <cstddef>
#include <gumbo.h>
#include <memory>
#include <span>
#include <string_view>

namespace letterlens {

class HtmlTree {
 public:
  // `html` is UTF-8 and must outlive the tree. Throws ReadError `too_large` when the tree needs more memory
  // than any letter's, as pages do that reopen thousands of elements in every paragraph.
  explicit HtmlTree(std::string_view html);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const GumboNode& root() const { return *root_; }

 private:
  struct Arena;
  std::unique_ptr<Arena> arena_;
  const GumboNode* root_ = nullptr;
};

// The children of an element; empty for any other node. Valid as long as the tree.
std::span<GumboNode* const> children_of(const GumboNode& node);

// The element's name in lower case, also of elements that HTML does not know; empty for any other node.
std::string_view name_of(const GumboNode& node);

// An attribute's value; empty if absent.
std::string_view attribute(const GumboNode& element, const char* name);
bool has_attribute(const GumboNode& element, const char* name);

}  // namespace letterlens
