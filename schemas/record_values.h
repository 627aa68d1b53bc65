// The values of a record that have no place in the letter's text, each read strictly. All throw RecordError
// that names the place of what is not as `to_json` writes it.
#pragma once

#include "schemas/json_place.h"
#include "schemas/letter.h"

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens::record_values {

constexpr std::size_t most_int = std::numeric_limits<int>::max();

// The forms of strings.
using Form = bool (*)(std::string_view);
bool is_sha256(std::string_view text);
bool is_id(std::string_view text);
bool is_file_name(std::string_view text);
bool is_gss_code(std::string_view text);
bool is_la_code(std::string_view text);
bool is_ofsted_urn(std::string_view text);
bool is_anything(std::string_view text);

std::string text_of_form(const JsonPlace& place, Form has_form);
std::optional<std::string> text_or_null(const JsonPlace& place, Form has_form = is_anything);

template <NamedEnum Enum>
Enum named(const JsonPlace& place) {
  const auto value = parse<Enum>(place.text());
  if (!value) place.refuse("is not one of the names of this field");
  return *value;
}

template <NamedEnum Enum>
std::optional<Enum> named_or_null(const JsonPlace& place) {
  return place.is_null() ? std::nullopt : std::optional(named<Enum>(place));
}

template <typename T, typename Read>
std::vector<T> list(const JsonPlace& place, Read read) {
  std::vector<T> out;
  for (const auto& element : place.elements()) out.push_back(read(element));
  return out;
}

Date date(const JsonPlace& place);
// A date that is a whole one.
Date day(const JsonPlace& place);
// 0 for null: kinds of file without pages.
int page(const JsonPlace& place);
Judgements judgements(const JsonPlace& place);

// Of the whole record; `themes` becomes the table of themes that it was made with.
Producer producer(const JsonPlace& record, std::optional<ThemeTableName>& themes);

// `failed`: what could not be found out about the file may be null.
Source source(const JsonPlace& place, bool failed);

Footnote footnote(const JsonPlace& place);
CorrectionNote correction(const JsonPlace& place);

}  // namespace letterlens::record_values
