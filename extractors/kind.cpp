#include "extractors/kind.h"

#include "extractors/headings.h"
#include "extractors/letter_parts.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

struct KindPattern {
  LetterKind kind;
  Pattern pattern;
};

template <std::size_t N>
constexpr std::array<Pattern, N> patterns_of(const std::array<KindPattern, N>& table) {
  std::array<Pattern, N> out{};
  for (std::size_t i = 0; i < N; ++i) out[i] = table[i].pattern;
  return out;
}

// The first group is what follows the family's name: the authority or the subject.
constexpr std::array subjects{
    KindPattern{
        LetterKind::focused_visit,
        {"focused visit",
         R"re((?i)^(?:(?:Ofsted(?:[’']s)?|virtual|COVID-19|ILACS|local authority|children[’']s services|subject:|re:) )*focus(?:ed|sed) visit(?: (?:to|of|in|at)|\s*[:,–—-])\s+(.+)$)re",
         "Focused visit to Northbridge children’s services", "Northbridge children’s services",
         "This letter summarises a focused visit to Northbridge"}},
    KindPattern{
        LetterKind::monitoring_visit,
        {"monitoring visit",
         R"re((?i)^(?:(?:Ofsted(?:[’']s)?|virtual|ILACS|local authority|children[’']s services|subject:|re:) )*(?:first |second |third |fourth |fifth |sixth |seventh |eighth |ninth |tenth )?monitoring visit(?: (?:to|of|in|at)|\s*[:,–—-])\s+(.+)$)re",
         "Monitoring visit to Northbridge children’s services", "Northbridge children’s services",
         "The monitoring visit to Northbridge"}},
    KindPattern{
        LetterKind::assurance_visit,
        {"assurance visit",
         R"re((?i)^(?:(?:Ofsted(?:[’']s)?|COVID-19|virtual|ILACS|local authority|children[’']s services|subject:|re:) )*assurance visit(?: (?:to|of|in|at)|\s*[:,–—-])\s+(.+)$)re",
         "Assurance visit to Northbridge children’s services", "Northbridge children’s services",
         "An assurance visit"}},
    // The place first, or the framework. A sentence would end in a full stop.
    KindPattern{
        LetterKind::focused_visit,
        {"focused visit named last",
         R"re((?i)^((?-i:\p{Lu})[^.;]{2,120}?(?:\s*[:,–—-]|[’']s services|\bservices|\bcouncil)\s+(?:Ofsted )?focus(?:ed|sed) visit\b[^.;]{0,120})$)re",
         "Northbridge City Council: focused visit", "Northbridge City Council: focused visit",
         "This letter summarises the findings of a focused visit to Northbridge"}},
    KindPattern{
        LetterKind::monitoring_visit,
        {"monitoring visit named last",
         R"re((?i)^((?-i:\p{Lu})[^.;]{2,120}?(?:\s*[:,–—-]|[’']s services|\bservices|\bcouncil)\s+(?:Ofsted )?(?:first |second |third |fourth |fifth )?monitoring visit\b[^.;]{0,120})$)re",
         "Northbridge children’s services – monitoring visit",
         "Northbridge children’s services – monitoring visit",
         "This letter summarises the findings of a monitoring visit to Northbridge"}},
    KindPattern{LetterKind::jtai,
                {"joint targeted area inspection",
                 R"re((?i)^joint targeted area inspection(?: \(JTAI\))?(?: of| in| into| –|:)?\s+(.+)$)re",
                 "Joint targeted area inspection of Northbridge", "Northbridge",
                 "This joint targeted area inspection of Northbridge"}},
    KindPattern{
        LetterKind::send_inspection,
        {"area SEND",
         R"re((?i)^(?:joint )?(?:area|local area) (?:SEND|special educational needs).*(?:inspection|revisit|visit)(?: of| in| to)?\s*(.*)$)re",
         "Area SEND inspection of Northbridge Local Area Partnership", "Northbridge Local Area Partnership",
         "The area SEND inspection"}},
    KindPattern{
        LetterKind::ilacs_inspection,
        {"ILACS",
         R"re((?i)^(?:re-?)?inspection of (.+?) (?:local authority )?children[’']?s (?:social care )?services$)re",
         "Inspection of Northbridge children’s services", "Northbridge",
         "Inspection of services for children"}},
    KindPattern{LetterKind::ilacs_inspection,
                {"ILACS with place last",
                 R"re((?i)^(.+) inspection of (?:local authority )?children[’']?s services$)re",
                 "Northbridge City Council Inspection of children’s services", "Northbridge City Council",
                 "services"}},
    KindPattern{LetterKind::ilacs_inspection,
                {"ILACS without place",
                 R"re((?i)^(inspection of (?:local authority )?children[’']?s (?:social care )?services)$)re",
                 "Inspection of children’s social care services",
                 "Inspection of children’s social care services", "Inspection of services for children"}},
    KindPattern{
        LetterKind::sif_inspection,
        {"SIF",
         R"re((?i)^((?:re-?)?inspection of services for children in need of help(?: and(?: protection.*)?)?)$)re",
         "Inspection of services for children in need of help and protection, children looked after and care "
         "leavers",
         "Inspection of services for children in need of help and protection, children looked after and care "
         "leavers",
         "services for children"}},
};

