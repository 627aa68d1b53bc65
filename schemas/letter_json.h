// The record as JSON, written and read: the form of letter.schema.json, with its fields in the documented
// order.
#pragma once

#include "schemas/json_place.h"
#include "schemas/letter.h"

#include <functional>
#include <nlohmann/json.hpp>

namespace letterlens {

// Where a line of a span is printed: points, origin at the top left of the page.
struct PageBox {
  int page = 1;
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
};

struct RecordOptions {
  bool with_text = false;                  // also `text`, which all spans index
  std::vector<PageStart> text_pages = {};  // with the text: where each page of it starts; empty without pages
  // Gives every span its boxes, one for each printed line; no boxes if unset.
  std::function<std::vector<PageBox>(const Span&)> boxes = nullptr;
};

// `text` is the normalised text that the letter's spans index, in bytes; the record's spans count code
// points. A letter whose status is `failed` gives the short error record.
nlohmann::ordered_json to_json(const Letter& letter, std::string_view text,
                               const RecordOptions& options = {});

// A record whose spans and strings do not fit its text.
class SpanError : public RecordError {
 public:
  using RecordError::RecordError;
};

// Reads back what `to_json` wrote, also a failed letter's short form. `text` is the normalised text that the
// record's spans index. Throws RecordError (SpanError where only the text does not fit), which names the
// place of whatever is not as `to_json` writes it: a field that is missing or unknown, a wrong type or name,
// a date that does not exist, a span outside the text, a string that the text does not have at its span.
// Boxes are not kept.
Letter from_json(const nlohmann::ordered_json& record, std::string_view text);

// A letter and the normalised text that its spans index; where each page of the text starts, empty without
// pages.
struct LetterWithText {
  Letter letter;
  std::string text;
  std::vector<PageStart> text_pages;
  friend bool operator==(const LetterWithText&, const LetterWithText&) = default;
};

// Parses and reads a record with its text (`extract --text`). Throws RecordError.
LetterWithText read_record(std::string_view json);

}  // namespace letterlens
