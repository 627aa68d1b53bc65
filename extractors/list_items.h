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
  bool none_stated = false;         // the section says that there is none
  bool none_urgent_stated = false;  // it says so of priority actions, in a section of improvements
};

// SIF reports have a part about the board, with lists of its own; every other document has one part.
enum class Part { authority, board };

// The list items (each with its sub-items) of the sections of `kind` that have any bullet or number; of
// others each paragraph, except one that ends in a colon. Raises `list_without_bullets`, `empty_list`,
// `item_short`, `item_long`, `item_without_end`, `bullets_after_list` and `text_unassigned`.
ListItems list_items(const ReadingText& text, const Outline& outline, SectionKind kind,
                     std::vector<Diagnostic>& diagnostics, Part part = Part::authority);

// Returns every list of items that the letter has, the board's too.
std::vector<const std::vector<Item>*> item_lists(const Letter& letter);

// The bracketed reference at an item's end ("(outcome 3, national framework)"); nullopt without one.
std::optional<Quote> framework_reference(const ReadingText& text, const Quote& item);

const PatternTable& list_item_patterns();

}  // namespace letterlens
