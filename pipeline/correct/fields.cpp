#include "pipeline/correct/fields.h"

#include "extractors/dates.h"
#include "pipeline/correct/item_fields.h"
#include "pipeline/correct/quotations.h"
#include "pipeline/correct/told_fields.h"
#include "pipeline/correct/values.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

struct Editor {
  Letter& letter;
  const CorrectionContext& context;
  Quotations quotations;
};

std::optional<std::size_t> place_of(const std::optional<Quote>& old) {
  return old ? std::optional(old->span.start) : std::nullopt;
}

std::optional<std::size_t> start_of_block(const ReadingText& text, std::size_t block) {
  return block < text.blocks.size() ? std::optional(text.blocks[block].start) : std::nullopt;
}

std::optional<Quote> quote_or_null(const Editor& in, const Json& value, std::optional<std::size_t> near) {
  if (value.is_null()) return std::nullopt;
  return in.quotations.find(string_value(value), near);
}

void set_title(Editor& in, const Json& value) {
  in.letter.title = quote_or_null(in, value, place_of(in.letter.title));
}

// The first place where the letter prints the date; an empty quote if it does not.
Quote printed_date(const ReadingText& text, const Date& date) {
  for (std::size_t from = 0; from < text.text.size();) {
    const auto found = find_date(std::string_view(text.text).substr(from));
    if (!found) break;
    if (found->date == date) return text.quote(from + found->range.start, from + found->range.end);
    from += found->range.end;
  }
  return {};
}

void set_date(const Editor& in, std::optional<LetterDate>& field, const Json& value) {
  if (value.is_null()) {
    field.reset();
    return;
  }
  const Date date = date_value(value);
  if (!field || field->date != date) field = LetterDate{date, printed_date(in.context.text, date)};
}

void set_letter_date(Editor& in, const Json& value) {
  set_date(in, in.letter.letter_date, value);
}

void set_published(Editor& in, const Json& value) {
  set_date(in, in.letter.published, value);
}

void set_visit(Editor& in, const Json& value) {
  if (value.is_null()) {
    in.letter.visit.reset();
    return;
  }
  expect_object(value, {"ranges", "as_written"});
  const auto& old = in.letter.visit;
  if (!old && !(value.contains("ranges") && value.contains("as_written")))
    refuse_value("no visit had been found, so both \"ranges\" and \"as_written\" are needed");
  Visit visit = old.value_or(Visit{});
  if (value.contains("ranges")) visit.ranges = ranges_value(value.at("ranges"));
  if (value.contains("as_written"))
    visit.as_written = in.quotations.find(string_value(value.at("as_written"), "as_written"),
                                          old ? std::optional(old->as_written.span.start) : std::nullopt);
  in.letter.visit = std::move(visit);
}

// A name, or an object of name and role. A role that is not given is the one that the name had.
Inspector inspector(const Editor& in, const Json& value, std::size_t from, std::optional<std::size_t> near) {
  Inspector out;
  if (value.is_object()) {
    expect_object(value, {"name", "role"});
    if (!value.contains("name")) refuse_value("an inspector lacks \"name\"");
  }
  const std::string& name = string_value(value.is_object() ? value.at("name") : value, "an inspector's name");
  out.name = near ? in.quotations.find(name, near) : in.quotations.find_from(name, from);
  if (value.is_object() && value.contains("role")) {
    out.role = quote_or_null(in, value.at("role"), out.name.span.start);
    return out;
  }
  for (const auto& old : in.letter.inspectors)
    if (old.name.text == out.name.text) out.role = old.role;
  return out;
}

void set_inspectors(Editor& in, const Json& value) {
  if (!value.is_array()) refuse_value("the inspectors are not a list");
  std::vector<Inspector> inspectors;
  std::size_t from = 0;
  for (const auto& one : value) {
    const bool first = inspectors.empty();
    const std::size_t opening = start_of_block(in.context.text, in.context.outline.body).value_or(0);
    inspectors.push_back(inspector(in, one, from, first ? std::optional(opening) : std::nullopt));
    from = inspectors.back().name.span.end;
  }
  in.letter.inspectors = std::move(inspectors);
}

void set_salutation(Editor& in, const Json& value) {
  in.letter.salutation = quote_or_null(in, value, place_of(in.letter.salutation));
}

void set_signatories(Editor& in, const Json& value) {
  if (!value.is_array()) refuse_value("the signatories are not a list");
  std::vector<Quote> names;
  const auto sign_off = start_of_block(in.context.text, in.context.outline.body_end);
  for (const auto& one : value) {
    const std::string& name = string_value(one, "a signatory");
    names.push_back(names.empty() ? in.quotations.find(name, sign_off)
                                  : in.quotations.find_from(name, names.back().span.end));
  }
  in.letter.signatories = std::move(names);
}

void set_focus_area(Editor& in, const Json& value) {
  const FocusArea area = focus_area_value(value);
  if (!in.letter.focus) in.letter.focus.emplace();
  in.letter.focus->area = area;
}

