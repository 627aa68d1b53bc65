// The record of one letter: the C++ form of schemas/letter.schema.json.
//
// Offsets are bytes of the normalised text; they become code points once, when the record is written as JSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

inline constexpr std::string_view schema_version = "1.1.0";

// Half-open range of bytes of the normalised text, and the page (from 1) on which it starts; page 0 is none:
// HTML and docx have no pages.
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;
  int page = 1;
  friend bool operator==(const Span&, const Span&) = default;
};

// From byte `start` of the normalised text on it stands on `page`, until the next of its kind.
struct PageStart {
  int page = 1;
  std::size_t start = 0;
  friend bool operator==(const PageStart&, const PageStart&) = default;
};

// A string of the letter that knows where it stands: the slice of the normalised text at `span` is `text`.
struct Quote {
  std::string text;
  Span span;
};

enum class Severity { info, warning, error };

// `code` is one of the documented codes; made by `diagnose` (schemas/diagnostics.h), which knows its
// severity.
struct Diagnostic {
  std::string code;
  Severity severity = Severity::warning;
  std::string message;
  std::optional<Span> span;
};

enum class LetterKind {
  focused_visit,
  monitoring_visit,
  assurance_visit,
  jtai,
  ilacs_inspection,
  sif_inspection,
  send_inspection,
  unknown
};

enum class FocusArea {
  front_door,
  children_in_need_or_protection,
  vulnerable_adolescents,
  children_in_care,
  permanence,
  care_leavers,
  placement_decisions,
  covid_assurance,
  other
};

enum class Grade { outstanding, good, requires_improvement, inadequate };

enum class SectionKind {
  headline_findings,
  improvements,
  priority_actions,
  strengths,
  main_findings,
  areas_covered,
  next_steps,
  case_study,
  other
};

enum class PreviousStatus { stated, none_yet, not_stated };

enum class Status { complete, needs_review, failed };

struct Source {
  std::optional<std::string> file;     // base name; none for standard input
  std::optional<std::string> archive;  // base name of the zip that the file is a member of
  std::string sha256;
  std::string media_type;
  std::size_t bytes = 0;
  std::optional<int> pages;  // none for plain text, HTML and docx
  std::string text_layer;    // embedded, ocr or plain
  std::vector<int> ocr_pages;
  std::string text_sha256;
};

struct Authority {
  Quote as_written;
  // What the register knows; all empty when the name is not in it.
  std::optional<std::string> name, gss_code, la_code, ofsted_urn, region, type;
};

// Dates are ISO 8601.
struct DateRange {
  std::string start;
  std::string end;
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

struct LetterDate {
  std::string iso;
  Quote as_written;  // empty when a person gave a date that the letter does not print
};

struct Visit {
  Quote as_written;
  std::vector<DateRange> ranges;
};

struct Inspector {
  Quote name;
  std::optional<Quote> role;
};

struct Focus {
  std::optional<Quote> as_written;  // none for an assurance visit of 2020-21 that names nothing else
  FocusArea area = FocusArea::other;
};

using Judgements = std::map<std::string, Grade>;

struct PreviousInspection {
  PreviousStatus status = PreviousStatus::not_stated;
  std::optional<std::string> date;  // 2019, 2019-03 or 2019-03-12
  Judgements judgements;
  std::optional<Quote> as_written;
};

struct Item {
  int number = 1;
  Quote text;
  std::vector<std::string> themes;
  std::optional<Quote> reference;  // "(outcome 3, national framework)"; part of `text`
  std::optional<Quote> lead_in;    // the sentence that introduces the list
  std::optional<Quote> group;      // the topic sub-heading
  std::optional<Quote> body;       // area SEND reports: the responsible body printed beside the action
};

// What a SIF report says of the Local Safeguarding Children Board, which is not the authority's.
struct Board {
  std::optional<Grade> judgement;
  std::vector<Item> improvements;
  std::vector<Item> priority_actions;
};

// The outcome of an area SEND inspection: 1 typically positive experiences, 2 inconsistent ones, 3 widespread
// and/or systemic failings.
struct Outcome {
  int number = 1;
  Quote as_written;  // the sentence
};

struct Section {
  Quote heading;
  SectionKind kind = SectionKind::other;
  int level = 1;
  Span body;
};

struct Footnote {
  std::string mark;
  std::string text;
  int page = 1;  // 0: none
};

// A person's word (schemas/corrections.h) as the record names it. Of `field` and `diagnostic` one is set.
struct CorrectionNote {
  std::string field;       // JSON Pointer
  std::string diagnostic;  // code
  std::string who;
  std::string why;
  std::optional<std::string> date;
  std::string was = "null";  // JSON: what the field held before, or the diagnostic's severity
  bool applied = false;
};

// The table by which the themes were found, when it is a user's and not the built-in one.
struct ThemeTableName {
  std::string name;
  std::string version;
};

struct Letter {
  std::string id;
  Source source;
  LetterKind kind = LetterKind::unknown;
  std::optional<Quote> title;
  std::optional<Authority> authority;
  std::optional<LetterDate> letter_date;
  std::optional<LetterDate> published;  // reports: "Report published: 12 June 2015"
  std::optional<Visit> visit;
  std::vector<Inspector> inspectors;
  std::optional<Quote> salutation;
  std::vector<Quote> signatories;
  std::optional<Focus> focus;
  PreviousInspection previous_inspection;
  std::optional<Judgements> judgements;
  std::optional<Outcome> outcome;  // area SEND reports
  std::optional<Quote> headline_findings;
  std::vector<Item> improvements;
  std::vector<Item> priority_actions;
  std::vector<Item> strengths;
  std::optional<Board> board;  // SIF reports
  std::vector<Section> sections;
  std::vector<Footnote> footnotes;
  std::vector<Diagnostic> diagnostics;
  std::vector<CorrectionNote> corrections;
  std::optional<ThemeTableName> theme_table;

  // `failed` with an error, `needs_review` with a warning, otherwise `complete`.
  Status status() const;
};

// Whether documents of this kind are letters, with a salutation and signatures (the others are reports).
constexpr bool is_letter(LetterKind kind) {
  return kind == LetterKind::focused_visit || kind == LetterKind::monitoring_visit ||
         kind == LetterKind::assurance_visit || kind == LetterKind::jtai;
}

// Whether findings are extracted from documents of this kind.
constexpr bool is_mined(LetterKind kind) {
  return kind != LetterKind::unknown;
}

// The names that stand in the record.
std::string_view name_of(Severity);
std::string_view name_of(LetterKind);
std::string_view name_of(FocusArea);
std::string_view name_of(Grade);
std::string_view name_of(SectionKind);
std::string_view name_of(PreviousStatus);
std::string_view name_of(Status);

}  // namespace letterlens
