// Letters as comparing needs them: what they ask for, with its fingerprints, and when and where they looked.
#pragma once

#include "corpus/compare/item_reference.h"
#include "corpus/facts/facts.h"
#include "corpus/match/fingerprint.h"
#include "corpus/store/database.h"
#include "corpus/store/filter.h"
#include "corpus/store/letter_heads.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// An item with what it is compared by.
struct ComparedItem : ItemRow {
  std::vector<std::string> themes;
  Fingerprint fingerprint;
};

struct ComparedLetter : LetterHead {
  HeldGrade held;                   // when the letter's visit was
  std::string address;              // where the document was published, else its file in the corpus
  std::vector<ComparedItem> items;  // priority actions, then improvements, in printed order; then strengths
                                    // if they were wanted
};

// What the letter looked at, and whether it can answer for what earlier ones asked.
Look look_of(const LetterHead& letter);

// Whether a letter can take part in a comparison: it has a date, and its findings are read.
bool can_be_compared(const LetterHead& letter);

// What letters are read with: strengths ask for nothing, so comparisons leave them out.
enum class Lists { asked, all };

// The letters that the filter lets through, by date and id; undated ones last. Fingerprints that another
// version stored are made again. Throws CorpusError.
std::vector<ComparedLetter> compared_letters(Database& database, const LetterFilter& filter);
std::vector<ComparedLetter> compared_letters(Database& database, const Condition& condition,
                                             Lists lists = Lists::asked);

// What the first letter, in that order, calls its authority; nullopt without letters. Throws CorpusError.
std::optional<std::string> first_authority(Database& database, const LetterFilter& filter);

// From stored bytes where they are of this version, else from the item.
Fingerprint fingerprint_from(std::string_view bytes, std::string_view text,
                             const std::vector<std::string>& themes, const Fingerprinter& fingerprinter);

}  // namespace letterlens
