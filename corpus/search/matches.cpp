#include "corpus/search/matches.h"

#include <algorithm>

namespace letterlens {
namespace {

bool is_at(const TermForm& form, const std::vector<Token>& tokens, std::size_t first) {
  const std::size_t last = form.stems.size() - 1;
  if (first + last >= tokens.size()) return false;
  for (std::size_t at = 0; at < last; ++at)
    if (tokens[first + at].stem != form.stems[at]) return false;
  const auto& stem = tokens[first + last].stem;
  return form.is_prefix ? stem.starts_with(form.stems[last]) : stem == form.stems[last];
}

}  // namespace

std::vector<TermMatch> matches(const std::vector<Token>& tokens, const std::vector<QueryTerm>& terms,
                               std::size_t first, std::size_t end) {
  std::vector<TermMatch> found;
  for (; first < end; ++first)
    for (std::size_t term = 0; term < terms.size(); ++term) {
      const auto& forms = terms[term].forms;
      const auto form = std::find_if(forms.begin(), forms.end(), [&](const TermForm& candidate) {
        return is_at(candidate, tokens, first);
      });
      if (form != forms.end())
        found.push_back({term, tokens[first].start, tokens[first + form->stems.size() - 1].end});
    }
  return found;
}

}  // namespace letterlens
