#include "schemas/record_values.h"

namespace letterlens::record_values {
namespace {

constexpr std::string_view supported_major = "1.";

bool is_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string text_or_nothing(const std::optional<JsonPlace>& place, Form has_form) {
  return place && !place->is_null() ? text_of_form(*place, has_form) : std::string();
}

}  // namespace

bool is_sha256(std::string_view text) {
  constexpr std::size_t length = 64;
  return text.size() == length && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_id(std::string_view text) {
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

bool is_file_name(std::string_view text) {
  return text.find('/') == std::string_view::npos;
}

bool is_gss_code(std::string_view text) {
  constexpr std::size_t length = 9;
  return text.size() == length && text.front() == 'E' && is_digits(text.substr(1));
}

bool is_la_code(std::string_view text) {
  constexpr std::size_t length = 3;
  return text.size() == length && is_digits(text);
}

bool is_ofsted_urn(std::string_view text) {
  constexpr std::size_t least = 5;
  constexpr std::size_t most = 7;
  return text.size() >= least && text.size() <= most && is_digits(text);
}

bool is_anything(std::string_view) {
  return true;
}

std::string text_of_form(const JsonPlace& place, Form has_form) {
  const std::string& text = place.text();
  if (!has_form(text)) place.refuse("does not have the form of this field");
  return text;
}

std::optional<std::string> text_or_null(const JsonPlace& place, Form has_form) {
  return place.is_null() ? std::nullopt : std::optional(text_of_form(place, has_form));
}

Date date(const JsonPlace& place) {
  const auto date = Date::parse(place.text());
  if (!date) place.refuse("is not a date that exists");
  return *date;
}

Date day(const JsonPlace& place) {
  const Date day = date(place);
  if (!day.is_day()) place.refuse("is not a whole date");
  return day;
}

int page(const JsonPlace& place) {
  return place.is_null() ? 0 : static_cast<int>(place.number(1, most_int));
}

Judgements judgements(const JsonPlace& place) {
  Judgements out;
  for (const auto& [name, grade] : place.members()) {
    const auto judgement = parse<Judgement>(name);
    if (!judgement) grade.refuse("is not a judgement");
    out[*judgement] = named<Grade>(grade);
  }
  return out;
}

Producer producer(const JsonPlace& record, std::optional<ThemeTableName>& themes) {
  Producer out;
  const auto version = record.at("schema_version");
  out.schema = version.text();
  if (!out.schema.starts_with(supported_major))
    version.refuse("is a version that this program does not read");
  const auto made_by = record.at("producer");
  made_by.expect_members({"name", "version"}, {"themes"});
  if (made_by.at("name").text() != "letterlens") made_by.at("name").refuse("is not letterlens");
  out.program = made_by.at("version").text();
  if (const auto table = made_by.find("themes")) {
    table->expect_members({"name", "version"});
    themes = ThemeTableName{table->at("name").text(), table->at("version").text()};
  }
  return out;
}

Source source(const JsonPlace& place, bool failed) {
  place.expect_members({"file", "sha256", "media_type", "bytes", "pages", "text_layer", "text_sha256"},
                       {"archive", "ocr_pages", "url", "published"});
  for (const auto* field : {"sha256", "media_type", "text_layer", "text_sha256"})
    if (!failed && place.at(field).is_null()) place.at(field).refuse("is null");
  Source out;
  out.file = text_or_null(place.at("file"), is_file_name);
  if (const auto archive = place.find("archive")) out.archive = text_of_form(*archive, is_file_name);
  out.sha256 = text_or_nothing(place.at("sha256"), is_sha256);
  out.media_type = named_or_null<MediaType>(place.at("media_type"));
  out.bytes = place.at("bytes").number(failed ? 0 : 1);
  if (!place.at("pages").is_null()) out.pages = static_cast<int>(place.at("pages").number(1, most_int));
  out.text_layer = named_or_null<TextLayer>(place.at("text_layer"));
  if (const auto pages = place.find("ocr_pages")) {
    for (const auto& one : pages->elements())
      out.ocr_pages.push_back(static_cast<int>(one.number(1, most_int)));
    if (out.ocr_pages.empty()) pages->refuse("is empty");
  }
  if ((out.text_layer == TextLayer::ocr) == out.ocr_pages.empty())
    place.at("text_layer").refuse("does not agree with ocr_pages");
  out.text_sha256 = text_or_nothing(place.at("text_sha256"), is_sha256);
  if (const auto url = place.find("url")) out.url = url->text();
  if (const auto published = place.find("published")) out.published = date(*published);
  return out;
}

Footnote footnote(const JsonPlace& place) {
  place.expect_members({"mark", "text", "page"});
  return {place.at("mark").text(), place.at("text").text_or_empty(), page(place.at("page"))};
}

CorrectionNote correction(const JsonPlace& place) {
  place.expect_members({"why", "was", "applied"}, {"field", "diagnostic", "who", "date"});
  CorrectionNote out;
  const auto field = place.find("field");
  const auto diagnostic = place.find("diagnostic");
  if (field.has_value() == diagnostic.has_value()) place.refuse("does not have one of field and diagnostic");
  (field ? out.field : out.diagnostic) = (field ? field : diagnostic)->text();
  if (const auto who = place.find("who")) out.who = who->text();
  out.why = place.at("why").text();
  if (const auto when = place.find("date")) out.date = day(*when);
  out.was = place.at("was").json().dump();
  out.applied = place.at("applied").boolean();
  return out;
}

}  // namespace letterlens::record_values
