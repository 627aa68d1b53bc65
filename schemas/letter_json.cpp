#include "schemas/letter_json.h"

#include "schemas/base/code_points.h"

#include <cmath>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}
template <NamedEnum Enum>
Json or_null(const std::optional<Enum>& value) {
  return value ? Json(name_of(*value)) : Json(nullptr);
}
Json or_null(const std::optional<Date>& value) {
  return value ? Json(value->iso()) : Json(nullptr);
}

// HTML and docx have no pages.
Json page_json(int page) {
  return page > 0 ? Json(page) : Json(nullptr);
}

// Points to two decimals: finer than any printer, and the same digits on every machine.
double hundredths(float points) {
  return std::round(static_cast<double>(points) * 100) / 100;
}

Json judgements_json(const Judgements& judgements) {
  Json out = Json::object();
  for (const auto& [judgement, grade] : judgements) out[std::string(name_of(judgement))] = name_of(grade);
  return out;
}

// Writes one letter; collects on the way the span of every string that has none of its own.
class Writer {
 public:
  Writer(std::string_view text, const RecordOptions& options) : points_(text), options_(options) {}

  Json record(const Letter& letter) {
    Json out;
    out["schema_version"] = letter.producer.schema;
    out["producer"] = producer(letter);
    out["id"] = letter.id;
    out["source"] = source(letter.source);
    out["kind"] = name_of(letter.kind);
    out["title"] = text_at("/title", letter.title);
    out["authority"] = letter.authority ? authority(*letter.authority) : Json(nullptr);
    out["letter_date"] = letter.letter_date ? Json(letter.letter_date->date.iso()) : Json(nullptr);
    out["letter_date_as_written"] = letter.letter_date && !letter.letter_date->as_written.text.empty()
                                        ? text_at("/letter_date_as_written", letter.letter_date->as_written)
                                        : Json(nullptr);
    out["published"] = letter.published ? Json(letter.published->date.iso()) : Json(nullptr);
    out["published_as_written"] = letter.published && !letter.published->as_written.text.empty()
                                      ? text_at("/published_as_written", letter.published->as_written)
                                      : Json(nullptr);
    out["visit"] = letter.visit ? visit(*letter.visit) : Json(nullptr);
    out["inspectors"] = inspectors(letter.inspectors);
    out["salutation"] = text_at("/salutation", letter.salutation);
    out["signatories"] = Json::array();
    for (std::size_t i = 0; i < letter.signatories.size(); ++i)
      out["signatories"].push_back(text_at("/signatories/" + std::to_string(i), letter.signatories[i]));
    out["focus"] = letter.focus ? focus(*letter.focus) : Json(nullptr);
    out["previous_inspection"] = previous_inspection(letter.previous_inspection);
    out["judgements"] = letter.judgements ? judgements_json(*letter.judgements) : Json(nullptr);
    out["outcome"] = letter.outcome ? outcome(*letter.outcome) : Json(nullptr);
    out["headline_findings"] = quote(letter.headline_findings);
    out["improvements"] = items("/improvements/", letter.improvements);
    out["priority_actions"] = items("/priority_actions/", letter.priority_actions);
    out["strengths"] = items("/strengths/", letter.strengths);
    out["board"] = letter.board ? board(*letter.board) : Json(nullptr);
    out["sections"] = sections(letter.sections);
    out["footnotes"] = footnotes(letter.footnotes);
    out["diagnostics"] = diagnostics(letter.diagnostics);
    if (!letter.corrections.empty()) out["corrections"] = corrections(letter.corrections);
    out["status"] = name_of(letter.status());
    out["spans"] = std::move(spans_);
    return out;
  }

  // The page of any place of the text, in code points as its spans.
  Json text_pages() const {
    Json out = Json::array();
    for (const auto& [page, start] : options_.text_pages)
      out.push_back({{"page", page}, {"start", points_.before(start)}});
    return out;
  }

