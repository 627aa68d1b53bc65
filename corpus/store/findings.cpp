#include "corpus/store/findings.h"

#include "schemas/letter.h"

namespace letterlens {

bool has_findings(const std::string& kind) {
  return is_mined(parse<LetterKind>(kind).value_or(LetterKind::unknown));
}

}  // namespace letterlens
