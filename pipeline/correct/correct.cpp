#include "pipeline/correct/correct.h"

#include "pipeline/correct/item_fields.h"
#include "pipeline/correct/quotations.h"
#include "schemas/corrections.h"
#include "schemas/diagnostics.h"
#include "schemas/letter_json.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

// What a corrected field has no more reason to warn of.
struct Settled {
  std::string_view field;
  std::string_view code;
};
constexpr std::array settled_by_field{
    Settled{"/title", "title_missing"},
    Settled{"/authority/name", "authority_unknown"},
    Settled{"/authority/name", "authority_missing"},
    Settled{"/visit", "visit_dates_missing"},
    Settled{"/visit", "dates_out_of_order"},
    Settled{"/letter_date", "dates_out_of_order"},
    Settled{"/inspectors", "inspectors_missing"},
    Settled{"/inspectors", "name_not_understood"},
    Settled{"/salutation", "salutation_missing"},
    Settled{"/signatories", "signatories_missing"},
    Settled{"/judgements", "judgement_missing"},
    Settled{"/judgements", "judgements_disagree"},
    Settled{"/headline_findings", "headline_missing"},
    Settled{"/improvements", "improvements_missing"},
};

// These are about either list; their span says which.
constexpr std::array<std::string_view, 9> settled_by_list{
    "list_without_bullets", "empty_list",     "unknown_bullet",  "item_short",        "item_long",
    "bullet_inside_item",   "duplicate_item", "text_unassigned", "ocr_doubtful_words"};
constexpr std::array<std::string_view, 4> settled_by_item{"item_short", "item_long", "bullet_inside_item",
                                                          "duplicate_item"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool is_about_corrections(std::string_view code) {
  return code.starts_with("correction");
}

bool is_documented(std::string_view code) {
  return std::any_of(diagnostic_codes.begin(), diagnostic_codes.end(),
                     [&](const DiagnosticCode& known) { return known.code == code; });
}

class Corrector {
 public:
  Corrector(Letter& letter, const CorrectionContext& context)
      : letter_(letter), context_(context), quotations_(context.text) {}

  void apply(const Correction& correction) {
    CorrectionNote note;
    note.field = clean(correction.field);
    note.diagnostic = clean(correction.diagnostic);
    note.who = clean(correction.who);
    note.why = clean(correction.why);
    note.date = correction.date;
    try {
      if (correction.field.empty())
        accept(note);
      else
        override_field(note, correction.value);
    } catch (const NotApplied& reason) {
      const std::string what = note.field.empty() ? note.diagnostic : note.field;
      letter_.diagnostics.push_back(
          diagnose(reason.code(),
                   what + ": " + reason.what() + "; the correction by " + note.who + " is not applied"));
    }
    letter_.corrections.push_back(std::move(note));
  }

 private:
  // A person's words as every other string of the record: NFC, plain spaces.
  std::string clean(const std::string& words) const {
    const std::string out = quotations_.cleaned(words);
    return out.empty() && !words.empty() ? "(no letters)" : out;
  }

  void override_field(CorrectionNote& note, const nlohmann::ordered_json& value) {
    std::optional<Span> item_span;
    if (has_field(letter_, note.field)) {
      const auto record = to_json(letter_, context_.text.text, {});
      const nlohmann::ordered_json::json_pointer pointer(note.field);
      if (record.contains(pointer)) note.was = record.at(pointer).dump();
      if (const Item* item = item_at(letter_, note.field)) item_span = item->text.span;
    }
    set_field(letter_, context_, note.field, value);
    note.applied = true;
    for (auto& diagnostic : letter_.diagnostics)
      if (diagnostic.severity == Severity::warning && settles(note.field, item_span, diagnostic))
        make_note(diagnostic, "corrected", note);
  }

  bool settles(std::string_view field, const std::optional<Span>& item_span,
               const Diagnostic& diagnostic) const {
    if (item_span) return diagnostic.span == item_span && holds(settled_by_item, diagnostic.code);
    for (const auto& settled : settled_by_field)
      if (settled.field == field && settled.code == diagnostic.code) return true;
    if (!diagnostic.span || !holds(settled_by_list, diagnostic.code)) return false;
    return (field == "/improvements" && stands_in(SectionKind::improvements, *diagnostic.span)) ||
           (field == "/priority_actions" && stands_in(SectionKind::priority_actions, *diagnostic.span));
  }

  bool stands_in(SectionKind kind, const Span& span) const {
    return std::any_of(letter_.sections.begin(), letter_.sections.end(), [&](const Section& section) {
      return section.kind == kind && section.heading.span.start <= span.start &&
             span.end <= std::max(section.heading.span.end, section.body.end);
    });
  }

  void accept(CorrectionNote& note) {
    if (!is_documented(note.diagnostic))
      throw NotApplied("correction_not_applied", "there is no such diagnostic");
    if (is_about_corrections(note.diagnostic))
      throw NotApplied("correction_not_applied",
                       "it is about the corrections themselves; mend their file instead");
    for (auto& diagnostic : letter_.diagnostics) {
      if (diagnostic.code != note.diagnostic) continue;
      if (!note.applied) note.was = nlohmann::ordered_json(name_of(diagnostic.severity)).dump();
      make_note(diagnostic, "accepted", note);
      note.applied = true;
    }
  }

  static void make_note(Diagnostic& diagnostic, const std::string& how, const CorrectionNote& note) {
    diagnostic.severity = Severity::info;
    diagnostic.message += "; " + how + " by " + note.who + ": " + note.why;
  }

  Letter& letter_;
  const CorrectionContext& context_;
  Quotations quotations_;
};

Corrections read(const CorrectionsFile& file) {
  if (!file.error.empty()) throw CorrectionsError(file.error);
  return read_corrections(file.bytes);
}

}  // namespace

void correct(Letter& letter, const CorrectionContext& context, const CorrectionsFile& file) {
  try {
    const Corrections corrections = read(file);
    if (corrections.document_sha256 && *corrections.document_sha256 != letter.source.sha256) {
      letter.diagnostics.push_back(diagnose(
          "corrections_for_other_document",
          file.name + " is for a document with another SHA-256; none of its corrections is applied"));
      return;
    }
    Corrector corrector(letter, context);
    for (const auto& correction : corrections.corrections) corrector.apply(correction);
  } catch (const CorrectionsError& error) {
    letter.diagnostics.push_back(diagnose(
        "corrections_unreadable", file.name + ": " + error.what() + "; none of its corrections is applied"));
  }
}

}  // namespace letterlens
