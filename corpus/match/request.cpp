#include "corpus/match/request.h"

#include "schemas/base/unicode_text.h"

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

constexpr std::size_t framework_reference = index_of(patterns, "framework reference");

}  // namespace

const PatternTable& detail_patterns() {
  static const PatternTable table(patterns);
  return table;
}

const PatternTable& part_patterns() {
  static const PatternTable table(parts);
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

}  // namespace letterlens::matching
