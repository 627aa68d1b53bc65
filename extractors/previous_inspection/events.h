// What one sentence says of inspections: when they were and how they judged.
#pragma once

#include "extractors/previous_inspection/tokens.h"

#include <optional>
#include <string_view>
#include <vector>

namespace letterlens {

struct InspectionEvent {
  std::optional<Date> date;  // whole or partial
  Judgements judgements;
  std::optional<Grade> every;       // "outstanding in every area": the grade of what is not named
  bool every_judgement = false;     // they are called judgements, not areas
  std::vector<Judgement> excepted;  // "in every area except …", for which no grade need be told
  // "Children in care and care leavers" was one judgement from 2018 to 2022; so it stays open whether the
  // grade of care leavers is one of its own.
  bool care_leavers_joint = false;
  bool date_of_publication = false;
  bool before_last = false;  // "improved from a previous judgement of …", without a date of its own
  bool partial = false;      // "good in three of the four areas", "good for one group": of what, is not named
  bool contradictory = false;  // two grades were read for the same judgement
};

struct SentenceReading {
  std::vector<InspectionEvent> events;  // each has a date or a judgement
  std::vector<Range> understood;        // of the sentence, in bytes; not grades whose subject is unknown
  std::vector<Judgement> subjects;      // all that it names, for "Both were judged good."
  std::optional<Grade> last_grade;      // for "So were services for care leavers."
  bool names_inspection = false;
  bool has_verdict = false;  // a grade with "judged", "rated" or a subject of its own, said of the past
};

// What a sentence may take up of the one before: "both" or "these" mean its subjects, "so were" its grade.
struct SentenceBefore {
  std::vector<Judgement> subjects = {};
  std::optional<Grade> last_grade = {};
};

SentenceReading read_inspections(std::string_view sentence, const SentenceBefore& before = {});

}  // namespace letterlens
