// A value of a JSON document and where it is, for reading documents strictly: what is not as expected is
// refused with its place.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

// Something in a record is not as it has to be.
class RecordError : public std::runtime_error {
 public:
  // `place` is a JSON Pointer (empty for the whole record); `what` says what is wrong there.
  RecordError(std::string place, const std::string& what)
      : std::runtime_error((place.empty() ? "the record" : place) + ' ' + what), place_(std::move(place)) {}
  const std::string& place() const { return place_; }

 private:
  std::string place_;
};

// Parses a JSON document. Throws RecordError for what is not JSON, for numbers that no type holds (1e999) and
// for lists and objects nested more than 32 deep.
nlohmann::ordered_json parse_record(std::string_view json);

// All below throw RecordError that names the place.
class JsonPlace {
 public:
  // The value must outlive the place.
  explicit JsonPlace(const nlohmann::ordered_json& value, std::string pointer = "")
      : value_(&value), pointer_(std::move(pointer)) {}

  const nlohmann::ordered_json& json() const { return *value_; }
  const std::string& pointer() const { return pointer_; }
  bool is_null() const { return value_->is_null(); }
  [[noreturn]] void refuse(const std::string& what) const { throw RecordError(pointer_, what); }

  // That this is an object with every one of the `required` members, and none but these and `optional` ones.
  void expect_members(std::initializer_list<std::string_view> required,
                      std::initializer_list<std::string_view> optional = {}) const;

  // A member of an object; it must be there.
  JsonPlace at(std::string_view name) const;
  std::optional<JsonPlace> find(std::string_view name) const;
  // The members of an object and the elements of an array, in their order.
  std::vector<std::pair<std::string, JsonPlace>> members() const;
  std::vector<JsonPlace> elements() const;

  // A string of at least one character.
  const std::string& text() const;
  const std::string& text_or_empty() const;
  bool boolean() const;
  // A whole number from `least` to `most`.
  std::size_t number(std::size_t least, std::size_t most = std::numeric_limits<std::size_t>::max()) const;

 private:
  const nlohmann::ordered_json* value_;
  std::string pointer_;
};

}  // namespace letterlens
