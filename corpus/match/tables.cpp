#include "corpus/match/tables.h"

#include "corpus/match/embedded_tables.h"

namespace letterlens::matching {

const Vocabulary& vocabulary() {
  static const Vocabulary made(embedded::match_terms, embedded::match_common_words);
  return made;
}

const Fields& fields() {
  static const Fields made(embedded::match_fields);
  return made;
}

const Coefficients& coefficients() {
  static const Coefficients made(embedded::match_coefficients);
  return made;
}

const Weights& weights() {
  static const Weights made(embedded::match_weights);
  return made;
}

}  // namespace letterlens::matching
