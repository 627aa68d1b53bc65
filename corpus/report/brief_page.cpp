#include "corpus/report/brief_page.h"

#include "corpus/present/phrases.h"
#include "corpus/report/compared_values.h"
#include "corpus/report/page.h"
#include "corpus/report/templates.h"

namespace letterlens::report {
namespace {

Value quotation_value(const BriefQuotation& quotation) {
  return {{"told", quotation.before},   {"lead_in", quotation.lead_in}, {"text", quotation.text},
          {"source", quotation.source}, {"address", quotation.address}, {"note", quotation.note}};
}

Value section_value(const BriefSection& section) {
  Value lines = Value::array();
  for (const auto& line : section.lines) {
    Value value = quotation_value(line.item);
    value["under"] = Value::array();
    for (const auto& quotation : line.under) value["under"].push_back(quotation_value(quotation));
    value["any_under"] = !line.under.empty();
    lines.push_back(std::move(value));
  }
  const std::size_t all = section.lines.size() + section.more;
  return {{"section_heading", section.heading},
          {"number", all > 0 ? with_commas(all) : std::string()},
          {"hint", section.hint},
          {"any_lines", !section.lines.empty()},
          {"lines", std::move(lines)},
          {"more", section.more > 0 ? with_commas(section.more) : std::string()}};
}

}  // namespace

std::string brief_page(const BriefText& brief, const std::vector<ComparedLetter>& letters) {
  Value content;
  content["heading"] = brief.authority.empty() ? "Authority not found" : brief.authority;
  content["newest"] = Value::array();
  for (const auto& line : brief.newest) content["newest"].push_back({{"newest_line", line}});
  content["any"] = !brief.newest.empty();
  content["sections"] = Value::array();
  for (const auto& section : brief.sections) content["sections"].push_back(section_value(section));
  content["method_words"] = brief.method;
  content["licence"] = brief.licence;
  const Frame frame{brief.authority + ": brief on the newest letter", "", "", {}, scope_of(letters), false};
  return render(embedded::report_brief, frame, content);
}

}  // namespace letterlens::report
