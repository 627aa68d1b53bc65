#include "corpus/report/report_letters.h"

#include "corpus/compare/side_by_side.h"
#include "corpus/present/dates.h"
#include "corpus/present/phrases.h"
#include "corpus/present/words.h"
#include "corpus/report/addresses.h"
#include "corpus/store/corpus_letter.h"
#include "corpus/store/decision_tables.h"
#include "corpus/store/runs.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace letterlens::report {
namespace {

// Of each item the themes in the order of the record; tables have them by name.
void order_themes(const Letter& letter, std::vector<ReportItem>& items) {
  for (auto& item : items)
    for (const auto& read : items_of(letter, item.list))
      if (read.number == item.number) item.themes = read.themes;
}

ReportLetter letter_of(const ComparedLetter& compared, const Letter& read) {
  ReportLetter letter{compared};
  letter.held = compared.held;
  letter.judgements = read.judgements.value_or(Judgements());
  for (const auto& item : compared.items) letter.items.push_back({item});
  order_themes(read, letter.items);
  return letter;
}

// A file's name for each name, the same on every run: of those that would have one slug all but the first get
// a number.
class Slugs {
 public:
  std::string of(const std::string& name) {
    if (const auto known = slugs_.find(name); known != slugs_.end()) return known->second;
    const std::string wanted = slug(name);
    std::string found = wanted;
    for (int number = 2; !taken_.insert(found).second; ++number)
      found = wanted + '-' + std::to_string(number);
    return slugs_[name] = found;
  }

 private:
  // Each folder has an index.html already.
  std::set<std::string> taken_{"index"};
  std::map<std::string, std::string> slugs_;
};

// Copies one authority's comparison to the letters that it is about.
void copy_comparison(const OverTime& comparison, const std::map<std::string, std::size_t>& places,
                     std::vector<ReportLetter>& letters) {
  const auto here = [&](const ItemPlace& place) {
    return Place{places.at(comparison.letters[place.letter].id), place.item};
  };
  for (std::size_t visit = 0; visit < comparison.visits.size(); ++visit) {
    auto& letter = letters[places.at(comparison.letters[visit].id)];
    const auto& compared = comparison.visits[visit];
    for (std::size_t item = 0; item < std::min(letter.items.size(), compared.items.size()); ++item) {
      letter.items[item].status = compared.items[item].status;
      for (const auto* links : {&compared.items[item].earlier, &compared.items[item].different})
        for (const auto& link : *links)
          if (link.decided) letter.items[item].decided.push_back({here(link.place), *link.decided});
      if (const auto& earlier = compared.items[item].earlier; !earlier.empty())
        letter.items[item].before = here(earlier.front().place);
      else
        for (const auto& link : compared.items[item].possible)
          letter.items[item].possible.push_back(here(link.place));
    }
    for (const auto& item : compared.not_raised_again)
      (item.possibly_raised ? letter.possibly_raised : letter.not_raised_again).push_back(here(item.place));
    for (const auto& place : compared.not_looked_at) letter.not_looked_at.push_back(here(place));
  }
}

void align(std::vector<std::string> authorities, std::vector<ComparedLetter> compared,
           const std::map<std::string, std::size_t>& places, ReportLetters& all) {
  const auto table = compare_side_by_side(std::move(authorities), std::move(compared), false);
  const auto here = [&](const ItemPlace& place) {
    return Place{places.at(table.letters[place.letter].id), place.item};
  };
  all.side_by_side_authorities = table.authorities;
  all.side_by_side_letters.resize(table.authorities.size());
  for (std::size_t at = 0; at < table.authorities.size(); ++at)
    for (const auto& letter : table.letters)
      if (letter.authority == table.authorities[at])
        all.side_by_side_letters[at].push_back(places.at(letter.id));
  for (const auto& row : table.rows) {
    ThemeSideBySide out;
    out.theme = row.theme;
    for (const auto& cell : row.cells) {
      out.cells.emplace_back();
      for (const auto& place : cell) out.cells.back().push_back(here(place));
    }
    for (const auto& group : row.aligned)
      for (const auto& place : group.items) out.aligned.push_back(here(place));
    all.side_by_side.push_back(std::move(out));
  }
}

// `compared` are the letters of the report, in time order.
void compare(std::vector<ComparedLetter> compared, const HeldDecisions& decisions, ReportLetters& all) {
  std::map<std::string, std::size_t> places;
  for (std::size_t at = 0; at < all.letters.size(); ++at) places[all.letters[at].id] = at;
  std::erase_if(compared, [](const ComparedLetter& letter) { return letter.authority.empty(); });
  std::map<std::string, std::vector<ComparedLetter>> authorities;
  std::vector<std::string> names;
  for (const auto& letter : compared) authorities[letter.authority].push_back(letter);
  for (auto& [authority, letters] : authorities) {
    names.push_back(authority);
    copy_comparison(compare_over_time(authority, std::move(letters), decisions), places, all.letters);
  }
  if (names.size() > 1 && names.size() <= most_side_by_side)
    align(std::move(names), std::move(compared), places, all);
}

// "kind focused visit or monitoring visit"
template <typename Value, typename Words>
std::string one_filter(std::string_view name, const std::vector<Value>& values, Words words) {
  std::string all;
  for (std::size_t at = 0; at < values.size(); ++at)
    all += (at == 0 ? std::string(name) + ' ' : at + 1 == values.size() ? " or " : ", ") + words(values[at]);
  return all;
}

std::string filters_in_words(const LetterFilter& filter) {
  const auto as_given = [](const std::string& value) { return value; };
  const auto kind = [](LetterKind value) { return without_capital(kind_in_words(value)); };
  const auto area = [](FocusArea value) { return without_capital(area_in_words(value)); };
  const auto status = [](Status value) { return without_capital(status_in_words(value)); };
  std::string all;
  for (const auto& words :
       {one_filter("authority", filter.authorities, as_given), one_filter("region", filter.regions, as_given),
        one_filter("kind", filter.kinds, kind), one_filter("area", filter.areas, area),
        one_filter("status", filter.statuses, status),
        filter.since ? "since " + date_in_words(*filter.since) : std::string(),
        filter.until ? "until " + date_in_words(*filter.until) : std::string()})
    if (!words.empty()) all += (all.empty() ? "" : "; ") + words;
  return all;
}

// Authorities and regions narrow to whole histories, and what is later holds nothing that is earlier.
bool leaves_out_earlier(const LetterFilter& filter) {
  return !filter.kinds.empty() || !filter.areas.empty() || !filter.statuses.empty() || filter.since;
}

std::vector<UnreadDocument> unread_documents(Database& database) {
  std::vector<UnreadDocument> all;
  for_each_failure(database, [&](const Failure& failure) {
    std::string file = failure.path.substr(failure.path.rfind('/') + 1);
    if (!failure.member.empty()) file += ": " + failure.member;
    all.push_back({std::move(file), failure.message});
  });
  return all;
}

}  // namespace

