// Letters made of the forms of forms.txt, each with what is true of it.
//
// What a letter says is drawn from the grammar of tests/load; how it is printed, from forms.txt. The same
// seed gives the same letter on every machine.
#pragma once

#include "extractors/register.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace letterlens::testing {

enum class PartKind {
  address,     // lines of the sender's or the addressee's address
  date,        // the date at the head
  salutation,  // "Dear …"
  title,       // the subject line
  paragraph,
  heading,
  topic,     // a heading below a heading
  item,      // of a list, with its marker
  sub_item,  // of the item before it
  line,      // stands alone, close to the next
  row,       // of a table; a tab between its cells
  sign_off,  // "Yours sincerely"
  signature  // a name, or an office below it
};

struct Part {
  PartKind kind = PartKind::paragraph;
  std::string text;
  std::string marker = {};  // the bullet or number of an item
  bool italic = false;      // a topic that is set in italics where the file does not state that it is one
};

struct FormLetter {
  std::uint32_t seed = 0;
  std::vector<std::string> forms;  // "rule: row" for each row that was drawn, in order
  std::vector<Part> parts;
  nlohmann::json truth;  // as the truth files have it (tests/letters/README.md)
};

class FormLetters {
 public:
  // Letters are to the current authorities of the register.
  explicit FormLetters(const Register& authorities);

  FormLetter letter(std::uint32_t seed) const;

 private:
  const Register& register_;
  std::vector<const RegisteredAuthority*> authorities_;
};

}  // namespace letterlens::testing
