// A comparison as one self-contained page of HTML: it loads nothing and needs no script.
//
// Every statement names its letter and page, and leads to the published document where its address on the web
// is known; no page of a corpus' own files is linked, as the page may travel.
#pragma once

#include "corpus/compare/over_time.h"
#include "corpus/compare/side_by_side.h"
#include "corpus/present/theme_labels.h"

#include <string>

namespace letterlens::report {

// The visits of one authority, the newest first.
std::string over_time_page(const OverTime& comparison, const ThemeLabels& themes);

// What several authorities are asked for, theme by theme.
std::string side_by_side_page(const SideBySide& comparison, const ThemeLabels& themes);

}  // namespace letterlens::report
