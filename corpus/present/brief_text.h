// A brief for a director, in words: what its page, its document and its action plan all show.
#pragma once

#include "corpus/compare/brief.h"

#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// A letter's own words, with where they are from.
struct BriefQuotation {
  std::string before;   // who was told, or when; empty in most
  std::string lead_in;  // the sentence that introduces the list
  std::string text;     // shortened where it is long
  std::string source;   // "Improvement 2 of the focused visit, 26 June 2018, page 3"
  std::string address;  // where that was published; empty if it is not known
  // Since when and how often; what the two share; what a person decided; who else was told.
  std::string note;
};

struct BriefLine {
  BriefQuotation item;
  std::vector<BriefQuotation> under;  // earlier items that it is beside, or items of others
};

struct BriefSection {
  std::string heading;
  std::string hint;  // what the heading does not say; empty for most
  std::vector<BriefLine> lines;
  std::size_t more = 0;  // lines that there is no room for
};

struct BriefText {
  std::string authority;
  std::vector<std::string> newest;  // the newest letter, in five lines at most
  std::vector<BriefSection> sections;
  std::string method;  // how far it can be relied on
  std::string licence;
};

BriefText brief_text(const Brief& brief);

// An item of the action plan.
struct PlanRow {
  std::string text;  // whole
  std::string lead_in;
  std::string source;
  std::string address;
  std::string status;  // "Asked before: in 3 letters since June 2018"
};

// The items of the newest letter, priority actions first, and then what earlier letters asked for and it does
// not.
std::vector<PlanRow> plan_rows(const Brief& brief);

// The columns of an action plan that people fill in.
inline constexpr std::string_view plan_heads[] = {"Owner", "Deadline", "Evidence", "Progress"};

}  // namespace letterlens
