#include "extractors/themes.h"

#include "extractors/item_clauses.h"
#include "extractors/theme_matcher.h"

#include <algorithm>

namespace letterlens {
namespace {

// Which themes, by their place in the table.
using Named = std::vector<bool>;

bool any(const Named& named) {
  return std::find(named.begin(), named.end(), true) != named.end();
}

// What an item's words name by one list of patterns.
class Finding {
 public:
  Finding(const std::vector<ItemSentence>& sentences, const ThemeMatchers& matchers)
      : sentences_(sentences), matchers_(matchers), candidates_(matchers.candidates(all_words(sentences))) {}

  // By their place in the table; empty when no theme is named.
  std::vector<std::size_t> themes() const {
    constexpr int enough = 3;  // a third of the whole
    std::vector<std::size_t> out;
    if (candidates_.empty()) return out;
    const auto all = weights();
    const int heaviest = *std::max_element(all.begin(), all.end() - 1);
    if (heaviest == 0) return out;
    const bool some_are_enough = heaviest * enough >= all.back();
    for (const std::size_t theme : candidates_)
      if (some_are_enough ? all[theme] * enough >= all.back() : all[theme] == heaviest) out.push_back(theme);
    return out;
  }

 private:
  static std::string all_words(const std::vector<ItemSentence>& sentences) {
    std::string out;
    for (const auto& sentence : sentences)
      for (const auto* clauses : {&sentence.concession, &sentence.clauses})
        for (const auto& clause : *clauses) out += clause.words + ' ';
    return out;
  }

  Named named_by(const std::vector<ItemClause>& clauses) const {
    Named named(matchers_.size());
    for (const auto& clause : clauses) {
      if (!clause.asks && any(named)) continue;
      for (const std::size_t theme : candidates_)
        if (!named[theme] && matchers_.matches(theme, clause.words)) named[theme] = true;
    }
    return named;
  }

  // The weight of each theme, and of the whole text behind them.
  std::vector<int> weights() const {
    std::vector<int> out(matchers_.size() + 1);
    for (const auto& sentence : sentences_) {
      const Named conceded = named_by(sentence.concession);
      const Named named = named_by(sentence.clauses);
      for (const std::size_t theme : candidates_)
        if (named[theme])
          out[theme] += sentence.weight;
        else if (conceded[theme])
          out[theme] += sentence.weight / 2;
      out.back() += sentence.weight;
    }
    return out;
  }

  const std::vector<ItemSentence>& sentences_;
  const ThemeMatchers& matchers_;
  std::vector<std::size_t> candidates_;
};

// A framework's reference names the framework's themes, not the item's.
std::string_view without_reference(const Item& item) {
  std::string_view text = item.text.text;
  if (item.reference && text.ends_with(item.reference->text)) text.remove_suffix(item.reference->text.size());
  return text;
}

std::string surroundings(const Item& item) {
  std::string out;
  for (const auto* quote : {&item.group, &item.lead_in})
    if (*quote) out += (*quote)->text + "; ";
  return out;
}

}  // namespace

struct Themes::Compiled {
  ThemeTable table;
  ThemeMatchers patterns;
  ThemeMatchers last_resort;
  bool custom = false;

  Compiled(ThemeTable of, bool is_custom)
      : table(std::move(of)),
        patterns(table.themes, &Theme::patterns),
        last_resort(table.themes, &Theme::last_resort),
        custom(is_custom) {}
};

Themes::Themes() : compiled_(std::make_shared<const Compiled>(built_in_theme_table(), false)) {}

Themes::Themes(std::string_view json)
    : compiled_(std::make_shared<const Compiled>(read_theme_table(json), true)) {}

std::vector<std::string> Themes::of(const Item& item) const {
  const auto sentences = item_sentences(without_reference(item));
  auto found = Finding(sentences, compiled_->patterns).themes();
  if (found.empty()) found = Finding(sentences, compiled_->last_resort).themes();
  if (found.empty()) found = Finding(item_sentences(surroundings(item)), compiled_->patterns).themes();
  std::vector<std::string> ids;
  for (const std::size_t theme : found) ids.push_back(compiled_->table.themes[theme].id);
  if (found.empty())
    for (const auto& theme : compiled_->table.themes)
      if (theme.otherwise) ids.push_back(theme.id);
  return ids;
}

const ThemeTable& Themes::table() const {
  return compiled_->table;
}

std::optional<ThemeTableName> Themes::custom() const {
  if (!compiled_->custom) return std::nullopt;
  return ThemeTableName{compiled_->table.name, compiled_->table.version};
}

void set_themes(std::vector<Item>& items, const Themes& themes) {
  for (auto& item : items) item.themes = themes.of(item);
}

}  // namespace letterlens
