// Letters as comparing needs them: what they ask for, with its fingerprints, and when and where they looked.
#pragma once

#include "corpus/facts/facts.h"
#include "corpus/match/fingerprint.h"
#include "corpus/store/database.h"
#include "corpus/store/filter.h"
#include "corpus/store/findings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// An improvement or a priority action.
struct ComparedItem {
  std::string list;  // improvements, priority_actions
  std::int64_t number = 0;
  std::string text;
  std::optional<std::string> lead_in, topic;
  std::int64_t start = 0;  // code points of the normalised text, half-open
  std::int64_t end = 0;
  std::optional<std::int64_t> page;
  std::vector<std::string> themes;
  Fingerprint fingerprint;
};

struct ComparedLetter {
  std::string id;
  std::string authority;            // register name, else as printed; empty when the letter names none
  std::optional<std::string> date;  // the first day of the visit, else the letter's date
  std::string kind;
  std::optional<std::string> area;  // "all" for a full inspection
  std::optional<std::string> la_code, region;
  std::optional<std::string> report_grade;    // overall effectiveness that the report itself gives
  std::optional<std::string> previous_grade;  // that of the previous inspection which the letter states
  std::string address;                        // where the document was published, else its file in the corpus
  std::vector<ComparedItem> items;            // priority actions, then improvements, in printed order
  // Without items, and no list of what needs to improve was found (no_improvements_section,
  // improvements_missing); false when the letter states that nothing needs to improve.
  bool no_list = false;
};

// The area of a full inspection: it looks at everything.
inline constexpr std::string_view every_area = "all";

// "id#3" for an improvement, "id#p1" for a priority action.
std::string reference_of(const ComparedLetter& letter, const ComparedItem& item);

// What the letter looked at.
Look look_of(const ComparedLetter& letter);

// Whether a letter can take part in a comparison: it has a date, and its findings are read.
bool can_be_compared(const ComparedLetter& letter);

// The letters that the filter lets through, by date and id; undated ones last. Fingerprints that another
// version stored are made anew. Throws CorpusError.
std::vector<ComparedLetter> compared_letters(Database& database, const LetterFilter& filter);
std::vector<ComparedLetter> compared_letters(Database& database, const Condition& condition);

// What the first letter, in that order, calls its authority; none without letters. Throws CorpusError.
std::optional<std::string> first_authority(Database& database, const LetterFilter& filter);

// From stored bytes where they are of this version, else from the item.
Fingerprint fingerprint_from(std::string_view bytes, std::string_view text,
                             const std::vector<std::string>& themes, const Fingerprinter& fingerprinter);

// The grade held at the time of the visit, as far as the letter itself says it.
HeldGrade held_grade(const ComparedLetter& letter);

}  // namespace letterlens
