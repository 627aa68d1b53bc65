#include "pipeline/correct/item_fields.h"

#include "extractors/list_items.h"
#include "pipeline/correct/quotations.h"
#include "pipeline/correct/values.h"

#include <algorithm>
#include <charconv>

namespace letterlens {
namespace {

// Where the list begins: its section's body, or its first item.
std::optional<std::size_t> place_of(const std::vector<Item>& items, SectionKind kind,
                                    const CorrectionContext& context) {
  const auto* section = context.outline.find(kind);
  if (section != nullptr && section->first < context.text.blocks.size())
    return context.text.blocks[section->first].start;
  return items.empty() ? std::nullopt : std::optional(items.front().text.span.start);
}

const Item* with_text(const std::vector<Item>& items, const std::string& text, std::size_t from) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) {
    return item.text.text == text && item.text.span.start >= from;
  });
  return found == items.end() ? nullptr : &*found;
}

// Words that had been read as a part of another item, or with it, stand where that stands.
const Item* overlapping(const std::vector<Item>& items, const Span& span) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) {
    return item.text.span.start < span.end && span.start < item.text.span.end;
  });
  return found == items.end() ? nullptr : &*found;
}

std::vector<Item>* list_of(Letter& letter, const Item& item) {
  for (auto* list : {&letter.improvements, &letter.priority_actions, &letter.strengths})
    for (const auto& one : *list)
      if (&one == &item) return list;
  return nullptr;
}

}  // namespace

const std::string& item_words(const nlohmann::ordered_json& value) {
  if (!value.is_object()) return string_value(value, "an item");
  expect_object(value, {"text"});
  if (!value.contains("text")) refuse_value("an item lacks \"text\"");
  return string_value(value.at("text"), "an item's text");
}

const Item* item_at(const Letter& letter, std::string_view pointer) {
  for (const auto& [prefix, items] :
       {std::pair{std::string_view("/improvements/"), &letter.improvements},
        std::pair{std::string_view("/priority_actions/"), &letter.priority_actions},
        std::pair{std::string_view("/strengths/"), &letter.strengths}}) {
    if (!pointer.starts_with(prefix)) continue;
    const auto digits = pointer.substr(prefix.size());
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    const bool plain = error == std::errc() && end == digits.data() + digits.size() &&
                       (digits.size() == 1 || digits[0] != '0');
    return plain && index < items->size() ? &(*items)[index] : nullptr;
  }
  return nullptr;
}

void set_items(std::vector<Item>& items, SectionKind kind, const CorrectionContext& context,
               const nlohmann::ordered_json& value) {
  if (!value.is_array()) refuse_value("the items are not a list");
  const Quotations quotations(context.text);
  std::vector<Item> out;
  std::size_t from = 0;
  for (const auto& one : value) {
    const std::string& words = item_words(one);
    Item item;
    const Item* same = with_text(items, quotations.cleaned(words), from);
    if (same != nullptr)
      item = *same;
    else if (out.empty())
      item.text = quotations.find(words, place_of(items, kind, context));
    else
      item.text = quotations.find_from(words, from);
    if (const Item* old = overlapping(items, item.text.span); same == nullptr && old != nullptr) {
      item.lead_in = old->lead_in;
      item.group = old->group;
    }
    item.number = static_cast<int>(out.size()) + 1;
    item.reference = framework_reference(context.text, item.text);
    item.themes = context.known.themes.of(item);
    from = item.text.span.end;
    out.push_back(std::move(item));
  }
  items = std::move(out);
}

std::vector<Item>* list_to_add_to(Letter& letter, std::string_view pointer) {
  if (pointer == "/improvements/-") return &letter.improvements;
  if (pointer == "/priority_actions/-") return &letter.priority_actions;
  return pointer == "/strengths/-" ? &letter.strengths : nullptr;
}

void add_item(std::vector<Item>& items, SectionKind kind, const CorrectionContext& context,
              const std::string& words) {
  const Quotations quotations(context.text);
  if (with_text(items, quotations.cleaned(words), 0) != nullptr) return;
  Item added;
  added.text = quotations.find(words, place_of(items, kind, context));
  if (const Item* old = overlapping(items, added.text.span))
    refuse_value("the words are a part of item " + std::to_string(old->number) +
                 " already; correct that item, or the list as a whole");
  const auto next = std::find_if(items.begin(), items.end(), [&](const Item& item) {
    return item.text.span.start > added.text.span.start;
  });
  const Item* before = next == items.begin() ? nullptr : &*(next - 1);
  const Item* after = next == items.end() ? nullptr : &*next;
  if (before != nullptr && (after == nullptr || after->lead_in == before->lead_in))
    added.lead_in = before->lead_in;
  if (before != nullptr && (after == nullptr || after->group == before->group)) added.group = before->group;
  added.reference = framework_reference(context.text, added.text);
  added.themes = context.known.themes.of(added);
  items.insert(next, std::move(added));
  for (std::size_t at = 0; at < items.size(); ++at) items[at].number = static_cast<int>(at) + 1;
}

void set_item(Letter& letter, const Item& item, const CorrectionContext& context, const std::string& words) {
  std::vector<Item>* list = list_of(letter, item);
  if (list == nullptr) return;
  const auto index = static_cast<std::size_t>(&item - list->data());
  Item changed = item;
  changed.text = Quotations(context.text).find(words, item.text.span.start);
  const Span& span = changed.text.span;
  const bool behind = index == 0 || (*list)[index - 1].text.span.end <= span.start;
  const bool before = index + 1 == list->size() || span.end <= (*list)[index + 1].text.span.start;
  if (!behind || !before)
    refuse_value("the words stand outside the item's place in the list; correct the list as a whole");
  changed.reference = framework_reference(context.text, changed.text);
  changed.themes = context.known.themes.of(changed);
  (*list)[index] = std::move(changed);
}

}  // namespace letterlens
