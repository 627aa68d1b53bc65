// The letters that a report is about: of each what every page may ask, without its text.
#pragma once

#include "corpus/compare/over_time.h"
#include "corpus/present/theme_labels.h"
#include "corpus/store/database.h"
#include "corpus/store/filter.h"

#include <optional>
#include <string>
#include <vector>

namespace letterlens::report {

// An item by the places of its letter and itself in ReportLetters::letters.
using Place = ItemPlace;

// What a person decided of an item and an earlier one.
struct DecidedPlace {
  Place place;
  Decided decided;
};

struct ReportItem : ComparedItem {
  // As letterlens compare gives it (corpus/compare/over_time.h); nullopt for letters that it leaves out.
  std::optional<ItemStatus> status = {};
  std::optional<Place> before = {};  // of the authority's earlier items that ask for this the nearest
  std::vector<Place> possible = {};  // of those that may, for a person to decide
  std::vector<DecidedPlace> decided = {};
};

struct ReportLetter : LetterHead {
  std::string page = {};               // name of its page: "letters/x.html"
  std::string authority_page = {};     // "authorities/x.html"; empty without an authority
  Judgements judgements = {};          // that the letter itself gives
  HeldGrade held = {};                 // when its visit was
  std::vector<ReportItem> items = {};  // priority actions first, each list in printed order
  std::vector<Place> not_raised_again = {}, possibly_raised = {},
                     not_looked_at = {};  // earlier items of the authority (over_time.h)

  // "2024"; empty without a date.
  std::string year() const;
};

// What few authorities are asked for last, theme by theme (corpus/compare/side_by_side.h).
struct ThemeSideBySide {
  std::string theme;
  std::vector<std::vector<Place>> cells;  // of each authority of the report, by name
  std::vector<Place> aligned;             // items that another of these authorities is asked for too
};

// A document that gave no letter.
struct UnreadDocument {
  std::string file;  // its name, without folders; of an archive's member both
  std::string message;
};

// Columns of quotations that a page has room for.
inline constexpr std::size_t most_side_by_side = 4;

struct ReportLetters {
  std::vector<ReportLetter> letters;          // by authority, date and id
  std::vector<ThemeSideBySide> side_by_side;  // empty unless the letters are to two authorities to four
  std::vector<std::string> side_by_side_authorities;
  std::vector<std::vector<std::size_t>> side_by_side_letters;  // of each of them, the newest first
  std::size_t let_through = 0;                                 // by the filter, before `newest` cut them down
  std::string filters;            // in words: "kind focused visit; since 2021"; empty without
  bool earlier_left_out = false;  // filters or `newest` may keep back earlier letters to the same authority
  std::vector<UnreadDocument> unread;  // of the whole corpus
  ThemeLabels themes;
};

// The letters that the filter lets through; of them the `newest` when that is given. Throws CorpusError.
ReportLetters read_letters(Database& database, const LetterFilter& filter, std::optional<std::size_t> newest);

// The date of the latest letter; nullopt without letters that have one.
std::optional<Date> latest_date(const ReportLetters& all);

}  // namespace letterlens::report
