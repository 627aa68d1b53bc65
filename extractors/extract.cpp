#include "extractors/extract.h"

#include "extractors/authority.h"
#include "extractors/board.h"
#include "extractors/focus.h"
#include "extractors/headline_findings.h"
#include "extractors/improvements.h"
#include "extractors/inspectors.h"
#include "extractors/judgements.h"
#include "extractors/kind.h"
#include "extractors/letter_date.h"
#include "extractors/outcome.h"
#include "extractors/previous_inspection.h"
#include "extractors/priority_actions.h"
#include "extractors/published.h"
#include "extractors/salutation.h"
#include "extractors/sections.h"
#include "extractors/self_checks.h"
#include "extractors/signatories.h"
#include "extractors/strengths.h"
#include "extractors/themes.h"
#include "extractors/title.h"
#include "extractors/visit.h"
#include "schemas/diagnostics.h"

#include <array>

namespace letterlens {
namespace {

constexpr std::array all{
    Extractor{"title", false,
              [](const Reading& in, Letter& out) {
                out.title = extract_title(in.text, in.outline, out.diagnostics);
              }},
    Extractor{"authority", false,
              [](const Reading& in, Letter& out) {
                out.authority = in.told.authority;
                if (out.authority) return;
                out.authority =
                    extract_authority(in.text, in.outline, in.known.authorities, in.claims, out.diagnostics);
              }},
    Extractor{"letter_date", false,
              [](const Reading& in, Letter& out) {
                out.letter_date = extract_letter_date(in.text, in.outline, in.claims, out.diagnostics);
              }},
    Extractor{"published", false,
              [](const Reading& in, Letter& out) {
                out.published = extract_published(in.text, in.outline, out.kind);
              }},
    Extractor{"visit", false,
              [](const Reading& in, Letter& out) {
                out.visit = extract_visit(in.text, in.outline, out, in.claims, out.diagnostics);
              }},
    Extractor{"inspectors", false,
              [](const Reading& in, Letter& out) {
                out.inspectors =
                    extract_inspectors(in.text, in.outline, out.kind, in.claims, out.diagnostics);
              }},
    Extractor{"salutation", false,
              [](const Reading& in, Letter& out) {
                out.salutation = extract_salutation(in.text, in.outline, out.kind, out.diagnostics);
              }},
    Extractor{"signatories", false,
              [](const Reading& in, Letter& out) {
                out.signatories =
                    extract_signatories(in.text, in.outline, out.kind, in.claims, out.diagnostics);
              }},
    Extractor{"focus", true,
              [](const Reading& in, Letter& out) {
                out.focus = extract_focus(in.text, in.outline, out.kind, out.visit);
              }},
    Extractor{"previous_inspection", true,
              [](const Reading& in, Letter& out) {
                out.previous_inspection =
                    extract_previous_inspection(in.text, in.outline, out, in.claims, out.diagnostics);
              }},
    Extractor{"judgements", true,
              [](const Reading& in, Letter& out) {
                out.judgements =
                    extract_judgements(in.text, in.outline, out.kind, out.visit, out.diagnostics);
              }},
    Extractor{"outcome", true,
              [](const Reading& in, Letter& out) {
                out.outcome = extract_outcome(in.text, in.outline, out.kind, out.diagnostics);
              }},
    Extractor{"headline_findings", true,
              [](const Reading& in, Letter& out) {
                out.headline_findings =
                    extract_headline_findings(in.text, in.outline, out.kind, out.visit, out.diagnostics);
              }},
    Extractor{"improvements", true,
              [](const Reading& in, Letter& out) {
                out.improvements =
                    extract_improvements(in.text, in.outline, out.kind, out.judgements, out.diagnostics);
              }},
    Extractor{"priority_actions", true,
              [](const Reading& in, Letter& out) {
                out.priority_actions =
                    extract_priority_actions(in.text, in.outline, out.kind, out.diagnostics);
              }},
    Extractor{"strengths", true,
              [](const Reading& in, Letter& out) {
                out.strengths = extract_strengths(in.text, in.outline, out.diagnostics);
              }},
    Extractor{"board", true,
              [](const Reading& in, Letter& out) {
                out.board = extract_board(in.text, in.outline, out.kind, out.diagnostics);
              }},
    Extractor{"themes", true,
              [](const Reading& in, Letter& out) {
                set_themes(out.improvements, in.known.themes);
                set_themes(out.priority_actions, in.known.themes);
                set_themes(out.strengths, in.known.themes);
                if (!out.board) return;
                set_themes(out.board->improvements, in.known.themes);
                set_themes(out.board->priority_actions, in.known.themes);
              }},
    Extractor{"sections", false,
              [](const Reading& in, Letter& out) { out.sections = extract_sections(in.text, in.outline); }},
    // Last: it looks at what the others found.
    Extractor{"diagnostics", false,
              [](const Reading& in, Letter& out) {
                check_letter(in.text, in.outline, out);
                account_for_words(in.text, in.outline, in.claims, out);
              }},
};

}  // namespace

std::span<const Extractor> extractors() {
  return all;
}

std::optional<Letter> extract(const ReadingText& text, const Outline& outline, const Knowledge& known,
                              const Told& told) {
  const auto kind = told.kind ? told.kind : extract_kind(text, outline);
  if (!kind) return std::nullopt;
  Letter letter;
  letter.kind = *kind;
  letter.footnotes = text.footnotes;
  letter.diagnostics = text.diagnostics;
  letter.theme_table = known.themes.custom();
  if (!is_mined(*kind))
    letter.diagnostics.push_back(
        diagnose("family_not_mined", "findings are not extracted from this family of documents"));
  Claims claims;
  for (const auto& extractor : all)
    if (is_mined(*kind) || !extractor.findings) extractor.run({text, outline, known, told, claims}, letter);
  return letter;
}

}  // namespace letterlens