std::string ReportLetter::year() const {
  constexpr std::size_t digits = 4;
  return date ? date->iso().substr(0, digits) : std::string();
}

ReportLetters read_letters(Database& database, const LetterFilter& filter,
                           std::optional<std::size_t> newest) {
  const Condition condition = condition_of(filter, database);
  auto ids = newest_ids(database, condition);
  ReportLetters all;
  all.let_through = ids.size();
  all.filters = filters_in_words(filter);
  all.earlier_left_out = leaves_out_earlier(filter) || (newest && *newest < ids.size());
  all.unread = unread_documents(database);
  if (newest && *newest < ids.size()) ids.resize(*newest);
  const std::set<std::string> wanted(ids.begin(), ids.end());
  auto compared = compared_letters(database, condition);
  std::erase_if(compared, [&](const ComparedLetter& letter) { return !wanted.contains(letter.id); });
  for (const auto& letter : compared)
    if (const auto whole = corpus_letter(database, letter.id))
      all.letters.push_back(letter_of(letter, whole->letter));
  std::sort(all.letters.begin(), all.letters.end(), [](const ReportLetter& a, const ReportLetter& b) {
    return std::tie(a.authority, a.date, a.id) < std::tie(b.authority, b.date, b.id);
  });
  Slugs authorities;
  Slugs letters;
  for (auto& letter : all.letters) {
    letter.page = "letters/" + letters.of(letter.id) + ".html";
    if (!letter.authority.empty())
      letter.authority_page = "authorities/" + authorities.of(letter.authority) + ".html";
  }
  compare(std::move(compared), held_decisions(database), all);
  return all;
}

std::optional<Date> latest_date(const ReportLetters& all) {
  std::optional<Date> latest;
  for (const auto& letter : all.letters) latest = std::max(latest, letter.date);
  return latest;
}

}  // namespace letterlens::report
