// The register of English local authorities (authorities.csv, Open Government Licence facts), compiled in.
#pragma once

#include "extractors/pattern.h"

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace letterlens {

class RegisterError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct RegisteredAuthority {
  std::string name;
  std::string ons_name;
  std::string ofsted_urn;
  std::string la_code;
  std::string gss_code;
  std::string region;
  std::string type;                                 // unitary_authority, london_borough, …
  std::string status;                               // current or abolished
  std::vector<std::string> statistical_neighbours;  // la_code
};

// Where in a text an authority is named, in bytes.
struct NamedAuthority {
  Range range;
  const RegisteredAuthority* authority = nullptr;
};

// Immutable once made; safe to share between threads.
class Register {
 public:
  // The register and aliases of the files of those names. `further` is CSV of the same columns and head as
  // authorities.csv: authorities to know besides, empty for none. Throws RegisterError, which names the line.
  explicit Register(std::string_view further = {});

  // Returns the authority that a name in print means: by its register or ONS name, by a short form that means
  // no other ("Newcastle"), by an alias or a children's trust (authority_aliases.csv), after forms like
  // "London Borough of …" or "… City Council" are taken off. Never by likeness: null if the name is not
  // known.
  const RegisteredAuthority* resolve(std::string_view name) const;

  // Returns the authorities whose names, short forms or aliases are in the text, in order; the longest name
  // at each place ("North Yorkshire", not "York"). A name begins with a capital.
  std::vector<NamedAuthority> named_in(std::string_view text) const;

  const std::vector<RegisteredAuthority>& authorities() const { return authorities_; }

 private:
  const RegisteredAuthority* find(const std::string& key) const;
  void add_short_names();

  std::vector<RegisteredAuthority> authorities_;
  std::map<std::string, std::size_t> index_;  // comparison key of a name → authority
};

}  // namespace letterlens
