#include "pipeline/correct/settled.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

enum class Place { anywhere, head, body, sign_off };

struct Settled {
  std::string_view field;
  std::string_view code;
  Place place = Place::anywhere;
};

constexpr std::array settled_by_field{
    Settled{"/title", "title_missing"},
    Settled{"/title", "title_incomplete"},
    Settled{"/authority/name", "authority_unknown"},
    Settled{"/authority/name", "authority_missing"},
    Settled{"/authority/name", "authority_contradicted"},
    Settled{"/visit", "visit_dates_missing"},
    Settled{"/visit", "dates_out_of_order"},
    Settled{"/visit", "date_not_understood", Place::body},
    Settled{"/letter_date", "dates_out_of_order"},
    Settled{"/letter_date", "date_not_understood", Place::head},
    Settled{"/inspectors", "inspectors_missing"},
    Settled{"/inspectors", "name_not_understood", Place::body},
    Settled{"/salutation", "salutation_missing"},
    Settled{"/signatories", "signatories_missing"},
    Settled{"/signatories", "name_not_understood", Place::sign_off},
    Settled{"/previous_inspection", "grade_not_understood"},
    Settled{"/judgements", "judgement_missing"},
    Settled{"/judgements", "judgements_disagree"},
    Settled{"/headline_findings", "headline_missing"},
    Settled{"/improvements", "improvements_missing"},
};

// These are about any list; their span says which.
constexpr std::array<std::string_view, 9> settled_by_list{
    "list_without_bullets", "empty_list",     "unknown_bullet",  "item_short",        "item_long",
    "bullet_inside_item",   "duplicate_item", "text_unassigned", "ocr_doubtful_words"};
constexpr std::array<std::string_view, 4> settled_by_item{"item_short", "item_long", "bullet_inside_item",
                                                          "duplicate_item"};

struct ListField {
  std::string_view field;
  SectionKind kind;
};
constexpr std::array lists{
    ListField{"/improvements", SectionKind::improvements},
    ListField{"/priority_actions", SectionKind::priority_actions},
    ListField{"/strengths", SectionKind::strengths},
};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::size_t start_of(const ReadingText& text, std::size_t block) {
  return block < text.blocks.size() ? text.blocks[block].start : text.text.size();
}

// A warning without a place may be about any.
bool stands_at(Place place, const std::optional<Span>& span, const ReadingText& text,
               const Outline& outline) {
  if (place == Place::anywhere || !span) return true;
  if (span->start < start_of(text, outline.body)) return place == Place::head;
  return place == (span->start < start_of(text, outline.body_end) ? Place::body : Place::sign_off);
}

bool stands_under(SectionKind kind, const Span& span, const Letter& letter) {
  return std::any_of(letter.sections.begin(), letter.sections.end(), [&](const Section& section) {
    return section.kind == kind && section.heading.span.start <= span.start &&
           span.end <= std::max(section.heading.span.end, section.body.end);
  });
}

}  // namespace

bool settles(std::string_view field, const std::optional<Span>& item, const Diagnostic& warning,
             const Letter& letter, const ReadingText& text, const Outline& outline) {
  if (item) return warning.span == item && holds(settled_by_item, warning.code);
  for (const auto& settled : settled_by_field)
    if (settled.field == field && settled.code == warning.code &&
        stands_at(settled.place, warning.span, text, outline))
      return true;
  if (!warning.span || !holds(settled_by_list, warning.code)) return false;
  return std::any_of(lists.begin(), lists.end(), [&](const ListField& list) {
    return list.field == field && stands_under(list.kind, *warning.span, letter);
  });
}

}  // namespace letterlens
