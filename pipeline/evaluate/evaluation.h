// What comes of comparing records with gold files: the figures, and each miss.
#pragma once

#include "pipeline/evaluate/list_comparison.h"
#include "schemas/letter.h"

#include <array>
#include <cstddef>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

enum class ListField { improvements, priority_actions, sections, inspectors, signatories };
inline constexpr std::array<std::string_view, 5> list_field_names{"improvements", "priority_actions",
                                                                  "sections", "inspectors", "signatories"};

enum class Fact {
  kind,
  authority,
  letter_date,
  visit,
  salutation,
  focus,
  focus_area,
  previous_date,
  previous_grade,
  judgements,
  headline_exact
};
inline constexpr std::array<std::string_view, 11> fact_names{
    "kind",       "authority",     "letter_date",    "visit",      "salutation",    "focus",
    "focus_area", "previous_date", "previous_grade", "judgements", "headline_exact"};

struct RightOf {
  std::size_t right = 0;
  std::size_t of = 0;
};

struct WrongAndRight {
  std::size_t wrong = 0;
  std::size_t right = 0;
};

// Themes of the items that gold labels.
struct ThemeCounts {
  std::size_t given = 0;     // by the record
  std::size_t right = 0;     // of these, allowed by gold
  std::size_t required = 0;  // by gold
  std::size_t found = 0;     // of these, given by the record

  Scores scores() const;
};

// A field in which a record is not what gold wants. Of a list: what was missed, and what was found too many.
struct Miss {
  std::string file;  // the gold file
  std::string field;
  nlohmann::json wanted;
  nlohmann::json got;
  bool makes_wrong = true;  // not so for themes, and for the headings of an ILACS report
};

struct Evaluation {
  std::size_t documents = 0;
  std::vector<std::string> failed;  // gold files whose document gave no record
  std::array<ListTally, list_field_names.size()> lists{};
  std::array<RightOf, fact_names.size()> facts{};
  double headline_overlap_sum = 0;
  ThemeCounts themes;                             // of all of them
  std::map<std::string, ThemeCounts> by_theme;    // those that gold requires or a record gives, by id
  RightOf slices;                                 // spans whose slice of the text is their string
  std::map<Status, WrongAndRight> statuses;       // letters by status; all three are there
  std::map<std::string, WrongAndRight> warnings;  // letters by the codes of their warnings
  std::vector<Miss> misses;                       // by file, then in the order of comparison

  const ListTally& list(ListField field) const { return lists[static_cast<std::size_t>(field)]; }
  const RightOf& fact(Fact fact) const { return facts[static_cast<std::size_t>(fact)]; }
  double headline_near() const;             // the mean of all letters
  std::size_t silently_wrong() const;       // wrong, and the status says complete
  std::size_t flagged_for_nothing() const;  // right, and the status says needs_review
};

}  // namespace letterlens
