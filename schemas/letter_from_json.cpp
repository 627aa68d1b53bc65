#include "schemas/base/code_points.h"
#include "schemas/letter_json.h"
#include "schemas/record_values.h"

#include <algorithm>
#include <map>
#include <set>

namespace letterlens {
namespace {

// Reads what has places in the text, and checks that the text has the strings there.
class Reader {
 public:
  Reader(const JsonPlace& record, std::string_view text) : record_(record), text_(text), points_(text) {}

  Letter letter() {
    record_.expect_members({"schema_version",
                            "producer",
                            "id",
                            "source",
                            "kind",
                            "title",
                            "authority",
                            "letter_date",
                            "letter_date_as_written",
                            "visit",
                            "inspectors",
                            "salutation",
                            "signatories",
                            "focus",
                            "previous_inspection",
                            "judgements",
                            "headline_findings",
                            "improvements",
                            "priority_actions",
                            "sections",
                            "footnotes",
                            "diagnostics",
                            "status",
                            "spans"},
                           {"published", "published_as_written", "outcome", "strengths", "board",
                            "corrections", "text", "text_pages"});
    for (const auto& [pointer, span] : record_.at("spans").members()) spans_.emplace(pointer, span);
    Letter out;
    out.producer = record_values::producer(record_, out.theme_table);
    has_1_1_fields_ = !out.producer.schema.starts_with("1.0.");
    out.id = record_.at("id").text();
    out.source = record_values::source(record_.at("source"), false);
    out.kind = record_values::named<LetterKind>(record_.at("kind"));
    out.title = quote_or_null(record_.at("title"));
    out.authority = or_null<Authority>("authority", [&](const auto& place) { return authority(place); });
    out.letter_date = letter_date(record_.at("letter_date"), record_.at("letter_date_as_written"));
    if (const auto published = added("published"))
      out.published = letter_date(*published, record_.at("published_as_written"));
    out.visit = or_null<Visit>("visit", [&](const auto& place) { return visit(place); });
    out.inspectors = each<Inspector>("inspectors", [&](const auto& place) { return inspector(place); });
    out.salutation = quote_or_null(record_.at("salutation"));
    out.signatories = each<Quote>("signatories", [&](const auto& place) { return quote(place); });
    out.focus = or_null<Focus>("focus", [&](const auto& place) { return focus(place); });
    if (const auto place = record_.at("previous_inspection"); !place.is_null())
      out.previous_inspection = previous_inspection(place);
    out.judgements = or_null<Judgements>("judgements", record_values::judgements);
    out.headline_findings =
        or_null<Quote>("headline_findings", [&](const auto& place) { return quote_with_span(place); });
    out.improvements = each<Item>("improvements", [&](const auto& place) { return item(place); });
    out.priority_actions = each<Item>("priority_actions", [&](const auto& place) { return item(place); });
    if (const auto place = added("outcome"); place && !place->is_null()) out.outcome = outcome(*place);
    if (const auto place = added("strengths"))
      out.strengths = record_values::list<Item>(*place, [&](const auto& one) { return item(one); });
    if (const auto place = added("board"); place && !place->is_null()) out.board = board(*place);
    out.sections = each<Section>("sections", [&](const auto& place) { return section(place); });
    out.footnotes = each<Footnote>("footnotes", record_values::footnote);
    out.diagnostics = each<Diagnostic>("diagnostics", [&](const auto& place) { return diagnostic(place); });
    if (record_.find("corrections")) {
      out.corrections = each<CorrectionNote>("corrections", record_values::correction);
      if (out.corrections.empty()) record_.at("corrections").refuse("is empty");
    }
    expect_status(out);
    if (!spans_.empty())
      spans_.begin()->second.refuse("is the span of a string that the record does not have");
    if (const auto text = record_.find("text"); text && text->text_or_empty() != text_)
      text->refuse("is not the text that goes with the record");
    return out;
  }

  Letter failure() {
    record_.expect_members({"schema_version", "producer", "source", "diagnostics", "status"});
    Letter out;
    out.producer = record_values::producer(record_, out.theme_table);
    if (out.theme_table) record_.at("producer").at("themes").refuse("is not a known field");
    out.source = record_values::source(record_.at("source"), true);
    out.diagnostics = each<Diagnostic>("diagnostics", [&](const auto& place) { return diagnostic(place); });
    expect_status(out);
    return out;
  }

