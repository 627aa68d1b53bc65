#include "corpus/compare/words.h"

#include "corpus/match/match.h"
#include "extractors/unicode_text.h"

#include <algorithm>
#include <cmath>

namespace letterlens {

std::string wrapped(std::string_view text, std::size_t width, std::string_view first,
                    std::string_view indent) {
  std::string out, line(first);
  std::size_t in_line = count_code_points(first);
  bool has_word = false;
  const auto next_line = [&] {
    out += line + '\n';
    line = indent;
    in_line = count_code_points(indent);
    has_word = false;
  };
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(" \n");
    const std::string_view word = text.substr(0, end);
    const std::size_t length = count_code_points(word);
    if (length > 0) {
      if (has_word && in_line + 1 + length > width) next_line();
      if (has_word) line += ' ', ++in_line;
      line += word;
      in_line += length;
      has_word = true;
    }
    if (end == std::string_view::npos) break;
    if (text[end] == '\n' && has_word) next_line();
    text.remove_prefix(end + 1);
  }
  return has_word ? out + line + '\n' : out;
}

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
