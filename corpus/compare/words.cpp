#include "corpus/compare/words.h"

#include "corpus/match/match.h"

#include <algorithm>
#include <cmath>

namespace letterlens {

std::string in_words(const std::optional<std::string>& name) {
  if (!name) return "not stated";
  if (*name == every_area) return "all areas";
  std::string words = *name;
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string item_name(const ComparedItem& item) {
  return (item.list == "priority_actions" ? "priority action " : "improvement ") +
         std::to_string(item.number);
}

std::string quotation(const ComparedLetter& letter, const ComparedItem& item) {
  const std::string page = item.page ? ", page " + std::to_string(*item.page) : "";
  const std::string lead_in = item.lead_in ? *item.lead_in + " " : "";
  return lead_in + "“" + item.text + "” [" + reference_of(letter, item) + page + "]";
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : std::string(separator)) + word;
  return out;
}

double rounded(double score) {
  constexpr double steps = 10000;
  return std::round(score * steps) / steps;
}

std::string_view no_list_in_words(const ComparedLetter& letter) {
  return letter.kind == "monitoring_visit" ? "the letter has no list of what needs to improve"
                                           : "no list of what needs to improve was found in the letter";
}

std::string_view left_out_in_words(const ComparedLetter& letter) {
  return letter.date ? "findings of this kind of document are not read" : "has no date";
}

nlohmann::ordered_json left_out_json(const ComparedLetter& letter) {
  return {{"id", letter.id},
          {"visit", json_or_null(letter.date)},
          {"kind", letter.kind},
          {"reason", letter.date ? "findings_not_read" : "no_date"}};
}

nlohmann::ordered_json matching_json() {
  return {{"version", matching_version()}, {"threshold", asks_the_same}};
}

nlohmann::ordered_json span_json(const ComparedItem& item) {
  return {{"start", item.start}, {"end", item.end}, {"page", json_or_null(item.page)}};
}

nlohmann::ordered_json item_json(const ComparedLetter& letter, const ComparedItem& item) {
  return {{"id", letter.id},
          {"visit", json_or_null(letter.date)},
          {"kind", letter.kind},
          {"area", json_or_null(letter.area)},
          {"list", item.list},
          {"number", item.number},
          {"text", item.text},
          {"lead_in", json_or_null(item.lead_in)},
          {"themes", item.themes},
          {"span", span_json(item)},
          {"page", json_or_null(item.page)}};
}

}  // namespace letterlens