// The title of a report to an authority whose services a trust runs; the text below tells its kind.
constexpr std::array place_titles{
    Pattern{"inspection of a place", R"re(^((?:Re-?i|I)nspection of (?:the )?\p{Lu}))re",
            "Inspection of Northbridge", "Inspection of N", "Inspection of services"},
};

constexpr std::array openings{
    KindPattern{
        LetterKind::focused_visit,
        {"focused visit", R"re((?i)(?:findings of|carried out) (?:the|a|this) (?:recent )?(focused visit))re",
         "This letter summarises the findings of a focused visit to Northbridge", "focused visit",
         "a visit"}},
    KindPattern{
        LetterKind::monitoring_visit,
        {"monitoring visit",
         R"re((?i)(?:findings of|carried out) (?:the|a|this) (?:recent |first |second |third |fourth |fifth )?(monitoring visit))re",
         "This letter summarises the findings of the monitoring visit to Northbridge", "monitoring visit",
         "a visit"}},
    KindPattern{LetterKind::assurance_visit,
                {"assurance visit", R"re((?i)findings of (?:the|an) (assurance visit))re",
                 "This letter summarises the findings of an assurance visit to Northbridge",
                 "assurance visit", "assurance"}},
    KindPattern{
        LetterKind::jtai,
        {"joint inspection", R"re((?i)(joint targeted area inspection|undertook a joint inspection))re",
         "Ofsted and others undertook a joint inspection of the multi-agency response",
         "undertook a joint inspection", "joint working"}},
    KindPattern{LetterKind::send_inspection,
                {"area SEND",
                 R"re((?i)(area SEND inspection|special educational needs and/or disabilities \(SEND\)))re",
                 "The area SEND inspection took place", "area SEND inspection", "send a statement"}},
    KindPattern{LetterKind::sif_inspection,
                {"SIF", R"re((?i)(review of the effectiveness of the local safeguarding children board))re",
                 "Review of the effectiveness of the Local Safeguarding Children Board",
                 "Review of the effectiveness of the Local Safeguarding Children Board", "the board"}},
    KindPattern{LetterKind::ilacs_inspection,
                {"ILACS", R"re((?i)(inspection of (?:local authority )?children[’']s services \(ILACS\)))re",
                 "the framework for inspection of local authority children’s services (ILACS)",
                 "inspection of local authority children’s services (ILACS)", "children’s services"}},
};

constexpr auto subject_table = patterns_of(subjects);
constexpr auto opening_table = patterns_of(openings);
constexpr std::size_t opening_blocks = 12;

// A copy of a report may bear any title; its dates and the rows of its grade table tell what it is.
bool is_graded_report(const ReadingText& text, const Outline& outline) {
  bool dated = false;
  bool graded = false;
  for (std::size_t i = 0; i < std::min(outline.body, text.blocks.size()); ++i) {
    const auto words = text.slice(text.blocks[i]);
    dated = dated || inspection_dates(words);
    // Its grade table, or the lines that it became.
    const auto heading = known_heading(words);
    graded = graded || ((text.blocks[i].kind == BlockKind::table_row || (heading && heading->judgement)) &&
                        words.find("xperiences and progress of children") != std::string_view::npos);
  }
  return dated && graded;
}

}  // namespace

const PatternTable& subject_patterns() {
  static const PatternTable table(subject_table);
  return table;
}

const PatternTable& opening_kind_patterns() {
  static const PatternTable table(opening_table);
  return table;
}

std::optional<LetterKind> kind_of_subject(std::string_view line) {
  const auto match = subject_patterns().find(line);
  return match ? std::optional(subjects[match->index].kind) : std::nullopt;
}

const PatternTable& place_title_patterns() {
  static const PatternTable table(place_titles);
  return table;
}

bool names_only_a_place(std::string_view line) {
  return place_title_patterns().matches(index_of(place_titles, "inspection of a place"), line);
}

std::optional<LetterKind> extract_kind(const ReadingText& text, const Outline& outline) {
  if (outline.title)
    if (const auto kind = kind_of_subject(text.slice(text.blocks[*outline.title]))) return kind;
  if (is_graded_report(text, outline)) return LetterKind::ilacs_inspection;
  const std::size_t end = std::min(text.blocks.size(), outline.body + opening_blocks);
  for (std::size_t i = 0; i < end; ++i)
    if (const auto match = opening_kind_patterns().find(text.slice(text.blocks[i])))
      return openings[match->index].kind;
  for (const auto& block : text.blocks)
    if (text.slice(block).find("Ofsted") != std::string_view::npos) return LetterKind::unknown;
  return std::nullopt;
}

}  // namespace letterlens
