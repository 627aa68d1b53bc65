// What the tables of an export hold, in words.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace letterlens {

// Markdown: the file schemas/tables.md.
std::string tables_in_markdown();

// The README.txt of an export for spreadsheets; lines end in CR LF. `licence` is what may be done with it.
std::string spreadsheet_notes(std::span<const std::string_view> licence);

}  // namespace letterlens
