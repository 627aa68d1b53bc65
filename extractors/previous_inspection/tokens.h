// The words of a sentence that matter to what it says of inspections, from left to right.
#pragma once

#include "extractors/pattern.h"
#include "schemas/letter.h"

#include <optional>
#include <string_view>
#include <vector>

namespace letterlens {

enum class InspectionWordKind {
  inspection,  // "the last inspection", "was inspected", "Ofsted judged"
  other,       // what has dates but no grades: a visit, an appointment, the pandemic
  now,         // what follows is said of this visit or inspection
  same,        // "as was …": what follows takes the grade before it
  subject,     // what is judged; `subject` says which judgement
  grade,
  date
};

struct InspectionWord {
  InspectionWordKind kind = InspectionWordKind::inspection;
  Range at;                          // bytes of the sentence
  std::optional<Judgement> subject;  // of a subject
  Grade grade = Grade::good;
  bool judged = false;    // the grade comes with "judged", "rated", "a judgement of" and needs no subject
  bool present = false;   // "is good", "require improvement": said of today
  bool earlier = false;   // "from a previous judgement of inadequate": the grade before the last
  bool overall = false;   // "good overall"
  bool of_work = false;   // "support for care leavers was good": may not be the judgement on them
  bool of_group = false;  // "inadequate for one group of children": of children whom no judgement names
  bool names_subject_after = false;  // "outstanding in adoption", or "and outstanding in 2021"
  bool every = false;                // of a subject: "every area"
  bool joint = false;                // of a subject: "children in care and care leavers"
  bool published = false;            // of a date: "published in September 2016"
  std::optional<Date> date;          // of a date, whole or partial
};

const PatternTable& inspection_word_patterns();
const PatternTable& judged_subject_patterns();
const PatternTable& inspection_context_patterns();

// Returns the tokens in order; they do not overlap. Grades are those of the four-point scale; "adequate", of
// the frameworks before 2013, is none.
std::vector<InspectionWord> inspection_tokens(std::string_view sentence);

// Whether an inspection is named, or a grade given, between the dates before and after the date at an index.
bool is_of_an_inspection(const std::vector<InspectionWord>& tokens, std::size_t date);

// "Three of the four areas", "all but one judgement": judgements that are counted and not named.
bool find_counted_judgements(std::string_view sentence);

}  // namespace letterlens