  std::vector<PageStart> text_pages() {
    const auto place = record_.find("text_pages");
    if (!place) return {};
    auto pages = record_values::list<PageStart>(*place, [&](const JsonPlace& one) {
      one.expect_members({"page", "start"});
      return PageStart{static_cast<int>(one.at("page").number(1, record_values::most_int)),
                       byte(one.at("start"))};
    });
    if (pages.empty()) place->refuse("is empty");
    return pages;
  }

 private:
  template <typename T, typename Read>
  std::optional<T> or_null(std::string_view field, Read read) {
    const auto place = record_.at(field);
    return place.is_null() ? std::nullopt : std::optional<T>(read(place));
  }

  template <typename T, typename Read>
  std::vector<T> each(std::string_view field, Read read) {
    return record_values::list<T>(record_.at(field), read);
  }

  // A field of the record that schema 1.1.0 added; nullopt if a record of 1.0 does not have it.
  std::optional<JsonPlace> added(std::string_view field) const {
    return has_1_1_fields_ ? record_.at(field) : record_.find(field);
  }

  std::size_t byte(const JsonPlace& place) const {
    const auto byte = points_.byte(place.number(0));
    if (!byte) throw SpanError(place.pointer(), "is after the end of the text");
    return *byte;
  }

  // Boxes say where the span is printed; a letter does not keep them.
  Span span(const JsonPlace& place) const {
    place.expect_members({"start", "end", "page"}, {"boxes"});
    const Span out{byte(place.at("start")), byte(place.at("end")), record_values::page(place.at("page"))};
    if (out.end < out.start) throw SpanError(place.pointer(), "ends before it starts");
    return out;
  }

  Quote quote_at(const JsonPlace& words, const JsonPlace& where) const {
    Quote out{words.text(), span(where)};
    if (text_.substr(out.span.start, out.span.end - out.span.start) != out.text)
      throw SpanError(words.pointer(), "is not what the text has at its span");
    return out;
  }

  // A string whose span is in `spans`, from where it is taken.
  Quote quote(const JsonPlace& words) {
    const auto found = spans_.find(words.pointer());
    if (found == spans_.end()) words.refuse("has no span");
    Quote out = quote_at(words, found->second);
    spans_.erase(found);
    return out;
  }
  std::optional<Quote> quote_or_null(const JsonPlace& words) {
    return words.is_null() ? std::nullopt : std::optional(quote(words));
  }

  Quote quote_with_span(const JsonPlace& place) const {
    place.expect_members({"text", "span"});
    return quote_at(place.at("text"), place.at("span"));
  }

  Authority authority(const JsonPlace& place) {
    place.expect_members({"name", "as_written", "gss_code", "la_code", "ofsted_urn", "region", "type"});
    return {quote(place.at("as_written")),
            record_values::text_or_null(place.at("name")),
            record_values::text_or_null(place.at("gss_code"), record_values::is_gss_code),
            record_values::text_or_null(place.at("la_code"), record_values::is_la_code),
            record_values::text_or_null(place.at("ofsted_urn"), record_values::is_ofsted_urn),
            record_values::text_or_null(place.at("region")),
            record_values::text_or_null(place.at("type"), record_values::is_id)};
  }

  std::optional<LetterDate> letter_date(const JsonPlace& when, const JsonPlace& written) {
    if (when.is_null()) {
      if (!written.is_null()) written.refuse("is there without a " + when.pointer().substr(1));
      return std::nullopt;
    }
    return LetterDate{record_values::date(when), quote_or_null(written).value_or(Quote{})};
  }

  Visit visit(const JsonPlace& place) {
    place.expect_members({"as_written", "ranges"});
    return {quote(place.at("as_written")),
            record_values::list<DateRange>(place.at("ranges"), [](const JsonPlace& range) {
              range.expect_members({"start", "end"});
              const DateRange out{record_values::day(range.at("start")), record_values::day(range.at("end"))};
              if (out.end < out.start) range.refuse("ends before it starts");
              return out;
            })};
  }

  Inspector inspector(const JsonPlace& place) {
    place.expect_members({"name", "role"});
    return {quote(place.at("name")), quote_or_null(place.at("role"))};
  }

