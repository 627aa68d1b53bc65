// The nearest items as JSON, as text and as rows.
#pragma once

#include "corpus/compare/similar.h"
#include "corpus/present/sheet.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <ostream>

namespace letterlens {

nlohmann::ordered_json to_json(const std::vector<SimilarAnswer>& answers);

// Lines of at most `width` characters, every quotation with its letter and page.
void print(std::ostream& out, const std::vector<SimilarAnswer>& answers, std::size_t width);

Sheet sheet_of(const std::vector<SimilarAnswer>& answers);

}  // namespace letterlens
