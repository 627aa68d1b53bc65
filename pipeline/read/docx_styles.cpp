#include "pipeline/read/docx_styles.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace letterlens::docx {
namespace {

constexpr int longest_chain = 32;  // a file may base styles on each other in a ring

template <typename Value>
void fill(std::optional<Value>& value, const std::optional<Value>& below) {
  if (!value) value = below;
}

// "heading 1" in Word of every language, "Heading 1" in files of other programs; nullopt for other styles.
std::optional<int> level_of_name(std::string_view name) {
  if (name.size() != 9 || !(name.starts_with("heading ") || name.starts_with("Heading ")))
    return std::nullopt;
  return name.back() >= '1' && name.back() <= '9' ? std::optional(name.back() - '0') : std::nullopt;
}

int level_of(const Element& level) {
  const auto digit = level.attribute("ilvl");
  return digit.size() == 1 && digit[0] >= '0' && digit[0] <= '9' ? digit[0] - '0' : 0;
}

}  // namespace

Format::Format(const Element& properties)
    : bold(properties["b"].on()), italic(properties["i"].on()), hidden(properties["vanish"].on()) {
  if (const auto& align = properties["vertAlign"]; !align.name.empty())
    superscript = align.value() == "superscript";
  if (const auto half_points = properties["sz"].number()) size = static_cast<float>(*half_points) / 2;
}

void Format::fill_from(const Format& below) {
  fill(bold, below.bold);
  fill(italic, below.italic);
  fill(hidden, below.hidden);
  fill(superscript, below.superscript);
  fill(size, below.size);
}

ParagraphStyle::ParagraphStyle(const Element& properties) {
  const Element& numbering = properties["numPr"];
  if (const auto& id = numbering["numId"]; !id.name.empty()) list = id.value();
  list_level = numbering["ilvl"].number();
  if (const auto& outline = properties["outlineLvl"]; !outline.name.empty()) {
    constexpr int body_text = 9;
    const int level = outline.number().value_or(body_text);
    heading = level >= 0 && level < body_text ? level + 1 : 0;
  }
}

void ParagraphStyle::fill_from(const ParagraphStyle& below) {
  format.fill_from(below.format);
  fill(list, below.list);
  fill(list_level, below.list_level);
  fill(heading, below.heading);
}

Styles::Styles(const Element& part) : defaults_(part["docDefaults"]["rPrDefault"]["rPr"]) {
  for (const auto& element : part.children) {
    if (element.name != "style") continue;
    Style style{std::string(element["basedOn"].value()), ParagraphStyle(element["pPr"])};
    style.stated.format = Format(element["rPr"]);
    fill(style.stated.heading, level_of_name(element["name"].value()));
    const std::string id(element.attribute("styleId"));
    const auto is_default = element.attribute("default");
    if (element.attribute("type") == "paragraph" && (is_default == "1" || is_default == "true"))
      default_paragraph_ = id;
    styles_[id] = std::move(style);
  }
}

ParagraphStyle Styles::character(std::string_view id) const {
  ParagraphStyle out;
  auto found = styles_.find(id);
  for (int i = 0; i < longest_chain && found != styles_.end(); ++i) {
    out.fill_from(found->second.stated);
    found = styles_.find(found->second.based_on);
  }
  return out;
}

ParagraphStyle Styles::paragraph(std::string_view id) const {
  ParagraphStyle style = character(id.empty() ? default_paragraph_ : id);
  style.format.fill_from(defaults_);
  return style;
}

Numbering::Numbering(const Element& part) {
  for (const auto& element : part.children) {
    if (element.name == "abstractNum")
      for (const auto& level : element.children)
        if (level.name == "lvl") {
          Level& form = kinds_[std::string(element.attribute("abstractNumId"))][level_of(level)];
          if (const auto& format = level["numFmt"]; !format.name.empty()) form.format = format.value();
          form.start = level["start"].number().value_or(form.start);
        }
    if (element.name != "num") continue;
    List& list = lists_[std::string(element.attribute("numId"))];
    list.kind = element["abstractNumId"].value();
    // A level that a list overrides as a whole keeps its kind's form; letters do not have any.
    for (const auto& level : element.children)
      if (const auto& start = level["startOverride"]; !start.name.empty())
        list.restarts[level_of(level)] = start.number().value_or(1);
  }
}

std::optional<ListPlace> Numbering::next(const ParagraphStyle& style) {
  const std::string id = style.list.value_or("");
  if (id.empty() || id == "0") return std::nullopt;
  const int level = std::max(0, style.list_level.value_or(0));
  ListPlace place{.level = level, .number = {}};
  const auto found = lists_.find(id);
  if (found == lists_.end()) return place;
  List& list = found->second;
  const Level form = kinds_[list.kind][level];
  auto& counts = counts_[list.kind];
  if (!std::exchange(list.begun, true))
    for (const auto& [at, start] : list.restarts) counts[at] = start - 1;
  const auto count = counts.try_emplace(level, form.start - 1).first;
  ++count->second;
  counts.erase(std::next(count), counts.end());  // deeper levels start again
  if (form.format == "none") return std::nullopt;
  if (form.format != "bullet") place.number = count->second;
  return place;
}

}  // namespace letterlens::docx
