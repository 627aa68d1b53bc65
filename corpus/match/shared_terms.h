// The terms that two items share.
#pragma once

#include "corpus/match/fingerprint.h"

namespace letterlens::matching {

// Calls `take` with each term of `a` that `b` has, by rising key, and the term of `b`.
template <typename Take>
void for_each_shared(const Fingerprint& a, const Fingerprint& b, Take take) {
  for (auto x = a.terms.begin(), y = b.terms.begin(); x != a.terms.end() && y != b.terms.end();) {
    if (x->key == y->key)
      take(*x++, *y++);
    else
      x->key < y->key ? ++x : ++y;
  }
}

}  // namespace letterlens::matching
