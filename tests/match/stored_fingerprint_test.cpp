// Fingerprints come back from their bytes, and nothing else does.
#include "corpus/match/stored_fingerprint.h"

#include "tests/match/pairs.h"

#include <gtest/gtest.h>

namespace letterlens::testing {
namespace {

TEST(StoredFingerprint, ComesBackWhole) {
  for (const auto& item : all_items()) {
    const auto made = item.fingerprint();
    EXPECT_EQ(from_bytes(to_bytes(made)), made) << item.text;
  }
  EXPECT_EQ(from_bytes(to_bytes(fingerprint("", {}))), fingerprint("", {}));
}

TEST(StoredFingerprint, IsRefusedWhenItIsCutOffOrTooLong) {
  const auto bytes = to_bytes(group_items().front().fingerprint());
  for (std::size_t length = 0; length < bytes.size(); ++length)
    EXPECT_THROW(from_bytes(bytes.substr(0, length)), StoredFingerprintError) << length;
  EXPECT_THROW(from_bytes(bytes + '\0'), StoredFingerprintError);
}

TEST(StoredFingerprint, OfAnotherVersionIsRefused) {
  auto bytes = to_bytes(group_items().front().fingerprint());
  bytes[0] = static_cast<char>(bytes[0] ^ 1);
  EXPECT_THROW(from_bytes(bytes), StoredFingerprintError);
}

// No byte makes it read beyond its end; the sanitizers watch.
TEST(StoredFingerprint, WithAnyByteSpoiltIsReadOrRefused) {
  const auto bytes = to_bytes(group_items().front().fingerprint());
  std::size_t refused = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at)
    for (const char other : {'\x00', '\x7F', '\x80', '\xFF'}) {
      auto spoilt = bytes;
      spoilt[at] = other;
      try {
        const auto read = from_bytes(spoilt);
        EXPECT_LE(match(read, read).score, 1);
      } catch (const StoredFingerprintError&) {
        ++refused;
      }
    }
  EXPECT_GT(refused, 0U);
}

}  // namespace
}  // namespace letterlens::testing
