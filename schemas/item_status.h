// What an item of a letter is to what earlier letters to the same authority asked for.
#pragma once

#include "schemas/base/enum_names.h"

namespace letterlens {

enum class ItemStatus {
  first,                // of the first visit: there is nothing to compare it with
  persisting,           // asked for by an earlier letter too
  possibly_persisting,  // close to what an earlier letter asked for: a person should decide
  fresh,                // nothing that an earlier letter asked for comes near
  not_raised_again,     // an earlier letter's, which this visit looked at and does not ask for
  not_looked_at,        // an earlier letter's, which this visit did not look at
};
template <>
inline constexpr auto enum_names<ItemStatus> = enum_table<ItemStatus::not_looked_at>(
    "first", "persisting", "possibly_persisting", "new", "not_raised_again", "not_looked_at");

}  // namespace letterlens
