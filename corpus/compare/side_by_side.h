// What several authorities are asked for, side by side: by theme, and within it who is asked for the same.
//
// Unless all letters are wanted, an authority is there with what was asked of it last: its latest letter
// of each area since its latest full inspection, and that inspection; and the latest joint inspection of an
// area, for which no full inspection answers. What older letters asked for, these
// have answered for (over_time.h). A letter without a date has no place in that order, and one of a kind
// whose findings are not read says nothing here: both are left out, and named. A letter
// without a list of what needs to improve is there too, as it has answered for nothing.
#pragma once

#include "corpus/compare/over_time.h"

#include <cstddef>
#include <string>
#include <vector>

namespace letterlens {

// Items of each authority, in the order of SideBySide::authorities; empty where nothing is asked.
using ItemsByAuthority = std::vector<std::vector<ItemPlace>>;

// An item that another authority is asked for too is in one group with it. A group is made round one
// item: all of its members match that one.
struct AlignedItems {
  std::vector<ItemPlace> items;     // by authority; items of one authority by letter, the latest first
  std::vector<std::string> shared;  // what the first of the matches shares, the most telling first
};

struct SideBySideRow {
  std::string theme;                  // "other" for items without one
  ItemsByAuthority cells;             // of each authority with letters
  std::vector<AlignedItems> aligned;  // of two authorities or more
};

struct SideBySide {
  std::vector<std::string> authorities;      // as asked for; those with letters
  std::vector<std::string> without_letters;  // asked for too; no letter at all
  std::vector<std::string> only_left_out;    // asked for too; with letters, but all of them are left out
  bool all_letters = false;
  std::vector<ComparedLetter> letters;  // that are there, by authority, the latest first
  // Of authorities asked for, in their order; can_be_compared tells why.
  std::vector<ComparedLetter> left_out;
  std::vector<SideBySideRow> rows;  // what most authorities are asked for first, then by theme
};

// `authorities` in the order of the columns; letters of others are left out.
SideBySide compare_side_by_side(std::vector<std::string> authorities, std::vector<ComparedLetter> letters,
                                bool all_letters);

// Those items by authority.
ItemsByAuthority by_authority(const SideBySide& comparison, const std::vector<ItemPlace>& places);

// The row's items that no group holds.
ItemsByAuthority not_aligned(const SideBySideRow& row);

}  // namespace letterlens
