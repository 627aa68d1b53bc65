// The record of one letter: the C++ form of schemas/letter.schema.json.
//
// Offsets are bytes of the normalised text; they are code points only in JSON (schemas/letter_json.h).
#pragma once

#include "schemas/base/date.h"
#include "schemas/base/enum_names.h"
#include "schemas/version.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

inline constexpr std::string_view schema_version = "1.1.0";

// Half-open range of bytes of the normalised text, and the page (from 1) on which it starts; 0 for kinds of
// file without pages (HTML, docx).
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;
  int page = 1;
  friend bool operator==(const Span&, const Span&) = default;
};

// The normalised text is on `page` from byte `start` to the next page's start.
struct PageStart {
  int page = 1;
  std::size_t start = 0;
  friend bool operator==(const PageStart&, const PageStart&) = default;
};

// A string of the letter and where it is: the slice of the normalised text at `span` is `text`.
struct Quote {
  std::string text;
  Span span;
  friend bool operator==(const Quote&, const Quote&) = default;
};

enum class Severity { info, warning, error };
template <>
inline constexpr auto enum_names<Severity> = enum_table<Severity::error>("info", "warning", "error");

// `code` is one of the documented codes; made by `diagnose` (schemas/diagnostics.h), which knows its
// severity.
struct Diagnostic {
  std::string code;
  Severity severity = Severity::warning;
  std::string message;
  std::optional<Span> span;
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
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
template <>
inline constexpr auto enum_names<LetterKind> =
    enum_table<LetterKind::unknown>("focused_visit", "monitoring_visit", "assurance_visit", "jtai",
                                    "ilacs_inspection", "sif_inspection", "send_inspection", "unknown");

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
template <>
inline constexpr auto enum_names<FocusArea> = enum_table<FocusArea::other>(
    "front_door", "children_in_need_or_protection", "vulnerable_adolescents", "children_in_care",
    "permanence", "care_leavers", "placement_decisions", "covid_assurance", "other");

enum class Grade { outstanding, good, requires_improvement, inadequate };
template <>
inline constexpr auto enum_names<Grade> = enum_table<Grade::inadequate>("outstanding", "good",
                                                                        "requires_improvement", "inadequate");

// What a report grades, in the order of the record.
enum class Judgement {
  adoption,
  care_leavers,
  help_and_protection,
  impact_of_leaders,
  in_care,
  overall_effectiveness
};
template <>
inline constexpr auto enum_names<Judgement> =
    enum_table<Judgement::overall_effectiveness>("adoption", "care_leavers", "help_and_protection",
                                                 "impact_of_leaders", "in_care", "overall_effectiveness");

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
template <>
inline constexpr auto enum_names<SectionKind> =
    enum_table<SectionKind::other>("headline_findings", "improvements", "priority_actions", "strengths",
                                   "main_findings", "areas_covered", "next_steps", "case_study", "other");

// The lists of items that a letter has.
enum class ItemList { improvements, priority_actions, strengths };
template <>
inline constexpr auto enum_names<ItemList> = enum_table<ItemList::strengths>("improvements",
                                                                             "priority_actions", "strengths");

// Whether the items of a list ask for something. Strengths ask for nothing and join no comparison.
constexpr bool is_asked(ItemList list) {
  return list != ItemList::strengths;
}

enum class PreviousStatus { stated, none_yet, not_stated };
template <>
inline constexpr auto enum_names<PreviousStatus> = enum_table<PreviousStatus::not_stated>("stated",
                                                                                          "none_yet",
                                                                                          "not_stated");

enum class Status { complete, needs_review, failed };
template <>
inline constexpr auto enum_names<Status> = enum_table<Status::failed>("complete", "needs_review", "failed");

// Where the text of a document comes from: its own text, text recognition of at least one page, or a plain
// text file.
enum class TextLayer { embedded, ocr, plain };
template <>
inline constexpr auto enum_names<TextLayer> = enum_table<TextLayer::plain>("embedded", "ocr", "plain");

enum class MediaType { pdf, text, html, docx, zip };
template <>
inline constexpr auto enum_names<MediaType> = enum_table<MediaType::zip>(
    "application/pdf", "text/plain", "text/html",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/zip");

// The versions of the record's form and of the program that made it.
struct Producer {
  std::string schema{schema_version};
  std::string program{program_version};
  friend bool operator==(const Producer&, const Producer&) = default;
};

struct Source {
  std::optional<std::string> file;     // base name; nullopt for standard input
  std::optional<std::string> archive;  // base name of the zip that the file is a member of
  std::string sha256;
  std::optional<MediaType> media_type;
  std::size_t bytes = 0;
  std::optional<int> pages;  // nullopt for plain text, HTML and docx
  std::optional<TextLayer> text_layer;
  std::vector<int> ocr_pages;
  std::string text_sha256;
  // What a corpus knows of the document from a manifest.
  std::optional<std::string> url;
  std::optional<Date> published;
  friend bool operator==(const Source&, const Source&) = default;
};

struct Authority {
  Quote as_written;
  // What the register knows; all empty when the name is not in it.
  std::optional<std::string> name, gss_code, la_code, ofsted_urn, region, type;
  friend bool operator==(const Authority&, const Authority&) = default;
};

// First and last day.
struct DateRange {
  Date start;
  Date end;
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

struct LetterDate {
  Date date;
  Quote as_written;  // empty when a correction gave a date that the letter does not print
  friend bool operator==(const LetterDate&, const LetterDate&) = default;
};

struct Visit {
  Quote as_written;
  std::vector<DateRange> ranges;
  friend bool operator==(const Visit&, const Visit&) = default;
};

struct Inspector {
  Quote name;
  std::optional<Quote> role;
  friend bool operator==(const Inspector&, const Inspector&) = default;
};

struct Focus {
  std::optional<Quote> as_written;  // nullopt for an assurance visit of 2020-21 that names nothing else
  FocusArea area = FocusArea::other;
  friend bool operator==(const Focus&, const Focus&) = default;
};

using Judgements = std::map<Judgement, Grade>;

struct PreviousInspection {
  PreviousStatus status = PreviousStatus::not_stated;
  std::optional<Date> date;
  Judgements judgements;
  std::optional<Quote> as_written;
  friend bool operator==(const PreviousInspection&, const PreviousInspection&) = default;
};

struct Item {
  int number = 1;
  Quote text;
  std::vector<std::string> themes;
  std::optional<Quote> reference;  // "(outcome 3, national framework)"; part of `text`
  std::optional<Quote> lead_in;    // the sentence that introduces the list
  std::optional<Quote> group;      // the topic sub-heading
  std::optional<Quote> body;       // area SEND reports: the responsible body printed beside the action
  friend bool operator==(const Item&, const Item&) = default;
};

// What a SIF report says of the Local Safeguarding Children Board, which is not the authority's.
struct Board {
  std::optional<Grade> judgement;
  std::vector<Item> improvements;
  std::vector<Item> priority_actions;
  friend bool operator==(const Board&, const Board&) = default;
};

// The outcome of an area SEND inspection: 1 typically positive experiences, 2 inconsistent ones, 3 widespread
// and/or systemic failings.
struct Outcome {
  int number = 1;
  Quote as_written;  // the sentence
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

struct Section {
  Quote heading;
  SectionKind kind = SectionKind::other;
  int level = 1;
  Span body;
  friend bool operator==(const Section&, const Section&) = default;
};

struct Footnote {
  std::string mark;
  std::string text;
  int page = 1;  // 0 for kinds of file without pages
  friend bool operator==(const Footnote&, const Footnote&) = default;
};

// A correction (schemas/corrections.h) as the record names it. Of `field` and `diagnostic` one is set.
struct CorrectionNote {
  std::string field;       // JSON Pointer
  std::string diagnostic;  // code
  std::string who;
  std::string why;
  std::optional<Date> date;
  std::string was = "null";  // JSON: what the field held before, or the diagnostic's severity
  bool applied = false;
  friend bool operator==(const CorrectionNote&, const CorrectionNote&) = default;
};

// The table by which the themes were found, when it is a user's and not the built-in one.
struct ThemeTableName {
  std::string name;
  std::string version;
  friend bool operator==(const ThemeTableName&, const ThemeTableName&) = default;
};

struct Letter {
  Producer producer;
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
  friend bool operator==(const Letter&, const Letter&) = default;
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

// The items of one of a letter's lists.
const std::vector<Item>& items_of(const Letter& letter, ItemList list);

}  // namespace letterlens
