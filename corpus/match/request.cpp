#include "corpus/match/request.h"

#include "schemas/base/unicode_text.h"

#include <algorithm>
#include <array>

namespace letterlens::matching {
namespace {

constexpr std::array patterns{
    Pattern{
        "framework reference",
        R"re((?i)([(\[]\s*(?:outcomes?|enablers?|principles?)\b[^()\[\]]{0,120}[)\]])[^\pL\pN]*(?:and[^\pL\pN]*)?$)re",
        "Stability for children in care (outcome 3, national framework); and",
        "(outcome 3, national framework)", "Good outcomes (enabler 3) for children"},
    Pattern{"purpose", R"re((?i)\b(so that|so (?:as|they)|in order (?:to|that))\b)re",
            "Audits, so that practice becomes better", "so that", "Plans that are not so good"},
    Pattern{
        "purpose by a verb",
        R"re((?i)\b(to (?:ensure|make sure|prevent|avoid|drive|bring about|enable|facilitate|reduce|inform|meet|help|support))\b)re",
        "Oversight by managers, to prevent drift", "to prevent", "Support to carers"},
    Pattern{"cause", R"re((?i)\b(because|as a result|due to)\b)re", "Plans drift because managers change",
            "because", "The results of audits"},
    Pattern{"relative clause behind a comma",
            R"re((?i), ((?:which|who|whose|of which|of whom|where|and (?:they|that|it))\b))re",
            "Plans, which should be written with children", "which", "Children who are missing"},
    Pattern{"second sentence", R"re([.?!]["'”)\]]*\s+(\pL))re",
            "Thresholds are not understood. Decisions vary.", "D", "Plans of no. 3 team"},
};

constexpr std::array parts{
    Pattern{"examples",
            R"re((?i)\b(including|in particular|particularly|especially|specifically|such as)\b\s*[^:\s])re",
            "Care leavers, including those in custody", "including", "Help, including:\n– dental care"},
};

// Of one clause each.
constexpr std::array praises{
    Pattern{"concession", R"re((?i)^["'“‘(]*((?:although|while|whilst|despite)\b.*))re",
            "Although visits are regular", "Although visits are regular", "records, although regular"},
    Pattern{
        "mostly good",
        R"re((?i)\b(mostly|generally|usually|largely|typically|(?:almost|nearly) always|in most cases|)re"
        R"re((?:most|the majority of)\b.{2,80}\b(?:is|are|was|were|have|has))\b.{0,40}\b(?:timely|prompt|)re"
        R"re(promptly|good|strong|effective|effectively|regular|regularly|robust|appropriate|appropriately|)re"
        R"re(clear|well|thorough|comprehensive|swift|swiftly|proportionate|detailed|purposeful|suitable|)re"
        R"re(stable|positive)\b)re",
        "They are mostly timely", "mostly", "Most of them are late"},
};
constexpr std::size_t concession = index_of(praises, "concession");
constexpr std::size_t mostly_good = index_of(praises, "mostly good");

constexpr std::array faults{
    Pattern{"fault in a clause",
            R"re((?i)\b(not|no|never|rarely|seldom|less|lacks?|too|poor|weak|variable|insufficient\w*|)re"
            R"re(inconsistent\w*|limited|without|should|must|needs?)\b)re",
            "Visits are not usually regular", "not", "Visits are usually regular, notably to babies"},
};

constexpr std::array exceptions{
    Pattern{"exception",
            R"re((?i)\b((?:apart from|other than|with the exception of|except(?: for| in| where)?)\b.*))re",
            "Records apart from those of visits", "apart from those of visits", "Exceptional visits"},
};

constexpr std::size_t framework_reference = index_of(patterns, "framework reference");

constexpr std::string_view clause_marks = ".,;:\n";

bool is_clause_mark_or_space(char c) {
  return c == ' ' || clause_marks.find(c) != std::string_view::npos;
}

}  // namespace

const PatternTable& detail_patterns() {
  static const PatternTable table(patterns);
  return table;
}

const PatternTable& part_patterns() {
  static const PatternTable table(parts);
  return table;
}

const PatternTable& praise_patterns() {
  static const PatternTable table(praises);
  return table;
}

const PatternTable& fault_patterns() {
  static const PatternTable table(faults);
  return table;
}

const PatternTable& exception_patterns() {
  static const PatternTable table(exceptions);
  return table;
}

std::string_view without_reference(std::string_view text) {
  text = trimmed(text);
  const auto match = detail_patterns().find_one(framework_reference, text);
  return match ? trimmed(text.substr(0, match->groups.at(0)->start)) : text;
}

std::size_t end_of_request(std::string_view text, std::size_t from) {
  const auto match = detail_patterns().find_earliest(text, from);
  return match ? match->whole.start : text.size();
}

std::size_t start_of_parts(std::string_view text, std::size_t from) {
  const auto match = part_patterns().find_earliest(text, from);
  return match ? match->whole.start : text.size();
}

std::vector<Stretch> not_asked_for(std::string_view text) {
  std::vector<Stretch> out;
  for (std::size_t start = 0; start < text.size();) {
    while (start < text.size() && is_clause_mark_or_space(text[start])) ++start;
    const std::size_t end = std::min(text.find_first_of(clause_marks, start), text.size());
    const auto clause = text.substr(start, end - start);
    // A concession has its request after the comma.
    const bool concedes =
        end < text.size() && text[end] == ',' && praise_patterns().matches(concession, clause);
    if (concedes || (praise_patterns().matches(mostly_good, clause) && !fault_patterns().find(clause)))
      out.push_back({start, end});
    else if (const auto exception = exception_patterns().find(clause))
      out.push_back({start + exception->whole.start, end});
    start = end;
  }
  return out;
}

}  // namespace letterlens::matching
