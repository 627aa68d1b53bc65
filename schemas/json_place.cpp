#include "schemas/json_place.h"

#include <algorithm>

namespace letterlens {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t deepest = 32;

// RFC 6901.
std::string escaped(std::string_view name) {
  std::string out;
  for (const char c : name) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return out;
}

// Follows the parser to the place of what it refuses.
class Path {
 public:
  void follow(Json::parse_event_t event, const Json& parsed) {
    using Event = Json::parse_event_t;
    switch (event) {
      case Event::object_start:
      case Event::array_start:
        if (levels_.size() == deepest)
          throw RecordError(pointer(),
                            "is nested too deeply: more than " + std::to_string(deepest) + " levels");
        levels_.push_back({event == Event::array_start, 0, {}});
        break;
      case Event::key:
        levels_.back().key = parsed.get<std::string>();
        break;
      case Event::object_end:
      case Event::array_end:
        levels_.pop_back();
        ++next();
        break;
      case Event::value:
        ++next();
        break;
    }
  }

  std::string pointer() const {
    std::string out;
    for (const auto& level : levels_)
      out += '/' + (level.is_array ? std::to_string(level.index) : escaped(level.key));
    return out;
  }

 private:
  struct Level {
    bool is_array;
    std::size_t index;  // of the element that comes next
    std::string key;
  };

  std::size_t& next() { return levels_.empty() ? root_ : levels_.back().index; }

  std::vector<Level> levels_;
  std::size_t root_ = 0;
};

bool holds(std::initializer_list<std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

Json parse_record(std::string_view json) {
  Path path;
  try {
    return Json::parse(json, [&](int, Json::parse_event_t event, const Json& parsed) {
      path.follow(event, parsed);
      return true;
    });
  } catch (const Json::out_of_range&) {
    throw RecordError(path.pointer(), "has a number that is too large");
  } catch (const Json::exception&) {
    // What the parser says quotes the bytes, which need not be text.
    throw RecordError(path.pointer(), "is not JSON");
  }
}

void JsonPlace::expect_members(std::initializer_list<std::string_view> required,
                               std::initializer_list<std::string_view> optional) const {
  if (!value_->is_object()) refuse("is not an object");
  for (const auto& [name, value] : value_->items())
    if (!holds(required, name) && !holds(optional, name))
      throw RecordError(pointer_ + '/' + escaped(name), "is not a known field");
  for (const auto name : required)
    if (value_->find(std::string(name)) == value_->end())
      throw RecordError(pointer_ + '/' + escaped(name), "is missing");
}

JsonPlace JsonPlace::at(std::string_view name) const {
  if (auto member = find(name)) return *member;
  throw RecordError(pointer_ + '/' + escaped(name), "is missing");
}

std::optional<JsonPlace> JsonPlace::find(std::string_view name) const {
  if (!value_->is_object()) refuse("is not an object");
  const auto member = value_->find(std::string(name));
  if (member == value_->end()) return std::nullopt;
  return JsonPlace(*member, pointer_ + '/' + escaped(name));
}

std::vector<std::pair<std::string, JsonPlace>> JsonPlace::members() const {
  if (!value_->is_object()) refuse("is not an object");
  std::vector<std::pair<std::string, JsonPlace>> out;
  for (const auto& [name, value] : value_->items())
    out.emplace_back(name, JsonPlace(value, pointer_ + '/' + escaped(name)));
  return out;
}

std::vector<JsonPlace> JsonPlace::elements() const {
  if (!value_->is_array()) refuse("is not a list");
  std::vector<JsonPlace> out;
  for (const auto& value : *value_) out.emplace_back(value, pointer_ + '/' + std::to_string(out.size()));
  return out;
}

const std::string& JsonPlace::text() const {
  const std::string& text = text_or_empty();
  if (text.empty()) refuse("is empty");
  return text;
}

const std::string& JsonPlace::text_or_empty() const {
  if (!value_->is_string()) refuse("is not a string");
  return value_->get_ref<const std::string&>();
}

bool JsonPlace::boolean() const {
  if (!value_->is_boolean()) refuse("is not true or false");
  return value_->get<bool>();
}

std::size_t JsonPlace::number(std::size_t least, std::size_t most) const {
  if (!value_->is_number_integer()) refuse("is not a whole number");
  if (!value_->is_number_unsigned() && value_->get<std::int64_t>() < 0) refuse("is less than 0");
  const auto number = value_->get<std::size_t>();
  if (number < least) refuse("is less than " + std::to_string(least));
  if (number > most) refuse("is more than " + std::to_string(most));
  return number;
}

}  // namespace letterlens
