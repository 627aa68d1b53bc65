#include "tests/forms/draft.h"

#include "tests/load/letter.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace letterlens::testing {

using Json = nlohmann::json;

std::vector<std::string> council_forms(const RegisteredAuthority& authority) {
  const std::string& name = authority.name;
  if (name.find("City of") != std::string::npos || name.find("Isle") != std::string::npos) return {name};
  if (authority.type == "london_borough")
    return {"London Borough of " + name, name + " Council", name, "the London Borough of " + name};
  if (authority.type == "county") return {name + " County Council", name};
  if (authority.type == "metropolitan_district")
    return {name + " Metropolitan Borough Council", name + " Council", name,
            name + " Metropolitan District Council"};
  return {name + " Council", name, name + " Borough Council"};
}

DrawnGrade draw_grade(Random& random) {
  static const std::vector<DrawnGrade> grades{{"outstanding", "outstanding"},
                                              {"good", "good"},
                                              {"requires improvement to be good", "requires_improvement"},
                                              {"inadequate", "inadequate"}};
  return random.one_of(grades);
}

Draft::Draft(std::uint32_t seed, const RegisteredAuthority& authority)
    : random_(seed, 1), authority_(authority), grammar_(load_grammar()) {
  letter_.seed = seed;
  given_ = {{"authority", authority.name}, {"*", ""}};
  slots_["place"] = authority.name;
  slots_["council"] = random_.one_of(council_forms(authority));
  letter_.truth["authority"] = authority.name;
  letter_.truth["headings"] = Json::array();
}

const Form& Draft::form(std::string_view rule, std::string_view truth) {
  std::vector<const Form*> rows;
  for (const auto& row : form_table().rows(rule))
    if (truth.empty() || row.truth == truth) rows.push_back(&row);
  const Form& row = *random_.one_of(rows);
  letter_.forms.push_back(std::string(rule) + ": " + row.name);
  return row;
}

void Draft::add(PartKind kind, std::string text, std::string marker) {
  letter_.parts.push_back({kind, std::move(text), std::move(marker)});
}

void Draft::add_heading(PartKind kind, const std::string& text, std::string_view section) {
  add(kind, text);
  if (kind == PartKind::topic) {
    if (topics_ == nullptr) topics_ = &form("topic_setting");
    letter_.parts.back().italic = topics_->truth == "italic";
  }
  letter_.truth["headings"].push_back({text, section});
}

std::string Draft::draw(std::string_view rule) {
  given_["*"] = random_.one_of(grammar_.list("themes." + theme_group_));
  return grammar_.draw(rule, random_, given_);
}

std::string Draft::prose(std::string_view rule, int sentences) {
  std::string text;
  for (; sentences > 0; --sentences) text += (text.empty() ? "" : " ") + draw(rule);
  return text;
}

std::string Draft::finding() {
  return prose("up", 1) + ' ' + prose("down", 1) + ' ' + prose("fact", 1);
}

void Draft::begin_report(std::string_view kind) {
  Json& truth = letter_.truth;
  truth["kind"] = kind;
  for (const auto* absent :
       {"letter_date", "salutation", "focus", "focus_area", "previous_inspection", "judgements"})
    truth[absent] = nullptr;
  for (const auto* empty : {"signatories", "inspectors", "improvements", "priority_actions", "strengths"})
    truth[empty] = Json::array();
}

void Draft::add_label(const std::string& label, const std::string& words, bool in_cells) {
  if (in_cells)
    add(PartKind::row, label + '\t' + words);
  else
    add(PartKind::line, label + ' ' + words);
}

void Draft::draw_people() {
  std::set<std::string> last_names;
  for (const auto* slot : {"n1", "n2", "n3", "x1", "addressee"}) {
    std::string last;
    do last = random_.one_of(form_table().rows("last_name")).name;
    while (!last_names.insert(last).second);
    slots_[slot] = random_.one_of(form_table().rows("first_name")).name + ' ' + last;
    addressee_last_ = last;
  }
}

void Draft::draw_visit_as(const Form& form) {
  visit_ = draw_visit(form, random_);
  slots_["visit"] = visit_.as_written;
  slots_["his"] = iso(visit_.first) < "2022-09-09" ? "Her Majesty’s" : "His Majesty’s";
}

ListStyle Draft::list_style() {
  return {form("bullet").text, form("sub_bullet").text, form("item_end").text, false};
}

// One item, printed as a stem and its sub-items now and then; its words as the truth has them.
std::string Draft::item(const ListStyle& style, bool last) {
  std::string text = draw("item");
  while (text.ends_with('.')) text.pop_back();
  if (style.lower_case) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  const std::string end = style.end == ";" && last ? "." : style.end;
  if (random_.chance(12)) {
    std::string words = filled(form("stem").text, {{"item", text}});
    add(PartKind::item, words, style.bullet);
    for (int count = random_.between(2, 3); count > 0; --count) {
      std::string part = draw("clause");
      part[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(part[0])));
      while (part.ends_with('.')) part.pop_back();
      part += count == 1 ? end : ";";
      add(PartKind::sub_item, part, style.sub_bullet);
      words += "\n– " + part;
    }
    return words;
  }
  const Form& row = random_.chance(25) ? form("reference") : form_table().rows("reference").front();
  const std::string reference = filled(row.text, {{"outcome", std::to_string(random_.between(1, 5))}});
  if (reference.empty())
    text += end;
  else if (row.truth == "before")
    text += ' ' + reference + end;
  else
    text += end + ' ' + reference;
  add(PartKind::item, text, style.bullet);
  return text;
}

namespace {

// The bullet of a list's next item: that of a lettered list counts.
std::string bullet_of(const ListStyle& style, std::size_t items) {
  std::string bullet = style.bullet;
  const auto letter = bullet.find('a');
  if (letter != std::string::npos) bullet[letter] = static_cast<char>('a' + items);
  return bullet;
}

}  // namespace

Json Draft::list(int count, const ListStyle& style) {
  Json items = Json::array();
  std::set<std::string> seen;
  for (; count > 0; --count) {
    const auto parts = letter_.parts.size();
    ListStyle counting = style;
    counting.bullet = bullet_of(style, items.size());
    const std::string words = item(counting, count == 1);
    if (seen.insert(words.substr(0, 40)).second)
      items.push_back(words);
    else
      letter_.parts.resize(parts);
  }
  return items;
}

Json Draft::numbered_list(int count, int& number) {
  ListStyle style{"", form("sub_bullet").text, "."};
  Json items = Json::array();
  for (; count > 0; --count) {
    style.bullet = std::to_string(number) + '.';
    for (const auto& words : list(1, style)) items.push_back(words);
    ++number;
  }
  return items;
}

std::string Draft::narrative(int most) {
  std::string words;
  for (int count = random_.between(1, most); count > 0; --count) {
    const std::string paragraph = prose("headline", random_.between(1, 3));
    add(PartKind::paragraph, paragraph);
    words += (words.empty() ? "" : "\n\n") + paragraph;
  }
  return words;
}

}  // namespace letterlens::testing
