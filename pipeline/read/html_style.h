// How the elements of a web page are shown, as far as it matters to a letter: what is hidden, bold, italic,
// raised or larger. Read from the page itself; a style sheet that it only links is not.
#pragma once

#include <gumbo.h>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// What is stated about an element; what is not comes from the element around it.
struct ElementStyle {
  std::optional<bool> hidden;
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<bool> superscript;
  std::optional<bool> symbols;    // set in a font of symbols, such as Wingdings
  std::optional<float> size;      // points
  std::optional<float> scale;     // of the size around it
  std::optional<int> word_level;  // from 1: of a list that Word writes as paragraphs
  // What the element is to a reader of the page, which no page can restate.
  bool unseen = false;   // never read
  bool control = false;  // a button: read in a heading, whose words it has where it folds what follows
  bool site = false;     // the site's, if it is the first header or the last footer outside the page's parts
  bool part = false;     // such as an article
  bool block = false;    // ends the paragraph above it
  bool note = false;     // footnotes

  // Takes from `other` whatever it states.
  void override_with(const ElementStyle& other);
};

// The declarations of a style attribute or of one rule.
ElementStyle read_declarations(std::string_view css);

// The rules of a page's style elements, after those that hold for every page. Read are those whose selectors
// are a tag, classes, an id or a role; rules that depend on other elements or on a medium are left out.
class StyleSheet {
 public:
  StyleSheet();
  void add(std::string_view css);
  // What the rules and the element's own style attribute state.
  ElementStyle style_of(const GumboNode& element) const;

 private:
  // By selector: "tag", ".class", "tag.class", "#id", "[role=name]".
  std::map<std::string, ElementStyle, std::less<>> rules_;
};

// The parts of a text between any of the separators, without white space at their ends; no empty ones.
std::vector<std::string_view> parts_of(std::string_view text, std::string_view separators);

inline constexpr std::string_view html_spaces = " \t\r\n\f";

}  // namespace letterlens
