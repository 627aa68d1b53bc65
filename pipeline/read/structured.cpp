#include "pipeline/read/structured.h"

#include <algorithm>

namespace letterlens {

void Paragraph::append(std::string_view more, const TextFormat& format) {
  if (more.empty()) return;
  if (runs.empty() || runs.back().format != format) runs.push_back({text.size(), 0, format});
  runs.back().length += more.size();
  text += more;
}

void Paragraph::append(const Paragraph& next) {
  for (const auto& run : next.runs)
    append(std::string_view(next.text).substr(run.start, run.length), run.format);
}

void TableGrid::begin_row(bool joined) {
  ++place_.row;
  place_.column = 0;
  place_.joined = joined || place_.row <= lowest_;
  next_column_ = 1;
}

TablePlace TableGrid::add_cell(int columns, int rows) {
  constexpr int most_columns = 200;
  constexpr int most_rows = 10'000;
  const auto is_taken = [&](int column) {
    return static_cast<std::size_t>(column) < reach_.size() &&
           reach_[static_cast<std::size_t>(column)] >= place_.row;
  };
  while (is_taken(next_column_)) ++next_column_;
  place_.column = std::min(next_column_, most_columns);
  next_column_ = place_.column + std::clamp(columns, 1, most_columns);
  if (rows > 1) {
    lowest_ = std::max(lowest_, place_.row + std::min(rows, most_rows) - 1);
    reach_.resize(std::max(reach_.size(), static_cast<std::size_t>(next_column_)));
    std::fill(reach_.begin() + place_.column, reach_.begin() + next_column_,
              place_.row + std::min(rows, most_rows) - 1);
  }
  return place_;
}

}  // namespace letterlens
