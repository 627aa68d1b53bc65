// The parts of the reading text that extractors have understood (accounting.h).
#pragma once

#include "extractors/pattern.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string_view>

namespace letterlens {

// A set of bytes, kept as ranges that neither overlap nor touch.
class RangeSet {
 public:
  void add(Range range);
  // Whether each byte of the range is in the set; true for an empty range.
  bool cover(Range range) const;
  // Whether any byte of the range is.
  bool touch(Range range) const;

 private:
  std::map<std::size_t, std::size_t> ends_;  // by start
};

// Offsets are bytes.
class Claims {
 public:
  // `field` is the record's field that the words belong to ("inspectors"); static storage.
  void add(Range range, std::string_view field);

  // Whether each byte of the range is claimed, by whichever fields.
  bool cover(Range range) const { return all_.cover(range); }
  // Whether the extractor of that field has claimed a part of the range.
  bool touch(Range range, std::string_view field) const;

 private:
  RangeSet all_;
  std::map<std::string_view, RangeSet, std::less<>> by_field_;
};

}  // namespace letterlens
