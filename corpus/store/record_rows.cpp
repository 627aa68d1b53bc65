#include "corpus/store/record_rows.h"

#include "schemas/base/code_points.h"

namespace letterlens {
namespace {

Text text_of(const std::optional<Quote>& quote) {
  return quote ? Text(quote->text) : Text();
}

// Kinds of file without pages have none.
Number page_of(const Span& span) {
  return span.page > 0 ? Number(span.page) : Number();
}

std::optional<Grade> overall(const Judgements& judgements) {
  const auto found = judgements.find(Judgement::overall_effectiveness);
  return found == judgements.end() ? std::nullopt : std::optional(found->second);
}

class RowMaker {
 public:
  RowMaker(const Letter& letter, std::string_view text) : letter_(letter), points_(text) {}

  RecordRows rows() {
    RecordRows rows;
    rows.letter = letter_row();
    for (const auto list : all_of<ItemList>())
      for (const auto& item : items_of(letter_, list)) {
        rows.items.push_back(item_row(list, item));
        rows.themes.push_back(item.themes);
      }
    for (const auto& section : letter_.sections)
      rows.sections.push_back(section_row(section, static_cast<std::int64_t>(rows.sections.size()) + 1));
    for (const auto& [judgement, grade] : letter_.previous_inspection.judgements)
      rows.judgements.push_back({0, GradedInspection::previous, judgement, grade});
    for (const auto& [judgement, grade] : letter_.judgements.value_or(Judgements()))
      rows.judgements.push_back({0, GradedInspection::this_one, judgement, grade});
    for (const auto& diagnostic : letter_.diagnostics)
      rows.diagnostics.push_back(
          diagnostic_row(diagnostic, static_cast<std::int64_t>(rows.diagnostics.size()) + 1));
    return rows;
  }

 private:
  std::int64_t point(std::size_t byte) const { return static_cast<std::int64_t>(points_.before(byte)); }

  LetterRow letter_row() const {
    LetterRow row;
    row.letter_id = letter_.id;
    const auto& source = letter_.source;
    row.sha256 = source.sha256;
    row.file = source.file;
    row.archive = source.archive;
    if (source.media_type) row.media_type = name_of(*source.media_type);
    row.bytes = static_cast<std::int64_t>(source.bytes);
    if (source.pages) row.pages = *source.pages;
    row.text_layer = source.text_layer.value_or(TextLayer::plain);
    row.kind = letter_.kind;
    row.title = text_of(letter_.title);
    if (const auto& authority = letter_.authority) {
      row.authority = authority->name;
      row.authority_as_written = authority->as_written.text;
      row.la_code = authority->la_code;
      row.gss_code = authority->gss_code;
      row.region = authority->region;
      row.authority_type = authority->type;
    }
    if (letter_.letter_date) row.letter_date = letter_.letter_date->date;
    if (letter_.visit && !letter_.visit->ranges.empty()) {
      row.visit_start = letter_.visit->ranges.front().start;
      row.visit_end = letter_.visit->ranges.back().end;
    }
    row.date = row.visit_start ? row.visit_start : row.letter_date;
    if (letter_.focus) {
      row.focus = text_of(letter_.focus->as_written);
      row.area = letter_.focus->area;
    }
    row.previous_date = letter_.previous_inspection.date;
    row.previous_grade = overall(letter_.previous_inspection.judgements);
    if (letter_.judgements) row.grade = overall(*letter_.judgements);
    row.headline = text_of(letter_.headline_findings);
    if (const auto& headline = letter_.headline_findings) {
      row.headline_start = point(headline->span.start);
      row.headline_page = page_of(headline->span);
    }
    row.status = letter_.status();
    row.schema_version = letter_.producer.schema;
    row.producer_version = letter_.producer.program;
    return row;
  }

  ItemRow item_row(ItemList list, const Item& item) const {
    ItemRow row;
    row.list = list;
    row.number = item.number;
    row.text = item.text.text;
    row.lead_in = text_of(item.lead_in);
    if (item.lead_in) row.lead_in_start = point(item.lead_in->span.start);
    row.topic = text_of(item.group);
    row.reference = text_of(item.reference);
    row.body = text_of(item.body);
    row.start_at = point(item.text.span.start);
    row.end_at = point(item.text.span.end);
    row.page = page_of(item.text.span);
    return row;
  }

  SectionRow section_row(const Section& section, std::int64_t number) const {
    return {0,
            number,
            section.heading.text,
            section.kind,
            section.level,
            point(section.body.start),
            point(section.body.end),
            page_of(section.body)};
  }

  DiagnosticRow diagnostic_row(const Diagnostic& diagnostic, std::int64_t number) const {
    DiagnosticRow row{0, number, diagnostic.code, diagnostic.severity, diagnostic.message, {}, {}, {}};
    if (diagnostic.span) {
      row.start_at = point(diagnostic.span->start);
      row.end_at = point(diagnostic.span->end);
      row.page = page_of(*diagnostic.span);
    }
    return row;
  }

  const Letter& letter_;
  CodePoints points_;
};

}  // namespace

RecordRows rows_of(const Letter& letter, std::string_view text) {
  return RowMaker(letter, text).rows();
}

}  // namespace letterlens
