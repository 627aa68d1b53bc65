// libxlsxwriter's functions, loaded when a workbook is written: its library brings OpenSSL's with it, and to
// load both is a third of what the shortest commands take.
#pragma once

#include <xlsxwriter.h>

namespace letterlens {

// Functions of libxlsxwriter, by their names in it.
struct WorkbookFunctions {
  decltype(&::workbook_new) workbook_new = nullptr;
  decltype(&::workbook_set_properties) workbook_set_properties = nullptr;
  decltype(&::workbook_add_format) workbook_add_format = nullptr;
  decltype(&::workbook_add_worksheet) workbook_add_worksheet = nullptr;
  decltype(&::workbook_close) workbook_close = nullptr;
  decltype(&::lxw_workbook_free) workbook_free = nullptr;
  decltype(&::format_set_bold) format_set_bold = nullptr;
  decltype(&::format_set_text_wrap) format_set_text_wrap = nullptr;
  decltype(&::format_set_align) format_set_align = nullptr;
  decltype(&::format_set_underline) format_set_underline = nullptr;
  decltype(&::format_set_font_color) format_set_font_color = nullptr;
  decltype(&::worksheet_set_column) worksheet_set_column = nullptr;
  decltype(&::worksheet_write_string) worksheet_write_string = nullptr;
  decltype(&::worksheet_write_number) worksheet_write_number = nullptr;
  decltype(&::worksheet_write_url_opt) worksheet_write_url_opt = nullptr;
  decltype(&::worksheet_freeze_panes) worksheet_freeze_panes = nullptr;
  decltype(&::worksheet_autofilter) worksheet_autofilter = nullptr;
  decltype(&::lxw_strerror) strerror = nullptr;
};

// Returns the functions; the library stays loaded until the process ends. Throws SharedLibraryError.
WorkbookFunctions load_workbook_functions();

}  // namespace letterlens
