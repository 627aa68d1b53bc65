#include "pipeline/correct/correct.h"

#include "pipeline/correct/item_fields.h"
#include "pipeline/correct/quotations.h"
#include "pipeline/correct/settled.h"
#include "pipeline/correct/told_fields.h"
#include "schemas/corrections.h"
#include "schemas/diagnostics.h"
#include "schemas/letter_json.h"

#include <algorithm>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

bool is_about_corrections(std::string_view code) {
  return code.starts_with("correction");
}

bool is_documented(std::string_view code) {
  return std::any_of(diagnostic_codes.begin(), diagnostic_codes.end(),
                     [&](const DiagnosticCode& known) { return known.code == code; });
}

void make_note(Diagnostic& diagnostic, const std::string& how, const CorrectionNote& note) {
  diagnostic.severity = Severity::info;
  // Who said so is in the record's corrections alone, where an export can leave the name out.
  diagnostic.message += "; " + how + ": " + note.why;
}

class Corrector {
 public:
  Corrector(const ReadingText& text, const Knowledge& known, const ExtractBy& extract_by)
      : text_(text), known_(known), extract_by_(extract_by), quotations_(text), read_(extract_by(Told{})) {}

  void apply(const Corrections& corrections) {
    std::vector<CorrectionNote> notes;
    for (const auto& correction : corrections.corrections) notes.push_back(note_of(correction));
    const auto apply_those = [&](bool told) {
      for (std::size_t i = 0; i < notes.size(); ++i)
        if (is_told_field(notes[i].field) == told) apply_one(notes[i], corrections.corrections[i].value);
    };
    apply_those(true);
    if (!told_.nothing()) read_ = extract_by_(told_);
    for (std::size_t i = 0; i < notes.size(); ++i) {
      if (!notes[i].applied) continue;
      settle(notes[i], std::nullopt);
      if (notes[i].field == "/sections") settle_headings(notes[i], corrections.corrections[i].value);
    }
    apply_those(false);
    for (auto& refusal : refusals_) read_.letter.diagnostics.push_back(std::move(refusal));
    read_.letter.corrections = std::move(notes);
  }

  void warn(std::string_view code, const std::string& message) {
    read_.letter.diagnostics.push_back(diagnose(code, message));
  }

  const std::string& source_sha256() const { return read_.letter.source.sha256; }

  Letter&& letter() && { return std::move(read_.letter); }

 private:
  // A person's words as every other string of the record: NFC, plain spaces.
  std::string clean(const std::string& words) const {
    const std::string out = quotations_.cleaned(words);
    return out.empty() && !words.empty() ? "(no letters)" : out;
  }

  CorrectionNote note_of(const Correction& correction) const {
    CorrectionNote note;
    note.field = clean(correction.field);
    note.diagnostic = clean(correction.diagnostic);
    note.who = clean(correction.who);
    note.why = clean(correction.why);
    note.date = correction.date;
    return note;
  }

  void apply_one(CorrectionNote& note, const Json& value) {
    try {
      if (note.field.empty())
        accept(note);
      else if (is_told_field(note.field))
        learn(note, value);
      else
        override_field(note, value);
    } catch (const NotApplied& reason) {
      const std::string what = note.field.empty() ? note.diagnostic : note.field;
      refusals_.push_back(
          diagnose(reason.code(), what + ": " + reason.what() + "; the correction is not applied"));
    }
  }

  CorrectionContext context() const { return {text_, read_.outline, known_}; }

  // What the field holds in the record, as JSON; nullopt where the record has no such place.
  std::optional<std::string> held(const std::string& pointer) const {
    const auto record = to_json(read_.letter, text_.text, {});
    const Json::json_pointer place(pointer);
    return record.contains(place) ? std::optional(record.at(place).dump()) : std::nullopt;
  }

  void learn(CorrectionNote& note, const Json& value) {
    note.was = tell(told_, read_.letter, context(), note.field, value).dump();
    note.applied = true;
  }

