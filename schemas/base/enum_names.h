// Enumerations and their names. Each enumeration has one table, beside it, from which names are printed and
// read:
//
//   enum class Colour { red, green };
//   template <>
//   inline constexpr auto enum_names<Colour> = enum_table<Colour::green>("red", "green");
//
// `name_of(Colour::red)` is "red", `parse<Colour>("green")` is Colour::green, `all_of<Colour>()` lists both.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace letterlens {

// The names of an enumeration's values, in the order of the values, which count from 0.
template <typename Enum>
inline constexpr std::array<std::string_view, 0> enum_names{};

template <typename Enum>
concept NamedEnum = std::is_enum_v<Enum> && !enum_names<Enum>.empty();

// `names` are those of the values in their order; `Last` is the last value, so that a value without a name
// does not compile.
template <auto Last, typename... Names>
constexpr auto enum_table(Names... names) {
  static_assert(sizeof...(names) == static_cast<std::size_t>(Last) + 1, "each value has one name");
  return std::array<std::string_view, sizeof...(names)>{names...};
}

template <NamedEnum Enum>
constexpr std::string_view name_of(Enum value) {
  return enum_names<Enum>.at(static_cast<std::size_t>(value));
}

// The value of that name; nullopt if there is none.
template <NamedEnum Enum>
constexpr std::optional<Enum> parse(std::string_view name) {
  for (std::size_t i = 0; i < enum_names<Enum>.size(); ++i)
    if (enum_names<Enum>[i] == name) return static_cast<Enum>(i);
  return std::nullopt;
}

// All values, in their order.
template <NamedEnum Enum>
constexpr auto all_of() {
  std::array<Enum, enum_names<Enum>.size()> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<Enum>(i);
  return all;
}

}  // namespace letterlens
