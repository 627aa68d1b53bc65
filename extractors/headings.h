// The headings of letters and reports, by their words. Used where lines are joined (a heading never joins the
// text below it) and where sections are made.
//
// How a line is set decides how much its words must say. The set phrases ("Headline findings") are headings
// wherever they are printed. In a line that is set like a heading, or that is alone between two blank lines,
// the key phrase of a kind is enough, with any words around it ("Early help strengths", "What needs to
// improve in the multi-agency response to exploitation?").
#pragma once

#include "extractors/pattern.h"
#include "schemas/letter.h"

#include <optional>
#include <string_view>

namespace letterlens {

const PatternTable& heading_patterns();
const PatternTable& heading_phrase_patterns();
const PatternTable& heading_refusal_patterns();

struct KnownHeading {
  SectionKind kind = SectionKind::other;
  // One of a report's judgements ("The experiences … in care: good"), whose words may also begin a sentence.
  bool judgement = false;
};

// What a line opens when it is one of the set phrases and nothing else; nullopt otherwise.
std::optional<KnownHeading> known_heading(std::string_view line);

// What a line opens that is set like a heading: as `known_heading`, else by the key phrase that its words
// contain: `other` when they name two that exclude each other ("Strengths and areas for improvement"),
// nullopt when they name none.
std::optional<KnownHeading> heading_by_phrase(std::string_view line);

// The same for a line that is set like text and alone: the phrase must begin it, or the line be short; and it
// must not read like a sentence.
std::optional<KnownHeading> heading_standing_alone(std::string_view line);

// Whether a line speaks both of strengths and of what needs to improve, or of improvement and priority
// action: what is below cannot be told apart.
bool is_ambiguous_heading(std::string_view line);

// The heading without a footnote mark that sticks to it ("What needs to improve?1").
std::string_view heading_words(std::string_view line);

}  // namespace letterlens
