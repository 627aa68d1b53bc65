#include "pipeline/correct/told_fields.h"

#include "extractors/authority.h"
#include "pipeline/correct/quotations.h"
#include "pipeline/correct/values.h"

#include <algorithm>
#include <array>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

struct Teller {
  Told& told;
  const Letter& letter;
  const CorrectionContext& context;
  Quotations quotations;
};

Json tell_kind(Teller& in, const Json& value) {
  const LetterKind was = in.told.kind.value_or(in.letter.kind);
  in.told.kind = kind_value(value);
  return name_of(was);
}

// Where the letter names the authority: what had been read, when that means the authority or the letter has
// none of its names; otherwise the first place that has one.
Quote written_name(const Teller& in, const std::string& name, const RegisteredAuthority& registered) {
  const auto& old = in.letter.authority;
  if (old && in.context.known.authorities.resolve(old->as_written.text) == &registered)
    return old->as_written;
  for (const auto* words : {&name, &registered.name, &registered.ons_name}) {
    try {
      return in.quotations.find(*words, 0);
    } catch (const NotApplied&) {
      // Another of its names, or the old words, may do.
    }
  }
  return old ? old->as_written : in.quotations.find(name, 0);
}

// Null: the register does not know the authority.
Json tell_authority(Teller& in, const Json& value) {
  const auto& known = in.told.authority ? in.told.authority : in.letter.authority;
  const Json was = known && known->name ? Json(*known->name) : Json();
  if (value.is_null()) {
    if (in.letter.authority)
      in.told.authority = Authority{in.letter.authority->as_written, {}, {}, {}, {}, {}, {}};
    return was;
  }
  const std::string name = in.quotations.cleaned(string_value(value));
  const auto* registered = in.context.known.authorities.resolve(name);
  if (registered == nullptr) refuse_value('"' + name + "\" is not in the register of authorities");
  Authority authority;
  authority.as_written = written_name(in, name, *registered);
  set_registered(authority, *registered);
  in.told.authority = std::move(authority);
  return was;
}

// The one block of the body that consists of these words.
std::size_t block_of(const Teller& in, const std::string& words) {
  const ReadingText& text = in.context.text;
  const Outline& outline = in.context.outline;
  const std::string line = in.quotations.cleaned(words);
  std::optional<std::size_t> found;
  for (std::size_t i = outline.body; i < std::min(outline.body_end, text.blocks.size()); ++i) {
    if (text.slice(text.blocks[i]) != line) continue;
    if (found)
      throw NotApplied("correction_ambiguous", '"' + line + "\" is a line of its own in several places");
    found = i;
  }
  if (!found)
    throw NotApplied("correction_not_found",
                     '"' + line + "\" is not a line of its own in the body of the letter");
  return *found;
}

// Returns the kinds of the letter's sections that are told of.
Json tell_sections(Teller& in, const Json& value) {
  if (!value.is_array() || value.empty()) refuse_value("the headings are not a list of one or more");
  auto headings = in.told.headings;
  Json was = Json::array();
  for (const auto& one : value) {
    expect_object(one, {"heading", "kind"});
    if (!one.contains("heading") || !one.contains("kind"))
      refuse_value("a section lacks its heading or its kind");
    const std::size_t block = block_of(in, string_value(one.at("heading"), "a heading"));
    const SectionKind kind = section_kind_value(one.at("kind"));
    std::erase_if(headings, [&](const ToldHeading& told) { return told.block == block; });
    headings.push_back({block, kind});
    for (const auto& section : in.letter.sections)
      if (section.heading.span.start == in.context.text.blocks[block].start)
        was.push_back({{"heading", section.heading.text}, {"kind", name_of(section.kind)}});
  }
  in.told.headings = std::move(headings);
  return was;
}

struct ToldField {
  std::string_view pointer;
  Json (*tell)(Teller&, const Json&);
};

constexpr std::array fields{
    ToldField{"/kind", tell_kind},
    ToldField{"/authority/name", tell_authority},
    ToldField{"/sections", tell_sections},
};

const ToldField* field_at(std::string_view pointer) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const ToldField& field) { return field.pointer == pointer; });
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string_view> told_fields() {
  std::vector<std::string_view> out;
  for (const auto& field : fields) out.push_back(field.pointer);
  return out;
}

bool is_told_field(std::string_view pointer) {
  return field_at(pointer) != nullptr;
}

Json tell(Told& told, const Letter& letter, const CorrectionContext& context, std::string_view pointer,
          const Json& value) {
  Teller teller{told, letter, context, Quotations(context.text)};
  return field_at(pointer)->tell(teller, value);
}

}  // namespace letterlens
