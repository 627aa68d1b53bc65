// Fingerprints as bytes, to be kept beside their items: to make one takes some 30 microseconds, to load
// one 1.
//
//   to_bytes(made)  ->  a BLOB;  from_bytes(blob) == made
#pragma once

#include "corpus/match/fingerprint.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace letterlens {

// Bytes that are not a fingerprint, or one of another matching_version(): make it again from the item.
class StoredFingerprintError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The same bytes on every machine; they name the matching version.
std::string to_bytes(const Fingerprint& fingerprint);

// Throws StoredFingerprintError.
Fingerprint from_bytes(std::string_view bytes);

}  // namespace letterlens
