// The record as JSON: the form of letter.schema.json, with its fields in the documented order.
#pragma once

#include "schemas/letter.h"

#include <functional>
#include <nlohmann/json.hpp>

namespace letterlens {

// Where a printed line of a span stands: points, origin at the top left of the page.
struct PageBox {
  int page = 1;
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
};

struct RecordOptions {
  bool with_text = false;                  // also `text`, which all spans index
  std::vector<PageStart> text_pages = {};  // with the text: where each page of it starts; empty for no pages
  // Gives every span its boxes, one for each printed line; unset for none.
  std::function<std::vector<PageBox>(const Span&)> boxes = nullptr;
};

// `text` is the normalised text that the letter's spans index, in bytes; the record's spans count code
// points. A letter whose status is `failed` gives the short error record.
nlohmann::ordered_json to_json(const Letter& letter, std::string_view text, const RecordOptions& options);

}  // namespace letterlens