void set_focus_words(Editor& in, const Json& value) {
  const auto near = in.letter.focus ? place_of(in.letter.focus->as_written) : std::nullopt;
  auto words = quote_or_null(in, value, near);
  if (!in.letter.focus) in.letter.focus.emplace();
  in.letter.focus->as_written = std::move(words);
}

void set_previous_inspection(Editor& in, const Json& value) {
  if (value.is_null()) {
    in.letter.previous_inspection = {};
    return;
  }
  expect_object(value, {"status", "date", "judgements", "as_written"});
  PreviousInspection previous = in.letter.previous_inspection;
  if (value.contains("status"))
    previous.status = previous_status_value(value.at("status"));
  else if (previous.status == PreviousStatus::not_stated)
    previous.status = PreviousStatus::stated;
  if (value.contains("date")) {
    previous.date.reset();
    if (!value.at("date").is_null()) previous.date = date_value(value.at("date"));
  }
  if (value.contains("judgements")) previous.judgements = judgements_value(value.at("judgements"), true);
  if (value.contains("as_written"))
    previous.as_written = quote_or_null(in, value.at("as_written"), place_of(previous.as_written));
  if (previous.status == PreviousStatus::none_yet && (previous.date || !previous.judgements.empty()))
    refuse_value("an inspection that there has not been has a date or judgements");
  in.letter.previous_inspection = std::move(previous);
}

void set_judgements(Editor& in, const Json& value) {
  in.letter.judgements = value.is_null() ? std::nullopt : std::optional(judgements_value(value, false));
}

void set_headline_findings(Editor& in, const Json& value) {
  auto near = place_of(in.letter.headline_findings);
  if (const auto* section = in.context.outline.find(SectionKind::headline_findings);
      !near && section != nullptr)
    near = start_of_block(in.context.text, section->first);
  in.letter.headline_findings = quote_or_null(in, value, near);
}

void set_improvements(Editor& in, const Json& value) {
  set_items(in.letter.improvements, SectionKind::improvements, in.context, value);
}

void set_priority_actions(Editor& in, const Json& value) {
  set_items(in.letter.priority_actions, SectionKind::priority_actions, in.context, value);
}

void set_strengths(Editor& in, const Json& value) {
  set_items(in.letter.strengths, SectionKind::strengths, in.context, value);
}

struct Field {
  std::string_view pointer;
  void (*set)(Editor&, const Json&);
};

constexpr std::array fields{
    Field{"/title", set_title},
    Field{"/letter_date", set_letter_date},
    Field{"/published", set_published},
    Field{"/visit", set_visit},
    Field{"/inspectors", set_inspectors},
    Field{"/salutation", set_salutation},
    Field{"/signatories", set_signatories},
    Field{"/focus/as_written", set_focus_words},
    Field{"/focus/area", set_focus_area},
    Field{"/previous_inspection", set_previous_inspection},
    Field{"/judgements", set_judgements},
    Field{"/headline_findings", set_headline_findings},
    Field{"/improvements", set_improvements},
    Field{"/priority_actions", set_priority_actions},
    Field{"/strengths", set_strengths},
};

const Field* field_at(std::string_view pointer) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const Field& field) { return field.pointer == pointer; });
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string_view> correctable_fields() {
  auto out = told_fields();
  for (const auto& field : fields) out.push_back(field.pointer);
  return out;
}

bool has_field(const Letter& letter, std::string_view pointer) {
  return field_at(pointer) != nullptr || item_at(letter, pointer) != nullptr;
}

namespace {

// Why an item's pointer names none: what there is, counted as pointers do and as people do.
[[noreturn]] void refuse_item(const Letter& letter, std::string_view pointer) {
  struct List {
    std::string field, mark;
    const std::vector<Item>& items;
  };
  for (const auto& [field, mark, items] : {List{"/improvements/", "#", letter.improvements},
                                           List{"/priority_actions/", "#p", letter.priority_actions},
                                           List{"/strengths/", "#s", letter.strengths}}) {
    if (!pointer.starts_with(field)) continue;
    const std::string to_add = field + "- adds one";
    if (items.empty()) refuse_value("the list is empty; " + to_add);
    const auto last = items.size() - 1;
    refuse_value("the list has " + field + "0 (" + mark + "1) to " + field + std::to_string(last) + " (" +
                 mark + std::to_string(last + 1) + "); " + to_add);
  }
  refuse_value("the record has no such field that can be corrected");
}

SectionKind section_of(std::string_view pointer) {
  if (pointer.starts_with("/priority_actions")) return SectionKind::priority_actions;
  return pointer.starts_with("/strengths") ? SectionKind::strengths : SectionKind::improvements;
}

}  // namespace

void set_field(Letter& letter, const CorrectionContext& context, std::string_view pointer,
               const Json& value) {
  Editor editor{letter, context, Quotations(context.text)};
  if (const Field* field = field_at(pointer))
    field->set(editor, value);
  else if (auto* list = list_to_add_to(letter, pointer))
    add_item(*list, section_of(pointer), context, item_words(value));
  else if (const Item* item = item_at(letter, pointer))
    set_item(letter, *item, context, item_words(value));
  else
    refuse_item(letter, pointer);
}

}  // namespace letterlens
