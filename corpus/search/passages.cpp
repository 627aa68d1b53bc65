// Parting sentences costs more than all else here, so it is done block by block, those first that may hold
// the best one, until no other can.
#include "corpus/search/passages.h"

#include "extractors/sentences.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace letterlens {
namespace {

constexpr std::string_view block_break = "\n\n";

// Matches that begin in a stretch of the text; greater is better.
struct Worth {
  std::size_t terms = 0;
  bool in_body = false;
  std::size_t start = 0;
  friend bool operator<(const Worth& a, const Worth& b) {
    return std::tie(a.terms, a.in_body, b.start) < std::tie(b.terms, b.in_body, a.start);
  }
};

struct Block {
  Range range;
  Worth worth;
};

std::size_t count_terms(const Range& range, const std::vector<TermMatch>& matches) {
  auto match = std::lower_bound(matches.begin(), matches.end(), range.start,
                                [](const TermMatch& one, std::size_t start) { return one.start < start; });
  std::set<std::size_t> terms;
  for (; match != matches.end() && match->start < range.end; ++match) terms.insert(match->term);
  return terms.size();
}

bool is_in_body(const Range& block, const std::vector<Range>& bodies) {
  const bool is_heading = std::any_of(bodies.begin(), bodies.end(), [&](const Range& body) {
    return body.start == block.end + block_break.size();
  });
  return !is_heading && std::any_of(bodies.begin(), bodies.end(), [&](const Range& body) {
    return body.start <= block.start && block.end <= body.end;
  });
}

std::vector<Block> blocks_of(std::string_view text, const std::vector<TermMatch>& matches,
                             const std::vector<Range>& bodies) {
  std::vector<Block> blocks;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(block_break, start), text.size());
    const Range range{start, end};
    blocks.push_back({range, {count_terms(range, matches), is_in_body(range, bodies), start}});
    start = end + block_break.size();
  }
  return blocks;
}

std::vector<Range> sentences_of(std::string_view text, const Range& block) {
  auto parts = sentences(text.substr(block.start, block.end - block.start));
  for (auto& part : parts) part = {part.start + block.start, part.end + block.start};
  return parts;
}

// The end of the sentence that holds the byte before `end`, which lies in one of the blocks.
std::size_t end_of_sentence(std::string_view text, const std::vector<Block>& blocks, std::size_t end) {
  for (const auto& block : blocks)
    if (block.range.start < end && end <= block.range.end)
      for (const auto& sentence : sentences_of(text, block.range))
        if (end <= sentence.end) return sentence.end;
  return end;
}

}  // namespace

Range best_passage(std::string_view text, const std::vector<TermMatch>& matches,
                   const std::vector<Range>& bodies) {
  auto blocks = blocks_of(text, matches, bodies);
  std::sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) { return b.worth < a.worth; });
  Range best;
  Worth best_worth;
  for (const auto& block : blocks) {
    if (best.end > 0 && !(best_worth < block.worth)) break;
    for (const auto& sentence : sentences_of(text, block.range)) {
      const Worth worth{count_terms(sentence, matches), block.worth.in_body, sentence.start};
      if (best.end == 0 || best_worth < worth) best = sentence, best_worth = worth;
    }
  }
  for (const auto& match : matches)
    if (best.start <= match.start && match.start < best.end && best.end < match.end)
      best.end = end_of_sentence(text, blocks, match.end);
  return best;
}

std::vector<Range> marks_in(const Range& passage, const std::vector<TermMatch>& matches) {
  std::vector<Range> marks;
  for (const auto& match : matches) {
    if (match.start < passage.start || passage.end < match.end) continue;
    const Range mark{match.start - passage.start, match.end - passage.start};
    if (!marks.empty() && mark.start < marks.back().end)
      marks.back().end = std::max(marks.back().end, mark.end);
    else
      marks.push_back(mark);
  }
  return marks;
}

}  // namespace letterlens
