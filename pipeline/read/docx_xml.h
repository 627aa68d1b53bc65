// The XML parts of a Word document as trees.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace letterlens::docx {

// An element of WordprocessingML (also in its strict form), by its name without prefix: "p". One of the
// vocabulary that offers alternatives has the prefix "mc:"; the text of a formula is a "t" too; one of any
// other vocabulary, which matters only for what is inside it, has no name.
struct Element {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;  // by name without prefix
  std::string text;                                             // of a "t"
  std::vector<Element> children;

  // The first child of that name; an empty element if absent, so that a path can be followed to its end.
  const Element& operator[](std::string_view child) const;
  // Returns an attribute's value; empty if absent.
  std::string_view attribute(std::string_view wanted) const;
  // The attribute `val`.
  std::string_view value() const { return attribute("val"); }
  // The attribute `val` as a number; nullopt if it is not one, or beyond a million.
  std::optional<int> number() const;
  // An on-off property: on unless `val` says otherwise; nullopt if the element is absent.
  std::optional<bool> on() const;
};

// Reads one part and returns its root. Its elements are nested at most 1,000 deep, so that they can be walked
// by recursion. Throws ReadError: `damaged_docx` if the bytes are not XML, are nested deeper or have a
// document type, which Word never writes; `too_large` for more than `most_nodes` elements and attributes:
// some 400 MB, a hundred times a letter's.
Element read_part(const std::string& xml, std::size_t most_nodes = 2'000'000);

}  // namespace letterlens::docx
