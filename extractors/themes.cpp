#include "extractors/themes.h"

#include "extractors/item_clauses.h"
#include "extractors/theme_matcher.h"

#include <algorithm>

namespace letterlens {
namespace {

// Which themes, by their place in the table.
using Named = std::vector<bool>;

struct Matchers {
  std::vector<ThemeMatcher> patterns;
  std::vector<ThemeMatcher> last_resort;
};

Matchers matchers_of(const ThemeTable& table) {
  Matchers out;
  for (const auto& theme : table.themes) {
    out.patterns.emplace_back(theme.patterns, theme.set_aside);
    out.last_resort.emplace_back(theme.last_resort, theme.set_aside);
  }
  return out;
}

bool any(const Named& named) {
  return std::find(named.begin(), named.end(), true) != named.end();
}

Named named_by(const std::vector<ItemClause>& clauses, const std::vector<ThemeMatcher>& matchers) {
  Named named(matchers.size());
  for (const auto& clause : clauses) {
    if (!clause.asks && any(named)) continue;
    for (std::size_t theme = 0; theme < matchers.size(); ++theme)
      if (!named[theme] && matchers[theme].matches(clause.words)) named[theme] = true;
  }
  return named;
}

// The weight of each theme, and of the whole text behind them.
std::vector<int> weights(const std::vector<ItemSentence>& sentences,
                         const std::vector<ThemeMatcher>& matchers) {
  std::vector<int> out(matchers.size() + 1);
  for (const auto& sentence : sentences) {
    const Named conceded = named_by(sentence.concession, matchers);
    const Named named = named_by(sentence.clauses, matchers);
    for (std::size_t theme = 0; theme < matchers.size(); ++theme)
      if (named[theme])
        out[theme] += sentence.weight;
      else if (conceded[theme])
        out[theme] += sentence.weight / 2;
    out.back() += sentence.weight;
  }
  return out;
}

// Empty when no theme is named.
std::vector<std::size_t> found_in(const std::vector<ItemSentence>& sentences,
                                  const std::vector<ThemeMatcher>& matchers) {
  constexpr int enough = 3;  // a third of the whole
  const auto all = weights(sentences, matchers);
  const int heaviest = *std::max_element(all.begin(), all.end() - 1);
  std::vector<std::size_t> out;
  if (heaviest == 0) return out;
  const bool some_are_enough = heaviest * enough >= all.back();
  for (std::size_t theme = 0; theme < matchers.size(); ++theme)
    if (some_are_enough ? all[theme] * enough >= all.back() : all[theme] == heaviest) out.push_back(theme);
  return out;
}

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
  Matchers matchers;
  bool custom = false;

  Compiled(ThemeTable of, bool is_custom)
      : table(std::move(of)), matchers(matchers_of(table)), custom(is_custom) {}
};

Themes::Themes() : compiled_(std::make_shared<const Compiled>(built_in_theme_table(), false)) {}

Themes::Themes(std::string_view json)
    : compiled_(std::make_shared<const Compiled>(read_theme_table(json), true)) {}

std::vector<std::string> Themes::of(const Item& item) const {
  const auto sentences = item_sentences(without_reference(item));
  auto found = found_in(sentences, compiled_->matchers.patterns);
  if (found.empty()) found = found_in(sentences, compiled_->matchers.last_resort);
  if (found.empty()) found = found_in(item_sentences(surroundings(item)), compiled_->matchers.patterns);
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
