#include "corpus/compare/brief.h"

#include "corpus/store/corpus_letter.h"
#include "extractors/sentences.h"

#include <algorithm>
#include <set>

namespace letterlens {
namespace {

// Other authorities that are told the same, for each item of a letter, the nearest by their words first.
constexpr std::size_t most_of_each = 10;

void add_told(Database& database, const Brief& brief, const LetterFilter& filter, ToldWhere nearness,
              std::vector<BriefItem>& items) {
  SimilarQuestion question;
  question.wanted = brief.letter().id;
  question.filter = filter;
  question.limit = most_of_each;
  const auto answers = similar(database, question);
  for (const auto& answer : answers) {
    if (!answer.asked) continue;
    const auto& asked = answer.asked->item();
    for (auto& one : items) {
      const auto& item = brief.letter().items[one.item];
      if (item.list != asked.list || item.number != asked.number) continue;
      for (const auto& near : answer.nearest) {
        const bool is_known = std::any_of(one.told.begin(), one.told.end(), [&](const AlsoTold& told) {
          return told.item.letter->authority == near.letter->authority;
        });
        if (!is_known && is_asked(near.item().list)) one.told.push_back({near, nearness});
      }
    }
  }
}

void add_headline(Database& database, Brief& brief) {
  const auto letter = corpus_letter(database, brief.letter().id);
  if (!letter || !letter->letter.headline_findings) return;
  const auto& headline = *letter->letter.headline_findings;
  const auto parts = sentences(headline.text);
  if (parts.empty()) return;
  brief.headline = headline.text.substr(parts.front().start, parts.front().end - parts.front().start);
  if (headline.span.page > 0) brief.headline_page = headline.span.page;
}

}  // namespace

std::vector<ItemPlace> thread_of(const OverTime& comparison, const ItemPlace& place) {
  std::set<std::pair<std::size_t, std::size_t>> found;
  std::vector<ItemPlace> open{place};
  while (!open.empty()) {
    const ItemPlace at = open.back();
    open.pop_back();
    for (const auto& link : comparison.visits[at.letter].items[at.item].earlier)
      if (found.insert({link.place.letter, link.place.item}).second) open.push_back(link.place);
  }
  std::vector<ItemPlace> thread;
  for (const auto& [letter, item] : found) thread.push_back({letter, item});
  return thread;
}

Brief brief_of(Database& database, std::string authority, std::vector<ComparedLetter> letters,
               const HeldDecisions& decisions, const NearAuthorities& near) {
  Brief brief;
  brief.comparison = compare_over_time(std::move(authority), std::move(letters), decisions);
  brief.knows_neighbours = !near.neighbours.empty();
  if (brief.comparison.letters.empty()) return brief;
  const std::size_t newest = brief.comparison.letters.size() - 1;
  for (std::size_t item = 0; item < brief.letter().items.size(); ++item) {
    BriefItem one;
    one.item = item;
    one.thread = thread_of(brief.comparison, {newest, item});
    std::set<std::size_t> asked{newest};
    for (const auto& place : one.thread) asked.insert(place.letter);
    one.letters = asked.size();
    brief.items.push_back(std::move(one));
  }
  if (!near.neighbours.empty()) {
    LetterFilter filter;
    filter.authorities = near.neighbours;
    add_told(database, brief, filter, ToldWhere::neighbour, brief.items);
  }
  if (near.region) {
    LetterFilter filter;
    filter.regions = {*near.region};
    add_told(database, brief, filter, ToldWhere::region, brief.items);
  }
  add_told(database, brief, {}, ToldWhere::elsewhere, brief.items);
  add_headline(database, brief);
  return brief;
}

}  // namespace letterlens
