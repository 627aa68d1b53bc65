#include "tests/forms/form_letter.h"

#include "tests/forms/draft.h"

namespace letterlens::testing {

FormLetters::FormLetters(const Register& authorities) : register_(authorities) {
  for (const auto& authority : register_.authorities())
    if (authority.status == "current") authorities_.push_back(&authority);
}

FormLetter FormLetters::letter(std::uint32_t seed) const {
  Random random(seed, 0);
  const RegisteredAuthority& authority = *random.one_of(authorities_);
  const int die = random.between(1, 100);
  constexpr int letters = 68, ilacs = 82, sif = 94;
  return die <= letters ? draft_letter(seed, authority)
         : die <= ilacs ? draft_ilacs_report(seed, authority)
         : die <= sif   ? draft_sif_report(seed, authority)
                        : draft_send_report(seed, authority);
}

}  // namespace letterlens::testing
