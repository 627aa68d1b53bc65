// A literal is required, a sequence requires what each of its parts does, alternatives what any one of them
// does. What may be left out requires nothing, and so does a class of characters.
#include "extractors/pattern_source.h"

#include <charconv>
#include <string_view>
#include <utility>

namespace letterlens {
namespace {

using Need = RequiredText::Need;
using Bytes = std::bitset<256>;
using Part = PatternPart;

constexpr std::size_t run_bytes = 3;

// Thrown for what is not followed, and for what RE2 will refuse.
struct NotFollowed {};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}

Bytes bytes_of(std::string_view characters) {
  Bytes out;
  for (const char c : characters) out.set(static_cast<unsigned char>(c));
  return out;
}

Bytes bytes_between(char first, char last) {
  Bytes out;
  for (int c = static_cast<unsigned char>(first); c <= static_cast<unsigned char>(last); ++c)
    out.set(static_cast<std::size_t>(c));
  return out;
}

const Bytes every_byte = Bytes().set();
const Bytes beyond_ascii = bytes_between('\x80', '\xFF');
const Bytes digits = bytes_between('0', '9');
const Bytes letters = bytes_between('a', 'z') | bytes_between('A', 'Z');
const Bytes spaces = bytes_of("\t\n\f\r ");

// Both cases of a character, and the first bytes of what else matches it without regard to case: ſ and K.
Bytes of_either_case(char c) {
  Bytes out;
  out.set(static_cast<unsigned char>(c));
  if (!is_letter(c)) return out;
  constexpr unsigned case_bit = 0x20;
  out.set(static_cast<unsigned char>(c) ^ case_bit);
  return lower(c) == 's' || lower(c) == 'k' ? out | beyond_ascii : out;
}

Bytes of_either_case(const Bytes& bytes) {
  Bytes out = bytes;
  for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyz")) {
    const Bytes both = of_either_case(c);
    if ((bytes & both & letters).any()) out |= both;
  }
  return out;
}

Part one_of(const Bytes& first) {
  return {{}, first, false};
}

Part nothing() {
  return {{}, {}, true, false, std::string()};
}

Part character(char c) {
  if (static_cast<unsigned char>(c) >= 0x80) return one_of(beyond_ascii);
  return {{}, of_either_case(c), false, false, std::string(1, lower(c))};
}

void require(Need& all, Need more) {
  if (!more.is_nothing()) all.parts.push_back(std::move(more));
}

void require(Need& all, std::string_view literal) {
  for (std::size_t at = 0; at + run_bytes <= literal.size(); ++at)
    all.runs.push_back(ByteRuns::at(literal, at));
}

class Source {
 public:
  explicit Source(std::string_view source) : source_(source) {}

  Part read() {
    Part whole = alternatives();
    if (at_ != source_.size()) throw NotFollowed();
    if (whole.exact) require(whole.need, *whole.exact);
    return whole;
  }

 private:
  bool ended() const { return at_ == source_.size(); }
  bool is_next(std::string_view words) const { return source_.substr(at_).starts_with(words); }
  bool take(std::string_view words) {
    if (!is_next(words)) return false;
    at_ += words.size();
    return true;
  }
  // Whether a letter, a digit or a space comes next, and once: most of a pattern, and quickly read.
  bool is_plain_next() const {
    const auto is_plain = [](char c) { return is_letter(c) || c == ' ' || (c >= '0' && c <= '9'); };
    if (!is_plain(source_[at_])) return false;
    return at_ + 1 == source_.size() ||
           std::string_view("*+?{").find(source_[at_ + 1]) == std::string_view::npos;
  }
  char next() {
    if (ended()) throw NotFollowed();
    return source_[at_++];
  }
  std::string_view up_to(char end) {
    const auto found = source_.find(end, at_);
    if (found == std::string_view::npos) throw NotFollowed();
    const auto words = source_.substr(at_, found - at_);
    at_ = found + 1;
    return words;
  }
  // The last byte of the character whose first byte was taken.
  void finish_character() {
    while (!ended() && (static_cast<unsigned char>(source_[at_]) & 0xC0U) == 0x80) ++at_;
  }

  Part alternatives() {
    Part whole = sequence();
    if (!is_next("|")) return whole;
    Need any{true, {}, {}};
    bool free = false;
    const auto add = [&](Part& part) {
      if (part.exact) require(part.need, *part.exact);
      free = free || part.need.is_nothing();
      any.parts.push_back(std::move(part.need));
    };
    add(whole);
    while (take("|")) {
      Part other = sequence();
      add(other);
      whole.first |= other.first;
      whole.empty = whole.empty || other.empty;
      whole.at_start = whole.at_start && other.at_start;
    }
    whole.need = free ? Need() : std::move(any);
    whole.exact.reset();
    return whole;
  }

  Part sequence() {
    Part whole = nothing();
    std::string literal;  // what the last parts match, one after the other
    while (!ended() && !is_next("|") && !is_next(")")) {
      if (is_plain_next()) {
        const char c = next();
        if (whole.empty) whole.first |= of_either_case(c);
        whole.empty = false;
        literal += lower(c);
        continue;
      }
      Part part = repeated();
      if (whole.empty) whole.first |= part.first;
      whole.empty = whole.empty && part.empty;
      whole.at_start = whole.at_start || part.at_start;
      if (part.exact) {
        literal += *part.exact;
        continue;
      }
      whole.exact.reset();
      require(whole.need, literal);
      literal.clear();
      require(whole.need, std::move(part.need));
    }
    if (whole.exact)
      whole.exact = std::move(literal);
    else
      require(whole.need, literal);
    return whole;
  }

