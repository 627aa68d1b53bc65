// The text of migrations/*.sql, compiled in by the build.
#pragma once

#include <string_view>

namespace letterlens::embedded {

extern const std::string_view migration_one;
extern const std::string_view migration_two;
extern const std::string_view migration_three;
extern const std::string_view migration_four;

}  // namespace letterlens::embedded