  Focus focus(const JsonPlace& place) {
    place.expect_members({"as_written", "area"});
    return {quote_or_null(place.at("as_written")), record_values::named<FocusArea>(place.at("area"))};
  }

  PreviousInspection previous_inspection(const JsonPlace& place) {
    place.expect_members({"status", "date", "judgements", "as_written"});
    PreviousInspection out;
    out.status = record_values::named<PreviousStatus>(place.at("status"));
    // In JSON the whole object is null then.
    if (out.status == PreviousStatus::not_stated)
      place.at("status").refuse("is not one of the names of this field");
    if (const auto when = place.at("date"); !when.is_null()) out.date = record_values::date(when);
    out.judgements = record_values::judgements(place.at("judgements"));
    out.as_written = quote_or_null(place.at("as_written"));
    return out;
  }

  Item item(const JsonPlace& place) {
    place.expect_members({"number", "text", "themes", "reference", "lead_in", "group", "span"}, {"body"});
    Item out;
    out.number = static_cast<int>(place.at("number").number(1, record_values::most_int));
    out.text = quote_at(place.at("text"), place.at("span"));
    std::set<std::string> seen;
    for (const auto& theme : place.at("themes").elements()) {
      out.themes.push_back(record_values::text_of_form(theme, record_values::is_id));
      if (!seen.insert(out.themes.back()).second) theme.refuse("is there twice");
    }
    out.reference = quote_or_null(place.at("reference"));
    if (const auto lead_in = place.at("lead_in"); !lead_in.is_null()) out.lead_in = quote_with_span(lead_in);
    out.group = quote_or_null(place.at("group"));
    if (has_1_1_fields_ || place.find("body")) out.body = quote_or_null(place.at("body"));
    return out;
  }

  Outcome outcome(const JsonPlace& place) const {
    place.expect_members({"number", "as_written", "span"});
    constexpr std::size_t last = 3;
    return {static_cast<int>(place.at("number").number(1, last)),
            quote_at(place.at("as_written"), place.at("span"))};
  }

  Board board(const JsonPlace& place) {
    place.expect_members({"judgement", "improvements", "priority_actions"});
    const auto read = [&](const auto& one) { return item(one); };
    return {record_values::named_or_null<Grade>(place.at("judgement")),
            record_values::list<Item>(place.at("improvements"), read),
            record_values::list<Item>(place.at("priority_actions"), read)};
  }

  Section section(const JsonPlace& place) {
    place.expect_members({"heading", "kind", "level", "span"});
    return {quote(place.at("heading")), record_values::named<SectionKind>(place.at("kind")),
            static_cast<int>(place.at("level").number(1, record_values::most_int)), span(place.at("span"))};
  }

  Diagnostic diagnostic(const JsonPlace& place) const {
    place.expect_members({"code", "severity", "message", "span"});
    Diagnostic out;
    out.code = record_values::text_of_form(place.at("code"), record_values::is_id);
    out.severity = record_values::named<Severity>(place.at("severity"));
    out.message = place.at("message").text();
    if (const auto where = place.at("span"); !where.is_null()) out.span = span(where);
    return out;
  }

  void expect_status(const Letter& letter) const {
    if (record_values::named<Status>(record_.at("status")) != letter.status())
      record_.at("status").refuse("does not agree with the diagnostics");
  }

  const JsonPlace& record_;
  std::string_view text_;
  CodePoints points_;
  std::map<std::string, JsonPlace> spans_;  // that no string has taken yet
  bool has_1_1_fields_ = true;
};

}  // namespace

Letter from_json(const nlohmann::ordered_json& record, std::string_view text) {
  const JsonPlace root(record);
  Reader reader(root, text);
  const bool failed = record_values::named<Status>(root.at("status")) == Status::failed;
  Letter letter = failed ? reader.failure() : reader.letter();
  if (!failed) reader.text_pages();
  return letter;
}

LetterWithText read_record(std::string_view json) {
  const auto record = parse_record(json);
  const JsonPlace root(record);
  LetterWithText out;
  if (const auto text = root.find("text")) out.text = text->text_or_empty();
  out.letter = from_json(record, out.text);
  if (out.letter.status() != Status::failed) out.text_pages = Reader(root, out.text).text_pages();
  return out;
}

}  // namespace letterlens
