// How the elements of a web page are shown, as far as it matters to a letter: what is hidden, bold, raised or
// larger. Read from the page itself; a style sheet that it only links is not.
#pragma once

#include <functional>
#include <gumbo.h>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace letterlens {

// What is stated about an element; what is not comes from the element around it.
struct ElementStyle {
  std::optional<bool> hidden;
  std::optional<bool> bold;
  std::optional<bool> superscript;
  std::optional<bool> symbols;    // set in a font of symbols, such as Wingdings
  std::optional<float> size;      // points
  std::optional<float> scale;     // of the size around it
  std::optional<int> word_level;  // from 1: of a list that Word writes as paragraphs

  // Takes from `other` whatever it states.
  void override_with(const ElementStyle& other);
};

// The declarations of a style attribute or of one rule.
ElementStyle read_declarations(std::string_view css);

// The rules of a page's style elements whose selectors are a tag, classes or an id. Rules that depend on
// other elements or on a medium are left out.
class StyleSheet {
 public:
  void add(std::string_view css);
  // What the rules and the element's own style attribute state.
  ElementStyle style_of(const GumboNode& element) const;

 private:
  std::map<std::string, ElementStyle, std::less<>>
      rules_;  // by selector: "tag", ".class", "tag.class", "#id"
};

// Calls `use` for each word of a class attribute.
void each_word(std::string_view words, const std::function<void(std::string_view)>& use);

}  // namespace letterlens
