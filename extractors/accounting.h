// Accounts for the words of a letter. Extractors claim what they understood; in the regions where a missed
// word makes the record wrong (title, head, opening, inspectors' sentence, sentences about an earlier
// inspection, lists, headings, sign-off) whatever is left and carries a signal (a name, a date, a grade,
// heading words, a bullet) raises a warning that quotes it. A form that nobody foresaw is thus reported, not
// misread in silence.
//
// To account for more, add a row to the table of signals in accounting.cpp. An extractor that understands
// words without quoting them in the record says so with `claims.add(range, field)`.
#pragma once

#include "extractors/claims.h"
#include "extractors/outline.h"
#include "extractors/pattern.h"

namespace letterlens {

const PatternTable& accounting_patterns();
const PatternTable& accounting_cue_patterns();

// Claims every string that the letter quotes and every place that one of its diagnostics names already, then
// adds a warning for each signal that is left. Changes nothing but the letter's diagnostics.
void account_for_words(const ReadingText& text, const Outline& outline, Claims& claims, Letter& letter);

}  // namespace letterlens
