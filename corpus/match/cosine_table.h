// The items of one letter against those of another: what is near, and by how much it is the nearest.
#pragma once

#include <cstddef>
#include <vector>

namespace letterlens::matching {

class CosineTable {
 public:
  // All cosines 0.
  CosineTable(std::size_t rows, std::size_t columns) : columns_(columns), cosines_(rows * columns) {}

  double& at(std::size_t row, std::size_t column) { return cosines_[row * columns_ + column]; }
  double at(std::size_t row, std::size_t column) const { return cosines_[row * columns_ + column]; }

  // How much greater the cosine at this place is than the next best of its row and than that of its column:
  // the sum of both. A place that is not the best has a negative share.
  double lead(std::size_t row, std::size_t column) const;

 private:
  std::size_t columns_;
  std::vector<double> cosines_;
};

}  // namespace letterlens::matching
