#include "corpus/store/record_rows.h"

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view overall = "overall_effectiveness";

Text text_or_null(const Json& value) {
  return value.is_null() ? Text() : Text(value.get<std::string>());
}

// Returns a member that may be missing.
Text text_at(const Json& object, const char* name) {
  if (object.is_null()) return {};
  const auto member = object.find(name);
  return member == object.end() ? Text() : text_or_null(*member);
}

Number number_at(const Json& object, const char* name) {
  if (object.is_null()) return {};
  const auto member = object.find(name);
  return member == object.end() || member->is_null() ? Number() : Number(member->get<std::int64_t>());
}

std::int64_t offset(const Json& span, const char* name) {
  return span.at(name).get<std::int64_t>();
}

void add_items(const Json& record, const char* list, RecordRows& rows) {
  for (const auto& item : record.at(list)) {
    const auto& span = item.at("span");
    ItemRow row;
    row.list = list;
    row.number = item.at("number").get<std::int64_t>();
    row.text = item.at("text").get<std::string>();
    const auto& lead_in = item.at("lead_in");
    row.lead_in = text_at(lead_in, "text");
    if (!lead_in.is_null()) row.lead_in_start = number_at(lead_in.at("span"), "start");
    // A topic is a string of its own or one with its span.
    const auto& group = item.at("group");
    row.topic = group.is_object() ? text_at(group, "text") : text_or_null(group);
    row.reference = text_or_null(item.at("reference"));
    row.start_at = offset(span, "start");
    row.end_at = offset(span, "end");
    row.page = number_at(span, "page");
    rows.items.push_back(std::move(row));
    rows.themes.push_back(item.at("themes").get<std::vector<std::string>>());
  }
}

void add_sections(const Json& record, RecordRows& rows) {
  for (const auto& section : record.at("sections")) {
    const auto& span = section.at("span");
    SectionRow row;
    row.number = static_cast<std::int64_t>(rows.sections.size()) + 1;
    row.heading = section.at("heading").get<std::string>();
    row.kind = section.at("kind").get<std::string>();
    row.level = section.at("level").get<std::int64_t>();
    row.start_at = offset(span, "start");
    row.end_at = offset(span, "end");
    row.page = number_at(span, "page");
    rows.sections.push_back(std::move(row));
  }
}

void add_judgements(const Json& judgements, const char* inspection, RecordRows& rows) {
  if (judgements.is_null()) return;
  for (const auto& [judgement, grade] : judgements.items())
    rows.judgements.push_back({0, inspection, judgement, grade.get<std::string>()});
}

void add_diagnostics(const Json& record, RecordRows& rows) {
  for (const auto& diagnostic : record.at("diagnostics")) {
    const auto& span = diagnostic.at("span");
    DiagnosticRow row;
    row.number = static_cast<std::int64_t>(rows.diagnostics.size()) + 1;
    row.code = diagnostic.at("code").get<std::string>();
    row.severity = diagnostic.at("severity").get<std::string>();
    row.message = diagnostic.at("message").get<std::string>();
    row.start_at = number_at(span, "start");
    row.end_at = number_at(span, "end");
    row.page = number_at(span, "page");
    rows.diagnostics.push_back(std::move(row));
  }
}

LetterRow letter_row(const Json& record) {
  LetterRow row;
  row.letter_id = record.at("id").get<std::string>();
  const auto& source = record.at("source");
  row.sha256 = source.at("sha256").get<std::string>();
  row.file = text_or_null(source.at("file"));
  row.archive = text_at(source, "archive");
  row.media_type = source.at("media_type").get<std::string>();
  row.bytes = source.at("bytes").get<std::int64_t>();
  row.pages = number_at(source, "pages");
  row.text_layer = source.at("text_layer").get<std::string>();
  row.kind = record.at("kind").get<std::string>();
  row.title = text_or_null(record.at("title"));

  const auto& authority = record.at("authority");
  row.authority = text_at(authority, "name");
  row.authority_as_written = text_at(authority, "as_written");
  row.la_code = text_at(authority, "la_code");
  row.gss_code = text_at(authority, "gss_code");
  row.region = text_at(authority, "region");
  row.authority_type = text_at(authority, "type");

  row.letter_date = text_or_null(record.at("letter_date"));
  const auto& visit = record.at("visit");
  if (!visit.is_null() && !visit.at("ranges").empty()) {
    row.visit_start = visit.at("ranges").front().at("start").get<std::string>();
    row.visit_end = visit.at("ranges").back().at("end").get<std::string>();
  }
  row.date = row.visit_start ? row.visit_start : row.letter_date;
  row.focus = text_at(record.at("focus"), "as_written");
  row.area = text_at(record.at("focus"), "area");

  const auto& previous = record.at("previous_inspection");
  row.previous_date = text_at(previous, "date");
  if (!previous.is_null()) row.previous_grade = text_at(previous.at("judgements"), overall.data());
  row.grade = text_at(record.at("judgements"), overall.data());

  const auto& headline = record.at("headline_findings");
  row.headline = text_at(headline, "text");
  if (!headline.is_null()) {
    row.headline_start = number_at(headline.at("span"), "start");
    row.headline_page = number_at(headline.at("span"), "page");
  }
  row.status = record.at("status").get<std::string>();
  row.schema_version = record.at("schema_version").get<std::string>();
  row.producer_version = record.at("producer").at("version").get<std::string>();
  return row;
}

}  // namespace

RecordRows rows_of(const Json& record) {
  RecordRows rows;
  rows.letter = letter_row(record);
  add_items(record, "improvements", rows);
  add_items(record, "priority_actions", rows);
  add_sections(record, rows);
  add_judgements(record.at("judgements"), "this", rows);
  if (const auto& previous = record.at("previous_inspection"); !previous.is_null())
    add_judgements(previous.at("judgements"), "previous", rows);
  add_diagnostics(record, rows);
  return rows;
}

}  // namespace letterlens
