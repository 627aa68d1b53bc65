#include "schemas/base/code_points.h"
#include "schemas/letter_json.h"

#include <algorithm>
#include <map>
#include <set>

namespace letterlens {
namespace {

constexpr std::string_view supported_major = "1.";
constexpr std::size_t most_int = std::numeric_limits<int>::max();

bool is_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

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

std::string text_of_form(const JsonPlace& place, bool (*has_form)(std::string_view)) {
  const std::string& text = place.text();
  if (!has_form(text)) place.refuse("does not have the form of this field");
  return text;
}

std::optional<std::string> text_or_null(const JsonPlace& place,
                                        bool (*has_form)(std::string_view) = is_anything) {
  return place.is_null() ? std::nullopt : std::optional(text_of_form(place, has_form));
}

std::string text_or_nothing(const std::optional<JsonPlace>& place, bool (*has_form)(std::string_view)) {
  return place && !place->is_null() ? text_of_form(*place, has_form) : std::string();
}

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

// 0 for null: kinds of file without pages.
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

// `failed`: what could not be found out about the file may be null.
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
  place.expect_members({"who", "why", "was", "applied"}, {"field", "diagnostic", "date"});
  CorrectionNote out;
  const auto field = place.find("field");
  const auto diagnostic = place.find("diagnostic");
  if (field.has_value() == diagnostic.has_value()) place.refuse("does not have one of field and diagnostic");
  (field ? out.field : out.diagnostic) = (field ? field : diagnostic)->text();
  out.who = place.at("who").text();
  out.why = place.at("why").text();
  if (const auto when = place.find("date")) out.date = day(*when);
  out.was = place.at("was").json().dump();
  out.applied = place.at("applied").boolean();
  return out;
}

template <typename T, typename Read>
std::vector<T> list(const JsonPlace& place, Read read) {
  std::vector<T> out;
  for (const auto& element : place.elements()) out.push_back(read(element));
  return out;
}

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
    out.producer = producer(record_, out.theme_table);
    has_1_1_fields_ = !out.producer.schema.starts_with("1.0.");
    out.id = record_.at("id").text();
    out.source = source(record_.at("source"), false);
    out.kind = named<LetterKind>(record_.at("kind"));
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
    out.judgements = or_null<Judgements>("judgements", judgements);
    out.headline_findings =
        or_null<Quote>("headline_findings", [&](const auto& place) { return quote_with_span(place); });
    out.improvements = each<Item>("improvements", [&](const auto& place) { return item(place); });
    out.priority_actions = each<Item>("priority_actions", [&](const auto& place) { return item(place); });
    if (const auto place = added("outcome"); place && !place->is_null()) out.outcome = outcome(*place);
    if (const auto place = added("strengths"))
      out.strengths = list<Item>(*place, [&](const auto& one) { return item(one); });
    if (const auto place = added("board"); place && !place->is_null()) out.board = board(*place);
    out.sections = each<Section>("sections", [&](const auto& place) { return section(place); });
    out.footnotes = each<Footnote>("footnotes", footnote);
    out.diagnostics = each<Diagnostic>("diagnostics", [&](const auto& place) { return diagnostic(place); });
    if (record_.find("corrections")) {
      out.corrections = each<CorrectionNote>("corrections", correction);
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
    out.producer = producer(record_, out.theme_table);
    if (out.theme_table) record_.at("producer").at("themes").refuse("is not a known field");
    out.source = source(record_.at("source"), true);
    out.diagnostics = each<Diagnostic>("diagnostics", [&](const auto& place) { return diagnostic(place); });
    expect_status(out);
    return out;
  }

  std::vector<PageStart> text_pages() {
    const auto place = record_.find("text_pages");
    if (!place) return {};
    auto pages = list<PageStart>(*place, [&](const JsonPlace& one) {
      one.expect_members({"page", "start"});
      return PageStart{static_cast<int>(one.at("page").number(1, most_int)), byte(one.at("start"))};
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
    return list<T>(record_.at(field), read);
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
    const Span out{byte(place.at("start")), byte(place.at("end")), page(place.at("page"))};
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
            text_or_null(place.at("name")),
            text_or_null(place.at("gss_code"), is_gss_code),
            text_or_null(place.at("la_code"), is_la_code),
            text_or_null(place.at("ofsted_urn"), is_ofsted_urn),
            text_or_null(place.at("region")),
            text_or_null(place.at("type"), is_id)};
  }

  std::optional<LetterDate> letter_date(const JsonPlace& when, const JsonPlace& written) {
    if (when.is_null()) {
      if (!written.is_null()) written.refuse("is there without a " + when.pointer().substr(1));
      return std::nullopt;
    }
    return LetterDate{date(when), quote_or_null(written).value_or(Quote{})};
  }

  Visit visit(const JsonPlace& place) {
    place.expect_members({"as_written", "ranges"});
    return {quote(place.at("as_written")), list<DateRange>(place.at("ranges"), [](const JsonPlace& range) {
              range.expect_members({"start", "end"});
              const DateRange out{day(range.at("start")), day(range.at("end"))};
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
    return {quote_or_null(place.at("as_written")), named<FocusArea>(place.at("area"))};
  }

  PreviousInspection previous_inspection(const JsonPlace& place) {
    place.expect_members({"status", "date", "judgements", "as_written"});
    PreviousInspection out;
    out.status = named<PreviousStatus>(place.at("status"));
    // In JSON the whole object is null then.
    if (out.status == PreviousStatus::not_stated)
      place.at("status").refuse("is not one of the names of this field");
    if (const auto when = place.at("date"); !when.is_null()) out.date = date(when);
    out.judgements = judgements(place.at("judgements"));
    out.as_written = quote_or_null(place.at("as_written"));
    return out;
  }

  Item item(const JsonPlace& place) {
    place.expect_members({"number", "text", "themes", "reference", "lead_in", "group", "span"}, {"body"});
    Item out;
    out.number = static_cast<int>(place.at("number").number(1, most_int));
    out.text = quote_at(place.at("text"), place.at("span"));
    std::set<std::string> seen;
    for (const auto& theme : place.at("themes").elements()) {
      out.themes.push_back(text_of_form(theme, is_id));
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
    return {named_or_null<Grade>(place.at("judgement")), list<Item>(place.at("improvements"), read),
            list<Item>(place.at("priority_actions"), read)};
  }

  Section section(const JsonPlace& place) {
    place.expect_members({"heading", "kind", "level", "span"});
    return {quote(place.at("heading")), named<SectionKind>(place.at("kind")),
            static_cast<int>(place.at("level").number(1, most_int)), span(place.at("span"))};
  }

  Diagnostic diagnostic(const JsonPlace& place) const {
    place.expect_members({"code", "severity", "message", "span"});
    Diagnostic out;
    out.code = text_of_form(place.at("code"), is_id);
    out.severity = named<Severity>(place.at("severity"));
    out.message = place.at("message").text();
    if (const auto where = place.at("span"); !where.is_null()) out.span = span(where);
    return out;
  }

  void expect_status(const Letter& letter) const {
    if (named<Status>(record_.at("status")) != letter.status())
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
  const bool failed = named<Status>(root.at("status")) == Status::failed;
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
