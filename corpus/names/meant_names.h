// What authorities and regions people mean by the names that they type.
//
// An authority is meant by any form of its name that the corpus or the register has, by a usual short form
// (short_forms.csv: "Bucks", "S Glos"), by the beginning of its name, or by beginnings of its words in their
// order ("Tel Wrek"), as long as no other has them too. What the corpus has letters of comes first. A name
// that is only spelt nearly so is never taken, only suggested.
#pragma once

#include "corpus/store/filter.h"
#include "extractors/register.h"

#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace letterlens {

// One message for the person who asked: the name is not known, with a suggestion if there is one, or it may
// mean several, which are listed a line each.
class NameError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct MeantNames {
  LetterFilter filter;                           // its names as condition_of (filter.h) finds them
  std::vector<std::string> completed = {};       // "Buck: Buckinghamshire", for a line to the person
  std::vector<std::string> without_letter = {};  // known, but the corpus has no letter of it
};

// Returns the filter with the authorities and regions that its words mean. The register is asked for only
// when the corpus itself does not know a name. Throws NameError, CorpusError.
MeantNames meant_names(LetterFilter filter, Database& database, const std::function<Register()>& authorities);

// Returns the authority of the register that a word means. Throws NameError.
const RegisteredAuthority& registered_authority(const std::string& word, const Register& authorities);

// Returns a name with the short forms among its words written out, as a comparison key: "bucks", "N Yorks" as
// "buckinghamshire", "north yorkshire". For tests of the table.
std::string without_short_forms(const std::string& name);

}  // namespace letterlens
