#include "pipeline/emit/emit.h"

#include "pipeline/emit/boxes.h"
#include "schemas/letter_json.h"

namespace letterlens {

std::string emit(const Processed& processed, const EmitOptions& options) {
  constexpr int indent = 2;
  constexpr int one_line = -1;
  RecordOptions record{.with_text = options.with_text, .text_pages = processed.text_pages};
  if (options.boxes && processed.printed)
    record.boxes = BoxFinder(processed.printed->pages, processed.printed->text);
  const auto json = to_json(processed.letter, processed.text, record);
  // File names need not be UTF-8; everything else is.
  return json.dump(options.pretty ? indent : one_line, ' ', false,
                   nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace letterlens
