// 64-bit keys of terms and themes, the same on every machine. Among a million different terms the chance that
// any two share a key is one in thirty million.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace letterlens::matching {

// FNV-1a.
constexpr std::uint64_t key_of(std::string_view name) {
  constexpr std::uint64_t basis = 0xcbf29ce484222325U;
  constexpr std::uint64_t prime = 0x100000001b3U;
  std::uint64_t key = basis;
  for (const char c : name) key = (key ^ static_cast<unsigned char>(c)) * prime;
  return key;
}

// The finishing step of SplitMix64: every bit of the key depends on every bit of the value.
constexpr std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

// Of two terms side by side, in any order.
constexpr std::uint64_t key_of_pair(std::uint64_t a, std::uint64_t b) {
  return mixed(mixed(std::min(a, b)) + std::max(a, b));
}

}  // namespace letterlens::matching
