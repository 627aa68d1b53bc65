// Form: the key of the matching version, then each list after its length. Keys are eight bytes, the lowest
// first; all other numbers are variable-length, seven bits a byte, the lowest first.
#include "corpus/match/stored_fingerprint.h"

#include "corpus/match/keys.h"

#include <cstddef>

namespace letterlens {
namespace {

constexpr unsigned byte_bits = 8;
constexpr unsigned key_bits = 64;
constexpr unsigned payload_bits = 7;
constexpr std::uint64_t payload = 0x7F;
constexpr std::uint64_t more = 0x80;
constexpr unsigned kind_bits = 5;
constexpr std::uint64_t kind_mask = 0xF;
constexpr std::uint64_t pair_bit = 0x10;

class Writer {
 public:
  void key(std::uint64_t value) {
    for (unsigned shift = 0; shift < key_bits; shift += byte_bits)
      bytes_ += static_cast<char>((value >> shift) & 0xFFU);
  }
  void number(std::uint64_t value) {
    for (; value > payload; value >>= payload_bits) bytes_ += static_cast<char>((value & payload) | more);
    bytes_ += static_cast<char>(value);
  }
  void keys(const std::vector<std::uint64_t>& values) {
    number(values.size());
    for (const auto value : values) key(value);
  }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  std::string bytes() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t key() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < key_bits; shift += byte_bits) value |= std::uint64_t{byte()} << shift;
    return value;
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < key_bits; shift += payload_bits) {
      const std::uint64_t next = byte();
      value |= (next & payload) << shift;
      if ((next & more) == 0) return value;
    }
    throw StoredFingerprintError("a stored fingerprint holds a number that is too large");
  }
  // A length of a list whose elements take at least `least` bytes each: no more than is left can follow.
  std::size_t length(std::size_t least) {
    const auto value = number();
    if (value > rest_.size() / least) cut_off();
    return static_cast<std::size_t>(value);
  }
  std::vector<std::uint64_t> keys() {
    std::vector<std::uint64_t> out(length(sizeof(std::uint64_t)));
    for (auto& value : out) value = key();
    return out;
  }
  std::string text() {
    const auto size = length(1);
    std::string out(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return out;
  }
  bool at_end() const { return rest_.empty(); }

 private:
  unsigned char byte() {
    if (rest_.empty()) cut_off();
    const auto value = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }
  [[noreturn]] static void cut_off() { throw StoredFingerprintError("a stored fingerprint is cut off"); }

  std::string_view rest_;
};

std::uint64_t version_key() {
  return matching::key_of(matching_version());
}

}  // namespace

std::string to_bytes(const Fingerprint& fingerprint) {
  Writer out;
  out.key(version_key());
  out.text(fingerprint.text);
  out.number(fingerprint.terms.size());
  for (const auto& term : fingerprint.terms) {
    out.key(term.key);
    out.number(std::uint64_t{term.weight} << kind_bits | (term.pair ? pair_bit : 0) |
               static_cast<std::uint64_t>(term.kind));
    out.number(term.start);
    out.number(term.length);
  }
  out.keys(fingerprint.aspects);
  out.keys(fingerprint.groups);
  out.keys(fingerprint.themes);
  return out.bytes();
}

Fingerprint from_bytes(std::string_view bytes) {
  constexpr std::size_t least_of_term = sizeof(std::uint64_t) + 3;
  Reader in(bytes);
  if (in.key() != version_key())
    throw StoredFingerprintError("a stored fingerprint is of another version than " +
                                 std::string(matching_version()));
  Fingerprint out;
  out.text = in.text();
  out.terms.resize(in.length(least_of_term));
  for (auto& term : out.terms) {
    term.key = in.key();
    const auto weight = in.number();
    term.weight = static_cast<std::uint32_t>(weight >> kind_bits);
    term.kind = static_cast<matching::Kind>(weight & kind_mask);
    term.pair = (weight & pair_bit) != 0;
    term.start = static_cast<std::uint32_t>(in.number());
    term.length = static_cast<std::uint32_t>(in.number());
    if (term.start > out.text.size() || term.length > out.text.size() - term.start)
      throw StoredFingerprintError("a stored fingerprint names words that its text does not have");
  }
  matching::add_up(out);
  out.aspects = in.keys();
  out.groups = in.keys();
  out.themes = in.keys();
  if (!in.at_end()) throw StoredFingerprintError("a stored fingerprint has bytes after its end");
  return out;
}

}  // namespace letterlens