  Json failure(const Letter& letter) {
    Json out;
    out["schema_version"] = letter.producer.schema;
    out["producer"] = producer(letter);
    out["source"] = source(letter.source);
    out["diagnostics"] = diagnostics(letter.diagnostics);
    out["status"] = name_of(letter.status());
    return out;
  }

 private:
  static Json producer(const Letter& letter) {
    Json out{{"name", "letterlens"}, {"version", letter.producer.program}};
    if (const auto& themes = letter.theme_table)
      out["themes"] = {{"name", themes->name}, {"version", themes->version}};
    return out;
  }

  Json span(const Span& span) const {
    Json out{{"start", points_.before(span.start)},
             {"end", points_.before(span.end)},
             {"page", page_json(span.page)}};
    if (!options_.boxes) return out;
    out["boxes"] = Json::array();
    for (const auto& box : options_.boxes(span))
      out["boxes"].push_back({{"page", box.page},
                              {"x", hundredths(box.x)},
                              {"y", hundredths(box.y)},
                              {"width", hundredths(box.width)},
                              {"height", hundredths(box.height)}});
    return out;
  }

  // A string whose span is in `spans` under its pointer.
  Json text_at(const std::string& pointer, const Quote& quote) {
    // Every pointer comes once; to look for it among the others would take longer the more there are.
    spans_.get_ref<Json::object_t&>().push_back({pointer, span(quote.span)});
    return quote.text;
  }
  Json text_at(const std::string& pointer, const std::optional<Quote>& quote) {
    return quote ? text_at(pointer, *quote) : Json(nullptr);
  }

  // A string whose span is beside it.
  Json quote(const std::optional<Quote>& quote) const {
    return quote ? Json{{"text", quote->text}, {"span", span(quote->span)}} : Json(nullptr);
  }

  static Json source(const Source& source) {
    Json out;
    out["file"] = or_null(source.file);
    if (source.archive) out["archive"] = *source.archive;
    out["sha256"] = source.sha256.empty() ? Json(nullptr) : Json(source.sha256);
    out["media_type"] = or_null(source.media_type);
    out["bytes"] = source.bytes;
    out["pages"] = or_null(source.pages);
    out["text_layer"] = or_null(source.text_layer);
    if (!source.ocr_pages.empty()) out["ocr_pages"] = source.ocr_pages;
    out["text_sha256"] = source.text_sha256.empty() ? Json(nullptr) : Json(source.text_sha256);
    if (source.url) out["url"] = *source.url;
    if (source.published) out["published"] = source.published->iso();
    return out;
  }

  Json authority(const Authority& authority) {
    Json out;
    out["name"] = or_null(authority.name);
    out["as_written"] = text_at("/authority/as_written", authority.as_written);
    out["gss_code"] = or_null(authority.gss_code);
    out["la_code"] = or_null(authority.la_code);
    out["ofsted_urn"] = or_null(authority.ofsted_urn);
    out["region"] = or_null(authority.region);
    out["type"] = or_null(authority.type);
    return out;
  }

  Json visit(const Visit& visit) {
    Json ranges = Json::array();
    for (const auto& range : visit.ranges)
      ranges.push_back({{"start", range.start.iso()}, {"end", range.end.iso()}});
    return {{"as_written", text_at("/visit/as_written", visit.as_written)}, {"ranges", ranges}};
  }

  Json inspectors(const std::vector<Inspector>& inspectors) {
    Json out = Json::array();
    for (std::size_t i = 0; i < inspectors.size(); ++i) {
      const std::string at = "/inspectors/" + std::to_string(i);
      out.push_back({{"name", text_at(at + "/name", inspectors[i].name)},
                     {"role", text_at(at + "/role", inspectors[i].role)}});
    }
    return out;
  }

  Json focus(const Focus& focus) {
    return {{"as_written", text_at("/focus/as_written", focus.as_written)}, {"area", name_of(focus.area)}};
  }

