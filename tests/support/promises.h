// What the record promises about its spans, checked for every string that it holds.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace letterlens::testing {

// What a record with `text` breaks of these promises, one line each; empty when all hold:
// - every span is ordered, within the text, and on a page from 1 to `pages`; a later span is on no earlier
// page;
// - the slice of `text` (code points) at a span is its string: items, lead-ins, headline, and all that
// `spans` names;
// - `text_pages` begins at 0, ascends, and names the page of every span;
// - `spans` names every other extracted string and nothing else;
// - items are numbered from 1 and stand, like headings, in printed order;
// - every string is NFC and `text_sha256` is the hash of `text`.
std::vector<std::string> broken_promises(const nlohmann::json& record, int pages);

}  // namespace letterlens::testing