  void override_field(CorrectionNote& note, const Json& value) {
    std::optional<Span> item_span;
    if (has_field(read_.letter, note.field)) {
      if (const auto was = held(note.field)) note.was = *was;
      if (const Item* item = item_at(read_.letter, note.field)) item_span = item->text.span;
    }
    set_field(read_.letter, context(), note.field, value);
    note.applied = true;
    settle(note, item_span);
    if (const auto* list = list_to_add_to(read_.letter, note.field)) settle_added(note, *list, value);
  }

  // What an added item has the words of is assigned, and a list that was missed is there.
  void settle_added(const CorrectionNote& note, const std::vector<Item>& list, const Json& value) {
    const std::string words = quotations_.cleaned(item_words(value));
    const auto added =
        std::find_if(list.begin(), list.end(), [&](const Item& item) { return item.text.text == words; });
    if (added == list.end()) return;
    for (auto& diagnostic : read_.letter.diagnostics) {
      if (diagnostic.severity != Severity::warning) continue;
      const bool is_found_now =
          diagnostic.code == "improvements_missing" && note.field.starts_with("/improvements");
      const bool is_assigned = diagnostic.code == "text_unassigned" && diagnostic.span &&
                               diagnostic.span->start < added->text.span.end &&
                               added->text.span.start < diagnostic.span->end;
      if (is_found_now || is_assigned) make_note(diagnostic, "corrected", note);
    }
  }

  void settle(const CorrectionNote& note, const std::optional<Span>& item_span) {
    for (auto& diagnostic : read_.letter.diagnostics)
      if (diagnostic.severity == Severity::warning &&
          settles(note.field, item_span, diagnostic, read_.letter, text_, read_.outline))
        make_note(diagnostic, "corrected", note);
  }

  // What a line is, a person has said: its words raise no doubt any more.
  void settle_headings(const CorrectionNote& note, const Json& value) {
    for (auto& diagnostic : read_.letter.diagnostics) {
      if (diagnostic.code != "heading_unused" || diagnostic.severity != Severity::warning || !diagnostic.span)
        continue;
      const auto line = text_.slice(diagnostic.span->start, diagnostic.span->end);
      for (const auto& one : value)
        if (quotations_.cleaned(one.at("heading").get<std::string>()) == line)
          make_note(diagnostic, "corrected", note);
    }
  }

  void accept(CorrectionNote& note) {
    if (!is_documented(note.diagnostic))
      throw NotApplied("correction_not_applied", "there is no such diagnostic");
    if (is_about_corrections(note.diagnostic))
      throw NotApplied("correction_not_applied",
                       "it is about the corrections themselves; mend their file instead");
    for (auto& diagnostic : read_.letter.diagnostics) {
      if (diagnostic.code != note.diagnostic) continue;
      if (!note.applied) note.was = Json(name_of(diagnostic.severity)).dump();
      make_note(diagnostic, "accepted", note);
      note.applied = true;
    }
  }

  const ReadingText& text_;
  const Knowledge& known_;
  const ExtractBy& extract_by_;
  Quotations quotations_;
  Extracted read_;
  Told told_;
  std::vector<Diagnostic> refusals_;
};

Corrections read(const CorrectionsFile& file) {
  if (!file.error.empty()) throw CorrectionsError(file.error);
  return read_corrections(file.bytes);
}

}  // namespace

Letter correct(const ReadingText& text, const Knowledge& known, const CorrectionsFile& file,
               const ExtractBy& extract_by) {
  Corrector corrector(text, known, extract_by);
  try {
    const Corrections corrections = read(file);
    if (corrections.document_sha256 && *corrections.document_sha256 != corrector.source_sha256())
      corrector.warn(
          "corrections_for_other_document",
          file.name + " is for a document with another SHA-256; none of its corrections is applied");
    else
      corrector.apply(corrections);
  } catch (const CorrectionsError& error) {
    corrector.warn("corrections_unreadable",
                   file.name + ": " + error.what() + "; none of its corrections is applied");
  }
  return std::move(corrector).letter();
}

}  // namespace letterlens
