// authority: whose services the letter is about.
#pragma once

#include "extractors/claims.h"
#include "extractors/outline.h"
#include "extractors/pattern.h"
#include "extractors/register.h"

#include <optional>

namespace letterlens {

const PatternTable& authority_patterns();

// Gives the authority what the register knows of it; `as_written` stays.
void set_registered(Authority& authority, const RegisteredAuthority& registered);

// Returns the first name that the register knows, from the subject line, then the opening, then the
// addressees; if none is known, the first name as written (at most 120 characters) and the diagnostic
// `authority_unknown`.
std::optional<Authority> extract_authority(const ReadingText& text, const Outline& outline,
                                           const Register& authorities, Claims& claims,
                                           std::vector<Diagnostic>& diagnostics);

}  // namespace letterlens
