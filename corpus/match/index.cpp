// Method: the products of weights of all shared terms are added up item by item along the lists of the wanted
// item's terms. They are whole numbers, so the sum is that of matching::cosine whatever the order.
#include "corpus/match/index.h"

#include "corpus/match/likeness.h"

namespace letterlens {

MatchIndex::MatchIndex(std::vector<Fingerprint> items) : items_(std::move(items)) {
  for (const auto& item : items_)
    for (const auto& term : item.terms) ++terms_[term.key].end;
  std::size_t start = 0;
  for (auto& [key, range] : terms_) {
    const std::size_t count = range.end;
    range = {start, start};
    start += count;
  }
  postings_.resize(start);
  for (std::size_t item = 0; item < items_.size(); ++item)
    for (const auto& term : items_[item].terms)
      postings_[terms_.at(term.key).end++] = {static_cast<std::uint32_t>(item), term.weight};
}

std::vector<Neighbour> MatchIndex::near(const Fingerprint& wanted, double least) const {
  std::vector<std::uint64_t> products(items_.size());
  for (const auto& term : wanted.terms) {
    const auto found = terms_.find(term.key);
    if (found == terms_.end()) continue;
    for (std::size_t i = found->second.start; i < found->second.end; ++i)
      products[postings_[i].item] += std::uint64_t{term.weight} * postings_[i].weight;
  }
  std::vector<Neighbour> out;
  for (std::size_t item = 0; item < items_.size(); ++item) {
    const double cosine = matching::cosine(products[item], wanted.norm, items_[item].norm);
    if (cosine >= least) out.push_back({item, cosine});
  }
  return out;
}

}  // namespace letterlens
