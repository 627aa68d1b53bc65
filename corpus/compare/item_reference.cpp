#include "corpus/compare/item_reference.h"

#include <re2/re2.h>

namespace letterlens {
namespace {

std::optional<ItemList> list_of(const std::string& mark) {
  if (mark.empty()) return ItemList::improvements;
  if (mark == "p") return ItemList::priority_actions;
  if (mark == "s") return ItemList::strengths;
  return parse<ItemList>(std::string_view(mark).substr(0, mark.size() - 1));  // without the slash
}

}  // namespace

std::string reference_of(const LetterHead& letter, const ItemRow& item) {
  return letter.id + '#' + std::string(name_of(item.list)) + '/' + std::to_string(item.number);
}

std::optional<ItemReference> item_reference(std::string_view words) {
  static const RE2 form(R"((\S+)#([ps]?|[a-z_]+/)(\d{1,6}))");
  ItemReference reference;
  std::string mark;
  if (!RE2::FullMatch(words, form, &reference.id, &mark, &reference.number)) return std::nullopt;
  const auto list = list_of(mark);
  if (!list) return std::nullopt;
  reference.list = *list;
  return reference;
}

}  // namespace letterlens
