// The items of a list section: what "What needs to improve" and "Area(s) for priority action" have in common.
#pragma once

#include "extractors/outline.h"
#include "extractors/pattern.h"

#include <optional>
#include <string_view>
#include <vector>

namespace letterlens {

struct ListItems {
  std::vector<Item> items;
  bool section_found = false;
  bool none_stated = false;  // the section says that there is none
};

// If the sections of `kind` hold any bullet or number, their list items (each with its sub-items); otherwise
// each paragraph, but for one that ends in a colon. Raises `list_without_bullets`, `empty_list`,
// `item_short`, `item_long` and `text_unassigned`.
ListItems list_items(const ReadingText& text, const Outline& outline, SectionKind kind,
                     std::vector<Diagnostic>& diagnostics);

// The bracketed reference at an item's end ("(outcome 3, national framework)"); none without one.
std::optional<Quote> framework_reference(const ReadingText& text, const Quote& item);

const PatternTable& list_item_patterns();

}  // namespace letterlens
