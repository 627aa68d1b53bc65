// Method: every stored fingerprint that the filter lets through is scored against each wanted item, and only
// the nearest are read in full. One pass over the bytes costs less than making an index.
#include "corpus/compare/similar.h"

#include "corpus/store/corpus_letter.h"
#include "corpus/store/items.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace letterlens {
namespace {

struct WantedItems {
  std::optional<ComparedLetter> letter;  // none for words
  std::vector<std::size_t> items;        // of the letter
  std::vector<Fingerprint> fingerprints;
};

struct Candidate {
  double score = 0;
  std::string id, date;
  ItemList list = ItemList::improvements;
  std::int64_t number = 0;
};

// The nearest first; of equal ones the latest.
bool is_nearer(const Candidate& a, const Candidate& b) {
  return std::tie(b.score, b.date, a.id, a.list, a.number) <
         std::tie(a.score, a.date, b.id, b.list, b.number);
}

ComparedLetter letter_with(Database& database, const std::string& id) {
  auto letters = compared_letters(database, condition_of_letter(id), Lists::all);
  if (letters.empty()) throw SimilarError(database.folder() + ": has no letter \"" + id + "\"");
  return std::move(letters.front());
}

// The items of the letter that `words` names; empty when they are words.
std::optional<WantedItems> items_of_letter(Database& database, const std::string& words) {
  if (words.empty() || words.find_first_of(" \n") != std::string::npos) return std::nullopt;
  const auto reference = item_reference(words);
  const std::string& id = reference ? reference->id : words;
  const auto ids = ids_meant(database, id);
  if (ids.empty() && !reference) return std::nullopt;
  if (ids.empty()) throw SimilarError(database.folder() + ": has no letter \"" + id + "\"");
  if (ids.size() > 1)
    throw SimilarError(id + ": is the beginning of " + std::to_string(ids.size()) + " ids; write more of it");
  WantedItems wanted;
  wanted.letter = letter_with(database, ids.front());
  for (std::size_t at = 0; at < wanted.letter->items.size(); ++at) {
    const auto& item = wanted.letter->items[at];
    if (reference && (item.list != reference->list || item.number != reference->number)) continue;
    wanted.items.push_back(at);
    wanted.fingerprints.push_back(item.fingerprint);
  }
  if (wanted.items.empty() && reference) throw SimilarError(words + ": the letter has no such item");
  return wanted;
}

WantedItems wanted_by(Database& database, const std::string& words) {
  if (auto items = items_of_letter(database, words)) return std::move(*items);
  return {std::nullopt, {}, {fingerprint(words, {})}};
}

Condition condition_for(Database& database, const SimilarQuestion& question, const WantedItems& wanted) {
  Condition condition = condition_of(question.filter, database);
  if (!wanted.letter) return condition;
  // Of its own authority's letters, at least not the letter itself.
  return question.same_authority ? without_letter(std::move(condition), wanted.letter->id)
                                 : without_authority(std::move(condition), wanted.letter->authority);
}

std::vector<std::vector<Candidate>> nearest(Database& database, const SimilarQuestion& question,
                                            const WantedItems& wanted) {
  std::vector<std::vector<Candidate>> found(wanted.fingerprints.size());
  const Fingerprinter fingerprinter;
  for_each_item(database, condition_for(database, question, wanted), [&](const ItemView& item) {
    // Without its themes when it has to be made again: reading them for each would cost more than all the
    // rest.
    const Fingerprint made = fingerprint_from(item.fingerprint, item.text, {}, fingerprinter);
    for (std::size_t at = 0; at < found.size(); ++at) {
      const double score = match_score(wanted.fingerprints[at], made);
      if (score > 0 && score >= question.least)
        found[at].push_back({score, std::string(item.id), std::string(item.date), item.list, item.number});
    }
  });
  for (auto& candidates : found) {
    const auto kept = question.limit == 0 ? candidates.size() : std::min(question.limit, candidates.size());
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(kept),
                      candidates.end(), is_nearer);
    candidates.resize(kept);
  }
  return found;
}

}  // namespace

std::vector<SimilarAnswer> similar(Database& database, const SimilarQuestion& question) {
  const WantedItems wanted = wanted_by(database, question.wanted);
  const auto found = nearest(database, question, wanted);
  std::map<std::string, std::shared_ptr<const ComparedLetter>> letters;
  const auto letter_of = [&](const std::string& id) {
    auto& letter = letters[id];
    if (!letter) letter = std::make_shared<const ComparedLetter>(letter_with(database, id));
    return letter;
  };
  std::vector<SimilarAnswer> answers;
  for (std::size_t at = 0; at < found.size(); ++at) {
    SimilarAnswer answer;
    answer.text = wanted.letter ? wanted.letter->items[wanted.items[at]].text : question.wanted;
    if (wanted.letter) {
      if (letters.count(wanted.letter->id) == 0)
        letters[wanted.letter->id] = std::make_shared<const ComparedLetter>(*wanted.letter);
      answer.asked = SimilarItem{letters.at(wanted.letter->id), wanted.items[at]};
    }
    for (const auto& candidate : found[at]) {
      const auto letter = letter_of(candidate.id);
      for (std::size_t item = 0; item < letter->items.size(); ++item) {
        const auto& read = letter->items[item];
        if (read.list != candidate.list || read.number != candidate.number) continue;
        answer.nearest.push_back(
            {letter, item, candidate.score, match(wanted.fingerprints[at], read.fingerprint).shared});
      }
    }
    answers.push_back(std::move(answer));
  }
  return answers;
}

}  // namespace letterlens
