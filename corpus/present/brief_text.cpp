#include "corpus/present/brief_text.h"

#include "corpus/match/match.h"
#include "corpus/present/addresses.h"
#include "corpus/present/dates.h"
#include "corpus/present/decisions_output.h"
#include "corpus/present/over_time_output.h"
#include "corpus/present/phrases.h"
#include "corpus/present/quotations.h"
#include "corpus/present/words.h"

#include <algorithm>

namespace letterlens {
namespace {

// Code points that a quotation may have on two pages: of the letter's own items, of those beside them, and of
// one that was quoted before.
constexpr std::size_t longest_item = 300, longest_beside = 170, longest_again = 90;
// Lines that two pages have room for.
constexpr std::size_t most_lines = 12, most_not_raised = 8, most_told_items = 6, most_told = 2;
// Where a letter asks for more than that, there is less room for what is beside its items.
constexpr std::size_t many_items = 6, not_raised_beside_many = 6, told_beside_many = 1;

constexpr std::string_view method =
    "Items are matched by their words, without a language model: read both before you rely on it. “Asked "
    "before” "
    "is stated; “possibly” is for a person to decide (letterlens decide). What is not raised again has not "
    "necessarily been put right. Only letters of this corpus are known.";
constexpr std::string_view licence =
    "The letters’ words are Crown copyright. Contains public sector information licensed under the Open "
    "Government Licence v3.0, unless a letter says otherwise. Ofsted did not make or check this.";

const ComparedItem& item_at(const OverTime& comparison, const ItemPlace& place) {
  return comparison.letters[place.letter].items[place.item];
}

BriefQuotation quote(const ComparedLetter& letter, const ItemRow& item, std::size_t longest) {
  return {{},
          item.lead_in.value_or(""),
          shortened(item.text, longest),
          source_in_words(letter, item),
          published_address(letter, item.page),
          {}};
}

// "In 3 letters since June 2018"
std::string since_in_words(const Brief& brief, const BriefItem& item) {
  if (item.thread.empty()) return {};
  const auto& first = brief.comparison.letters[item.thread.front().letter];
  return "In " + counted(item.letters, "letter", "letters") + " since " +
         date_in_words(Date::of(first.date->year(), first.date->month()));
}

// Why two items are beside each other.
std::string why_beside(const EarlierItem& link) {
  if (link.decided) return decided_in_words(*link.decided);
  return link.shared.empty() ? "" : "In common: " + joined(link.shared);
}

BriefLine line_of(const Brief& brief, const BriefItem& item) {
  const auto& compared = brief.visit().items[item.item];
  BriefLine line{quote(brief.letter(), brief.letter().items[item.item], longest_item), {}};
  line.item.note = since_in_words(brief, item);
  const auto add = [&](const EarlierItem& link) {
    const auto& letter = brief.comparison.letters[link.place.letter];
    line.under.push_back(quote(letter, item_at(brief.comparison, link.place), longest_beside));
    line.under.back().note = why_beside(link);
  };
  if (!compared.earlier.empty()) add(compared.earlier.front());
  if (compared.status == ItemStatus::possibly_persisting)
    for (const auto& link : compared.possible) add(link);
  for (const auto& link : compared.different) add(link);
  return line;
}

void keep(BriefSection& section, std::size_t most) {
  if (section.lines.size() <= most) return;
  section.more = section.lines.size() - most;
  section.lines.resize(most);
}

BriefSection section_of(const Brief& brief, ItemStatus status, std::string_view heading,
                        std::string_view hint) {
  BriefSection section{std::string(heading), std::string(hint), {}, 0};
  for (const auto& item : brief.items)
    if (brief.visit().items[item.item].status == status) section.lines.push_back(line_of(brief, item));
  keep(section, most_lines);
  return section;
}

BriefSection not_raised_again(const Brief& brief) {
  BriefSection section{status_in_words(ItemStatus::not_raised_again), {}, {}, 0};
  for (const bool possibly : {false, true})
    for (const auto& item : brief.visit().not_raised_again) {
      if (item.possibly_raised != possibly) continue;
      const auto& letter = brief.comparison.letters[item.place.letter];
      section.lines.push_back({quote(letter, item_at(brief.comparison, item.place), longest_beside), {}});
      if (possibly) section.lines.back().item.note = "Possibly raised again";
    }
  keep(section, brief.items.size() > many_items ? not_raised_beside_many : most_not_raised);
  if (const auto others = brief.visit().not_looked_at.size(); others > 0)
    section.hint = "Another " + counted(others, "item", "items") +
                   " of letters on other areas, which this visit did not look at, stay open.";
  return section;
}

std::string nearness_in_words(ToldWhere nearness) {
  return nearness == ToldWhere::neighbour ? " (statistical neighbour)"
         : nearness == ToldWhere::region  ? " (same region)"
                                          : "";
}

BriefSection also_told(const Brief& brief) {
  BriefSection section{"Others who were told the same", {}, {}, 0};
  const std::size_t shown = brief.items.size() > many_items ? told_beside_many : most_told;
  for (const auto& item : brief.items) {
    if (item.told.empty()) continue;
    const auto& asked = brief.letter().items[item.item];
    BriefLine line{quote(brief.letter(), asked, longest_again), {}};
    line.item.source = item_in_words(asked.list, asked.number);  // whole above
    for (std::size_t at = 0; at < std::min(item.told.size(), shown); ++at) {
      const auto& [near, nearness] = item.told[at];
      line.under.push_back(quote(*near.letter, near.item(), longest_beside));
      line.under.back().before = near.letter->authority + nearness_in_words(nearness) + ": ";
    }
    std::vector<std::string> further;
    constexpr std::size_t most_named = 5;
    for (std::size_t at = shown; at < std::min(item.told.size(), shown + most_named); ++at)
      further.push_back(item.told[at].item.letter->authority);
    if (!further.empty())
      line.under.back().note =
          "Also told: " + joined(further) + (item.told.size() > shown + most_named ? " and others" : "");
    section.lines.push_back(std::move(line));
  }
  keep(section, most_told_items);
  return section;
}

std::vector<std::string> newest_in_words(const Brief& brief) {
  const auto& letter = brief.letter();
  const auto at = look_of(letter).at;
  const std::string area = at.is_named() ? area_in_words(at) : letter.focus.value_or("");
  std::vector<std::string> lines{letter_in_words(letter) +
                                 (area.empty() ? "." : ": " + without_capital(area) + '.')};
  const std::string grade = held_grade_in_words(letter.held);
  const bool is_dated = letter.held.from == GradeFrom::previous_inspection && letter.previous_date;
  if (!grade.empty())
    lines.push_back(
        (letter.held.from == GradeFrom::this_report ? "Overall effectiveness: " : "Last judged: ") + grade +
        (is_dated ? ", " + date_in_words(*letter.previous_date) : "") + '.');
  if (brief.headline)
    lines.push_back("“" + *brief.headline + "”" +
                    (brief.headline_page ? " (page " + std::to_string(*brief.headline_page) + ")" : ""));
  if (letter.no_list)
    lines.push_back(spaced(std::string(no_list_in_words(letter))) + ".");
  else
    lines.push_back(counts_in_words(brief.visit()) + '.');
  const auto& letters = brief.comparison.letters;
  const std::string first = date_in_words(letters.front().date);
  lines.push_back(
      letters.size() == 1
          ? "It is the only letter of the authority in this corpus: there is nothing to compare it with."
      : letters.size() == 2 ? "Compared with the letter of " + first + '.'
                            : "Compared with " + counted(letters.size() - 1, "letter", "earlier letters") +
                                  " since " + first + '.');
  return lines;
}

// "Asked before: in 3 letters since June 2018"
std::string status_of(const Brief& brief, const BriefItem& item) {
  const auto status = brief.visit().items[item.item].status;
  const std::string since = since_in_words(brief, item);
  return status_in_words(status) + (since.empty() ? "" : ": " + without_capital(since));
}

}  // namespace

BriefText brief_text(const Brief& brief) {
  BriefText text;
  text.authority = brief.comparison.authority;
  text.method = std::string(method) + " (" + std::string(matching_version()) + ")";
  text.licence = licence;
  if (brief.comparison.letters.empty()) return text;
  text.newest = newest_in_words(brief);
  const std::vector<BriefSection> all{
      section_of(brief, ItemStatus::first, "What it asks for", {}),
      section_of(brief, ItemStatus::persisting, "Asked again", {}),
      section_of(brief, ItemStatus::possibly_persisting, status_in_words(ItemStatus::possibly_persisting),
                 "Close to an earlier item: read both and decide."),
      section_of(brief, ItemStatus::fresh, status_in_words(ItemStatus::fresh), {}),
      not_raised_again(brief),
      also_told(brief),
  };
  for (const auto& section : all)
    if (!section.lines.empty() || !section.hint.empty()) text.sections.push_back(section);
  std::erase_if(text.sections, [](const BriefSection& section) {
    return section.lines.empty() && section.heading != status_in_words(ItemStatus::not_raised_again);
  });
  return text;
}

std::vector<PlanRow> plan_rows(const Brief& brief) {
  std::vector<PlanRow> rows;
  if (brief.comparison.letters.empty()) return rows;
  const auto add = [&](const ComparedLetter& letter, const ItemRow& item, std::string status) {
    rows.push_back({item.text, item.lead_in.value_or(""), source_in_words(letter, item),
                    published_address(letter, item.page), std::move(status)});
  };
  for (const auto& item : brief.items)
    add(brief.letter(), brief.letter().items[item.item], status_of(brief, item));
  for (const auto& item : brief.visit().not_raised_again)
    add(brief.comparison.letters[item.place.letter], item_at(brief.comparison, item.place),
        status_in_words(ItemStatus::not_raised_again) + (item.possibly_raised ? ", or possibly" : ""));
  return rows;
}

}  // namespace letterlens
