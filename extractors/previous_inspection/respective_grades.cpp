#include "extractors/previous_inspection/respective_grades.h"

#include <algorithm>

namespace letterlens {
namespace {

using Kind = InspectionWordKind;

bool is_date(const InspectionWord& token) {
  return token.kind == Kind::date || token.kind == Kind::inspection;
}

// A joint subject ("children in care and care leavers") is two where the grades are to be told apart.
std::vector<Judgement> judgements_of(const std::vector<InspectionWord>& subjects) {
  std::vector<Judgement> out;
  for (const auto& token : subjects) {
    out.push_back(*token.subject);
    if (token.joint) out.push_back(Judgement::care_leavers);
  }
  return out;
}

// Takes from the end of [0, end) the tokens of a kind, passing over dates and names of inspections.
std::vector<InspectionWord> last_of_kind(const std::vector<InspectionWord>& tokens, std::size_t& end,
                                         Kind kind) {
  std::vector<InspectionWord> out;
  for (; end > 0 && (tokens[end - 1].kind == kind || is_date(tokens[end - 1])); --end)
    if (tokens[end - 1].kind == kind) out.insert(out.begin(), tokens[end - 1]);
  return out;
}

}  // namespace

RespectiveGrades take_respective_grades(std::string_view sentence, std::vector<InspectionWord>& tokens) {
  const auto word = sentence.find("respectively");
  if (word == std::string_view::npos) return {};
  auto end = static_cast<std::size_t>(
      std::find_if(tokens.begin(), tokens.end(), [&](const auto& token) { return token.at.start > word; }) -
      tokens.begin());
  const auto grades = last_of_kind(tokens, end, Kind::grade);
  const auto subjects = last_of_kind(tokens, end, Kind::subject);
  const auto judgements = judgements_of(subjects);
  if (grades.size() < 2 || grades.size() != judgements.size()) return {};
  RespectiveGrades out;
  for (std::size_t i = 0; i < grades.size(); ++i) {
    if (grades[i].earlier || subjects[std::min(i, subjects.size() - 1)].every) return {};
    out.grades.emplace_back(judgements[i], grades[i].grade);
  }
  for (const auto* list : {&subjects, &grades})
    for (const auto& token : *list) out.words.push_back(token.at);
  std::erase_if(tokens, [&](const InspectionWord& token) {
    return std::any_of(out.words.begin(), out.words.end(),
                       [&](const Range& range) { return range.start == token.at.start; });
  });
  return out;
}

}  // namespace letterlens