  Json previous_inspection(const PreviousInspection& previous) {
    if (previous.status == PreviousStatus::not_stated) return nullptr;
    Json out;
    out["status"] = name_of(previous.status);
    out["date"] = or_null(previous.date);
    out["judgements"] = judgements_json(previous.judgements);
    out["as_written"] = text_at("/previous_inspection/as_written", previous.as_written);
    return out;
  }

  Json items(const std::string& pointer, const std::vector<Item>& items) {
    Json out = Json::array();
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Item& item = items[i];
      const std::string at = pointer + std::to_string(i);
      Json one;
      one["number"] = item.number;
      one["text"] = item.text.text;
      one["themes"] = item.themes;
      one["reference"] = text_at(at + "/reference", item.reference);
      one["lead_in"] = quote(item.lead_in);
      one["group"] = text_at(at + "/group", item.group);
      one["body"] = text_at(at + "/body", item.body);
      one["span"] = span(item.text.span);
      out.push_back(std::move(one));
    }
    return out;
  }

  Json outcome(const Outcome& outcome) const {
    return {{"number", outcome.number},
            {"as_written", outcome.as_written.text},
            {"span", span(outcome.as_written.span)}};
  }

  Json board(const Board& board) {
    return {{"judgement", or_null(board.judgement)},
            {"improvements", items("/board/improvements/", board.improvements)},
            {"priority_actions", items("/board/priority_actions/", board.priority_actions)}};
  }

  Json sections(const std::vector<Section>& sections) {
    Json out = Json::array();
    for (std::size_t i = 0; i < sections.size(); ++i)
      out.push_back({{"heading", text_at("/sections/" + std::to_string(i) + "/heading", sections[i].heading)},
                     {"kind", name_of(sections[i].kind)},
                     {"level", sections[i].level},
                     {"span", span(sections[i].body)}});
    return out;
  }

  static Json footnotes(const std::vector<Footnote>& footnotes) {
    Json out = Json::array();
    for (const auto& note : footnotes)
      out.push_back({{"mark", note.mark}, {"text", note.text}, {"page", page_json(note.page)}});
    return out;
  }

  Json diagnostics(const std::vector<Diagnostic>& diagnostics) const {
    Json out = Json::array();
    for (const auto& one : diagnostics)
      out.push_back({{"code", one.code},
                     {"severity", name_of(one.severity)},
                     {"message", one.message},
                     {"span", one.span ? span(*one.span) : Json(nullptr)}});
    return out;
  }

  static Json corrections(const std::vector<CorrectionNote>& notes) {
    Json out = Json::array();
    for (const auto& note : notes) {
      Json one;
      if (note.field.empty())
        one["diagnostic"] = note.diagnostic;
      else
        one["field"] = note.field;
      if (!note.who.empty()) one["who"] = note.who;
      one["why"] = note.why;
      if (note.date) one["date"] = note.date->iso();
      one["was"] = Json::parse(note.was);
      one["applied"] = note.applied;
      out.push_back(std::move(one));
    }
    return out;
  }

  CodePoints points_;
  const RecordOptions& options_;
  Json spans_ = Json::object();
};

// A record that was made by schema 1.0 stays as that schema has it: what 1.1.0 added is empty in it.
void erase_later_fields(Json& record) {
  for (const char* field : {"published", "published_as_written", "outcome", "strengths", "board"})
    record.erase(field);
  for (const char* list : {"improvements", "priority_actions"})
    for (auto& item : record.at(list)) item.erase("body");
}

}  // namespace

nlohmann::ordered_json to_json(const Letter& letter, std::string_view text, const RecordOptions& options) {
  Writer writer(text, options);
  if (letter.status() == Status::failed) return writer.failure(letter);
  auto out = writer.record(letter);
  if (letter.producer.schema.starts_with("1.0.")) erase_later_fields(out);
  if (options.with_text) out["text"] = text;
  if (options.with_text && !options.text_pages.empty()) out["text_pages"] = writer.text_pages();
  return out;
}

}  // namespace letterlens
