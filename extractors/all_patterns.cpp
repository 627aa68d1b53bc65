#include "extractors/all_patterns.h"

#include "extractors/accounting.h"
#include "extractors/authority.h"
#include "extractors/board.h"
#include "extractors/dates.h"
#include "extractors/focus.h"
#include "extractors/headings.h"
#include "extractors/inspectors.h"
#include "extractors/item_clauses.h"
#include "extractors/judgements.h"
#include "extractors/kind.h"
#include "extractors/lead_inspectors.h"
#include "extractors/letter_date.h"
#include "extractors/letter_parts.h"
#include "extractors/list_items.h"
#include "extractors/names.h"
#include "extractors/outcome.h"
#include "extractors/people.h"
#include "extractors/previous_inspection.h"
#include "extractors/previous_inspection/grade_words.h"
#include "extractors/previous_inspection/tokens.h"
#include "extractors/published.h"
#include "extractors/self_checks.h"
#include "extractors/signatories.h"
#include "extractors/visit.h"

namespace letterlens {

std::vector<NamedTable> extractor_pattern_tables() {
  return {{"accounting", accounting_patterns()},
          {"cues of accounting", accounting_cue_patterns()},
          {"authority", authority_patterns()},
          {"board", board_patterns()},
          {"dates", date_patterns()},
          {"date phrases", date_phrase_patterns()},
          {"days of a phrase", day_part_patterns()},
          {"focus", focus_patterns()},
          {"focus areas", focus_area_patterns()},
          {"headings", heading_patterns()},
          {"heading phrases", heading_phrase_patterns()},
          {"what is not a heading", heading_refusal_patterns()},
          {"inspectors", inspector_patterns()},
          {"deeds of inspectors", inspector_deed_patterns()},
          {"item clauses around", surrounding_clause_patterns()},
          {"item clauses resumed", resumption_patterns()},
          {"item concessions", concession_patterns()},
          {"item asides", aside_patterns()},
          {"judgements", judgement_patterns()},
          {"judgements of SIF reports", sif_judgement_patterns()},
          {"kind of subject", subject_patterns()},
          {"kind of opening", opening_kind_patterns()},
          {"titles of a place", place_title_patterns()},
          {"lead inspectors", lead_inspector_patterns()},
          {"letter date", letter_date_patterns()},
          {"letter parts", letter_part_patterns()},
          {"list items", list_item_patterns()},
          {"names", name_patterns()},
          {"outcomes", outcome_patterns()},
          {"people", people_patterns()},
          {"previous inspection", previous_inspection_patterns()},
          {"words of inspections", inspection_word_patterns()},
          {"published", published_patterns()},
          {"judged subjects", judged_subject_patterns()},
          {"grades", grade_patterns()},
          {"words around grades", grade_context_patterns()},
          {"words around inspections", inspection_context_patterns()},
          {"self-checks", self_check_patterns()},
          {"signatories", signatory_patterns()},
          {"visit", visit_patterns()}};
}

}  // namespace letterlens