  Part repeated() {
    Part part = atom();
    for (;;) {
      bool optional = false;
      if (take("*") || take("?"))
        optional = true;
      else if (const auto least = counted())
        optional = *least == 0;
      else if (!take("+"))
        return part;
      take("?");  // a lazy one matches no less
      if (part.exact) require(part.need, *std::exchange(part.exact, std::nullopt));
      if (!optional) continue;
      part.need = {};
      part.empty = true;
      part.at_start = false;
    }
  }

  // How often at least, of "{2,4}"; a brace that counts nothing is a character.
  std::optional<int> counted() {
    if (!is_next("{")) return std::nullopt;
    const auto end = source_.find('}', at_);
    if (end == std::string_view::npos) return std::nullopt;
    const auto words = source_.substr(at_ + 1, end - at_ - 1);
    if (words.empty() || words.front() == ',' || words.find_first_not_of("0123456789,") != words.npos)
      return std::nullopt;
    int least = 0;
    std::from_chars(words.data(), words.data() + words.size(), least);
    at_ = end + 1;
    return least;
  }

  Part atom() {
    const char c = next();
    switch (c) {
      case '(':
        return group();
      case '[':
        return character_class();
      case '.':
        return one_of(every_byte);
      case '^':
        return beginning();
      case '$':
        return nothing();
      case '\\':
        return escaped();
      case '*':
      case '+':
      case '?':
        throw NotFollowed();
      default:
        finish_character();
        return character(c);
    }
  }

  Part beginning() const {
    Part part = nothing();
    part.at_start = !lines_;
    return part;
  }

  Part group() {
    if (take("?P<")) {
      up_to('>');
    } else if (take("?")) {
      bool on = true;
      for (char flag = next(); flag != ':'; flag = next()) {
        if (flag == ')') return nothing();
        if (flag == '-') on = false;
        if (flag == 'm' && on) lines_ = true;
        if (std::string_view("-imsU").find(flag) == std::string_view::npos) throw NotFollowed();
      }
    }
    constexpr int deepest = 100;
    if (++depth_ > deepest) throw NotFollowed();
    Part part = alternatives();
    --depth_;
    if (!take(")")) throw NotFollowed();
    return part;
  }

  // The bytes of "\d", "\pL" and the like; nullopt for what is no class.
  std::optional<Bytes> escaped_class(char c) {
    switch (c) {
      case 'd':
        return digits;
      case 's':
        return spaces;
      case 'w':
        return letters | digits | bytes_of("_") | beyond_ascii;
      case 'p': {
        const bool named = take("{");
        const char kind = next();
        if (named) up_to('}');
        return kind == 'L' ? letters | beyond_ascii : every_byte;
      }
      case 'P':
        if (take("{"))
          up_to('}');
        else
          next();
        return every_byte;
      case 'D':
      case 'S':
      case 'W':
        return every_byte;
      default:
        return std::nullopt;
    }
  }

  // The byte of an escaped character; its value does not matter beyond ASCII.
  char escaped_character(char c) {
    if (c == 'x') {
      const auto digits_of = take("{") ? up_to('}') : source_.substr(at_, 2);
      if (source_[at_ - 1] != '}') at_ += 2;
      unsigned value = 0;
      if (std::from_chars(digits_of.data(), digits_of.data() + digits_of.size(), value, 16).ec !=
              std::errc() ||
          at_ > source_.size())
        throw NotFollowed();
      return static_cast<char>(value < 0x80 ? value : 0x80);
    }
    constexpr std::string_view names = "nrtfva";
    if (const auto name = names.find(c); name != std::string_view::npos) return "\n\r\t\f\v\a"[name];
    if (is_letter(c) || digits[static_cast<unsigned char>(c)]) throw NotFollowed();
    finish_character();
    return c;
  }

  Part escaped() {
    const char c = next();
    if (c == 'b' || c == 'B' || c == 'z') return nothing();
    if (c == 'A') {
      Part part = nothing();
      part.at_start = true;
      return part;
    }
    if (const auto bytes = escaped_class(c)) return one_of(*bytes);
    return character(escaped_character(c));
  }

  Part character_class() {
    const bool negated = take("^");
    Bytes listed;
    bool known = true;  // `listed` is no wider than the class
    for (bool first = true; first || !is_next("]"); first = false) {
      if (is_next("[:")) throw NotFollowed();
      char from = next();
      if (from == '\\') {
        from = next();
        if (const auto bytes = escaped_class(from)) {
          listed |= *bytes;
          known = known && (from == 'd' || from == 's');
          continue;
        }
        from = escaped_character(from);
      }
      finish_character();
      char to = from;
      if (is_next("-") && !is_next("-]")) {
        ++at_;
        to = next();
        if (to == '\\') to = escaped_character(next());
        finish_character();
      }
      const bool ascii = static_cast<unsigned char>(to) < 0x80;
      listed |= ascii ? bytes_between(from, to) : bytes_between(from, '\x7F') | beyond_ascii;
    }
    ++at_;
    if (negated) return one_of(known ? ~listed | beyond_ascii : every_byte);
    // "[Ii]nspectors" is a literal.
    if (listed.count() == 2)
      for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyz"))
        if (listed == (of_either_case(c) & letters)) return character(c);
    return one_of(of_either_case(listed));
  }

  std::string_view source_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool lines_ = false;  // "^" also matches at the beginning of a line
};

}  // namespace

std::optional<PatternPart> read_pattern(std::string_view source) try {
  return Source(source).read();
} catch (const NotFollowed&) {
  return std::nullopt;
}

}  // namespace letterlens
