#include "corpus/match/cosine_table.h"

#include <algorithm>

namespace letterlens::matching {

double CosineTable::lead(std::size_t row, std::size_t column) const {
  double best_of_row = 0;
  double best_of_column = 0;
  for (std::size_t other = 0; other < columns_; ++other)
    if (other != column) best_of_row = std::max(best_of_row, cosines_[row * columns_ + other]);
  for (std::size_t other = column; other < cosines_.size(); other += columns_)
    if (other / columns_ != row) best_of_column = std::max(best_of_column, cosines_[other]);
  const double here = cosines_[row * columns_ + column];
  return (here - best_of_row) + (here - best_of_column);
}

}  // namespace letterlens::matching
