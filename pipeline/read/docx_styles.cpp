#include "pipeline/read/docx_styles.h"

#include "pipeline/read/docx_xml.h"

#include <algorithm>

namespace letterlens::docx {
namespace {

constexpr int longest_chain = 32;  // a file may base styles on each other in a ring

class StylesReader : public PartReader {
 public:
  std::map<std::string, ParagraphStyle> styles;
  std::string default_paragraph;
  Format defaults;

 private:
  void opened(const Element& element) override {
    if (element.space != Space::word) return;
    if (element.name.ends_with("Change") || element.name == "tblStylePr") return skip();
    if (element.name == "style") return open_style(element);
    Format& format = id_ ? styles[*id_].format : defaults;
    if (element.parent == "rPr") read_format(element, format);
    if (!id_) return;
    ParagraphStyle& style = styles[*id_];
    if (element.name == "basedOn") style.based_on = element.value();
    if (element.name == "name" && element.parent == "style")
      if (const int level = level_of_name(element.value())) style.heading = level;
    if (element.name == "outlineLvl") style.heading = heading_level(element);
    if (element.name == "numId") style.place.list = element.value();
    if (element.name == "ilvl") style.place.level = element.number();
  }

  void closed(Space space, std::string_view name) override {
    if (space == Space::word && name == "style") id_.reset();
  }

  void open_style(const Element& element) {
    id_ = element.attribute("styleId").value_or("");
    const auto is_default = element.attribute("default");
    if (element.attribute("type") == "paragraph" && (is_default == "1" || is_default == "true"))
      default_paragraph = *id_;
  }

  // "heading 1" in Word of every language, "Heading 1" in files of other programs; 0 for other styles.
  static int level_of_name(const std::string& name) {
    constexpr std::string_view heading = "eading ";
    const bool is_heading = name.size() == heading.size() + 2 && (name[0] == 'h' || name[0] == 'H') &&
                            name.compare(1, heading.size(), heading) == 0;
    return is_heading && name.back() >= '1' && name.back() <= '9' ? name.back() - '0' : 0;
  }

  std::optional<std::string> id_;  // of the open style
};

}  // namespace

void Format::fill_from(const Format& below) {
  if (!bold) bold = below.bold;
  if (!hidden) hidden = below.hidden;
  if (!superscript) superscript = below.superscript;
  if (!size) size = below.size;
}

void read_format(const Element& element, Format& format) {
  if (element.name == "b") format.bold = element.on();
  if (element.name == "vanish") format.hidden = element.on();
  if (element.name == "vertAlign") format.superscript = element.value() == "superscript";
  if (element.name == "sz") {
    if (const auto half_points = element.number()) format.size = static_cast<float>(*half_points) / 2;
  }
}

int heading_level(const Element& element) {
  constexpr int body_text = 9;
  const int level = element.number().value_or(body_text);
  return level >= 0 && level < body_text ? level + 1 : 0;
}

Styles::Styles(const std::string& xml) {
  if (xml.empty()) return;
  StylesReader reader;
  reader.read(xml);
  styles_ = std::move(reader.styles);
  default_paragraph_ = std::move(reader.default_paragraph);
  defaults_ = reader.defaults;
}

ParagraphStyle Styles::resolved(const std::string& id) const {
  ParagraphStyle out;
  std::string next = id;
  for (int i = 0; i < longest_chain && !next.empty(); ++i) {
    const auto found = styles_.find(next);
    if (found == styles_.end()) break;
    out.format.fill_from(found->second.format);
    if (!out.place.list) out.place.list = found->second.place.list;
    if (!out.place.level) out.place.level = found->second.place.level;
    if (!out.heading) out.heading = found->second.heading;
    next = found->second.based_on;
  }
  return out;
}

ParagraphStyle Styles::paragraph(const std::string& id) const {
  ParagraphStyle style = resolved(id.empty() ? default_paragraph_ : id);
  style.format.fill_from(defaults_);
  return style;
}

Format Styles::character(const std::string& id) const {
  return resolved(id).format;
}

class Numbering::Reader : public PartReader {
 public:
  explicit Reader(Numbering& out) : out_(out) {}

 private:
  void opened(const Element& element) override {
    if (element.space != Space::word) return;
    if (element.name.ends_with("Change")) return skip();
    if (element.name == "abstractNum") kind_ = element.attribute("abstractNumId").value_or("");
    if (element.name == "num") list_ = element.attribute("numId").value_or("");
    if (element.name == "lvl" || element.name == "lvlOverride") level_ = level_of(element);
    if (element.name == "abstractNumId" && element.parent == "num") out_.lists_[list_].kind = element.value();
    if (element.name == "startOverride") out_.lists_[list_].restarts[level_] = element.number().value_or(1);
    // A level that a list overrides as a whole keeps its kind's form; letters do not have any.
    if (element.parent != "lvl" || kind_.empty()) return;
    if (element.name == "numFmt") out_.kinds_[kind_][level_].format = element.value();
    if (element.name == "start") out_.kinds_[kind_][level_].start = element.number().value_or(1);
  }

  void closed(Space space, std::string_view name) override {
    if (space == Space::word && name == "abstractNum") kind_.clear();
  }

  static int level_of(const Element& element) {
    const std::string level = element.attribute("ilvl").value_or("0");
    return level.size() == 1 && level[0] >= '0' && level[0] <= '9' ? level[0] - '0' : 0;
  }

  Numbering& out_;
  std::string kind_;
  std::string list_;
  int level_ = 0;
};

Numbering::Numbering(const std::string& xml) {
  if (xml.empty()) return;
  Reader(*this).read(xml);
}

std::optional<Label> Numbering::next(const std::string& id, int level) {
  const auto found = lists_.find(id);
  if (found == lists_.end()) return Label{};
  List& list = found->second;
  const auto& levels = kinds_[list.kind];
  const auto described = levels.find(level);
  const Level form = described == levels.end() ? Level{} : described->second;
  auto& counts = counts_[list.kind];
  if (!list.begun)
    for (const auto& [at, start] : list.restarts) counts[at] = start - 1;
  list.begun = true;
  const auto count = counts.try_emplace(level, form.start - 1).first;
  ++count->second;
  counts.erase(std::next(count), counts.end());  // deeper levels start again
  if (form.format == "none") return std::nullopt;
  if (form.format == "bullet") return Label{};
  return Label{count->second};
}

}  // namespace letterlens::docx
