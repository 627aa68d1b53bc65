// To cut a text into words and sentences costs more than all else here. Words are cut block by block from the
// top, and no further than to the first sentence of the body that has every term: no other can be better.
// Otherwise sentences are cut in those blocks first that may hold the best one, until no other can.
#include "corpus/search/passages.h"

#include "extractors/sentences.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace letterlens {
namespace {

constexpr std::string_view block_break = "\n\n";

// Of the matches that begin in a stretch of the text; greater is better.
struct Worth {
  std::size_t terms = 0;
  bool in_body = false;
  std::size_t start = 0;
  friend bool operator<(const Worth& a, const Worth& b) {
    return std::tie(a.terms, a.in_body, b.start) < std::tie(b.terms, b.in_body, a.start);
  }
};

struct TextBlock {
  Range range;
  Worth worth;
};

bool is_in_body(const Range& block, const std::vector<Range>& bodies) {
  const bool is_heading = std::any_of(bodies.begin(), bodies.end(), [&](const Range& body) {
    return body.start == block.end + block_break.size();
  });
  return !is_heading && std::any_of(bodies.begin(), bodies.end(), [&](const Range& body) {
    return body.start <= block.start && block.end <= body.end;
  });
}

std::vector<TextBlock> blocks_of(std::string_view text, const std::vector<Range>& bodies) {
  std::vector<TextBlock> blocks;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(block_break, start), text.size());
    blocks.push_back({{start, end}, {0, is_in_body({start, end}, bodies), start}});
    start = end + block_break.size();
  }
  return blocks;
}

std::size_t longest_form(const std::vector<QueryTerm>& terms) {
  std::size_t longest = 1;
  for (const auto& term : terms)
    for (const auto& form : term.forms) longest = std::max(longest, form.stems.size());
  return longest;
}

class PassageFinder {
 public:
  PassageFinder(std::string_view text, const std::vector<Range>& bodies, const Tokenizer& tokenizer,
                const std::vector<QueryTerm>& terms)
      : text_(text),
        tokenizer_(tokenizer),
        terms_(terms),
        longest_(longest_form(terms)),
        blocks_(blocks_of(text, bodies)) {}

  FoundPassage find() && {
    Range best;
    for (auto& block : blocks_) {
      match(block);
      if (block.worth.in_body && block.worth.terms == terms_.size()) best = first_with_all_terms(block);
      if (best.end > 0) break;
    }
    if (best.end == 0) best = best_of_all();
    bring_in_ends(best);
    return {best, std::move(matches_)};
  }

 private:
  std::vector<Range> sentences_of(const Range& block) const {
    auto parts = sentences(text_.substr(block.start, block.end - block.start));
    for (auto& part : parts) part = {part.start + block.start, part.end + block.start};
    return parts;
  }

  void cut_next_block() {
    const Range& range = blocks_[cut_blocks_++].range;
    for (auto& token : tokenizer_.tokens(text_.substr(range.start, range.end - range.start)))
      tokens_.push_back({std::move(token.stem), token.start + range.start, token.end + range.start});
  }

  // Returns how many words follow a place; no more than `most` are counted.
  std::size_t words_after(std::size_t place, std::size_t most) const {
    std::size_t count = 0;
    while (count < most && count < tokens_.size() && tokens_[tokens_.size() - 1 - count].start >= place)
      ++count;
    return count;
  }

  // Finds the words of the block and those after it in which a phrase may end.
  void cut_words_for(const TextBlock& block) {
    const std::size_t behind = longest_ - 1;
    const auto is_cut = [&] {
      return cut_blocks_ > 0 && blocks_[cut_blocks_ - 1].range.start >= block.range.start &&
             words_after(block.range.end, behind) == behind;
    };
    while (cut_blocks_ < blocks_.size() && !is_cut()) cut_next_block();
  }

  // Finds what begins in the block, which follows those that were matched.
  void match(TextBlock& block) {
    cut_words_for(block);
    std::size_t end = next_token_;
    while (end < tokens_.size() && tokens_[end].start < block.range.end) ++end;
    const auto found = matches(tokens_, terms_, next_token_, end);
    matches_.insert(matches_.end(), found.begin(), found.end());
    next_token_ = end;
    block.worth.terms = count_terms(block.range);
  }

  std::size_t count_terms(const Range& range) const {
    auto match = std::lower_bound(matches_.begin(), matches_.end(), range.start,
                                  [](const TermMatch& one, std::size_t start) { return one.start < start; });
    std::set<std::size_t> terms;
    for (; match != matches_.end() && match->start < range.end; ++match) terms.insert(match->term);
    return terms.size();
  }

  Range first_with_all_terms(const TextBlock& block) const {
    for (const auto& sentence : sentences_of(block.range))
      if (count_terms(sentence) == terms_.size()) return sentence;
    return {};
  }

  Range best_of_all() const {
    auto ordered = blocks_;
    std::sort(ordered.begin(), ordered.end(),
              [](const TextBlock& a, const TextBlock& b) { return b.worth < a.worth; });
    Range best;
    Worth best_worth;
    for (const auto& block : ordered) {
      if (best.end > 0 && !(best_worth < block.worth)) break;
      for (const auto& sentence : sentences_of(block.range)) {
        const Worth worth{count_terms(sentence), block.worth.in_body, sentence.start};
        if (best.end == 0 || best_worth < worth) best = sentence, best_worth = worth;
      }
    }
    return best;
  }

  // A term that begins in the passage and is whole nowhere in it brings the sentence with its end.
  void bring_in_ends(Range& passage) const {
    std::set<std::size_t> whole;
    for (const auto& match : matches_)
      if (passage.start <= match.start && match.end <= passage.end) whole.insert(match.term);
    for (const auto& match : matches_)
      if (passage.start <= match.start && match.start < passage.end && passage.end < match.end &&
          whole.count(match.term) == 0)
        passage.end = end_of_sentence(match.end);
  }

  // Returns the end of the sentence with the byte before `end`.
  std::size_t end_of_sentence(std::size_t end) const {
    for (const auto& block : blocks_)
      if (block.range.start < end && end <= block.range.end)
        for (const auto& sentence : sentences_of(block.range))
          if (end <= sentence.end) return sentence.end;
    return end;
  }

  std::string_view text_;
  const Tokenizer& tokenizer_;
  const std::vector<QueryTerm>& terms_;
  std::size_t longest_;
  std::vector<TextBlock> blocks_;
  std::size_t cut_blocks_ = 0;  // how many have their words in tokens_
  std::vector<Token> tokens_;
  std::size_t next_token_ = 0;  // the first at which no match was looked for
  std::vector<TermMatch> matches_;
};

}  // namespace

FoundPassage find_passage(std::string_view text, const std::vector<Range>& bodies, const Tokenizer& tokenizer,
                          const std::vector<QueryTerm>& terms) {
  return PassageFinder(text, bodies, tokenizer, terms).find();
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
