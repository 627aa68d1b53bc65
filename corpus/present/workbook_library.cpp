#include "corpus/present/workbook_library.h"

#include "schemas/base/shared_library.h"

namespace letterlens {

WorkbookFunctions load_workbook_functions() {
  WorkbookFunctions functions;
  const SharedLibrary library("libxlsxwriter.so." LXW_SOVERSION);
  library.find("workbook_new", functions.workbook_new);
  library.find("workbook_set_properties", functions.workbook_set_properties);
  library.find("workbook_add_format", functions.workbook_add_format);
  library.find("workbook_add_worksheet", functions.workbook_add_worksheet);
  library.find("workbook_close", functions.workbook_close);
  library.find("lxw_workbook_free", functions.workbook_free);
  library.find("format_set_bold", functions.format_set_bold);
  library.find("format_set_text_wrap", functions.format_set_text_wrap);
  library.find("format_set_align", functions.format_set_align);
  library.find("format_set_underline", functions.format_set_underline);
  library.find("format_set_font_color", functions.format_set_font_color);
  library.find("format_set_font_name", functions.format_set_font_name);
  library.find("format_set_font_size", functions.format_set_font_size);
  library.find("format_set_bg_color", functions.format_set_bg_color);
  library.find("format_set_border", functions.format_set_border);
  library.find("format_set_border_color", functions.format_set_border_color);
  library.find("format_set_num_format", functions.format_set_num_format);
  library.find("format_set_rotation", functions.format_set_rotation);
  library.find("worksheet_write_datetime", functions.worksheet_write_datetime);
  library.find("worksheet_write_blank", functions.worksheet_write_blank);
  library.find("worksheet_set_row", functions.worksheet_set_row);
  library.find("worksheet_set_landscape", functions.worksheet_set_landscape);
  library.find("worksheet_set_paper", functions.worksheet_set_paper);
  library.find("worksheet_set_margins", functions.worksheet_set_margins);
  library.find("worksheet_fit_to_pages", functions.worksheet_fit_to_pages);
  library.find("worksheet_repeat_rows", functions.worksheet_repeat_rows);
  library.find("worksheet_repeat_columns", functions.worksheet_repeat_columns);
  library.find("worksheet_set_footer", functions.worksheet_set_footer);
  library.find("worksheet_gridlines", functions.worksheet_gridlines);
  library.find("worksheet_set_column", functions.worksheet_set_column);
  library.find("worksheet_write_string", functions.worksheet_write_string);
  library.find("worksheet_write_number", functions.worksheet_write_number);
  library.find("worksheet_write_url_opt", functions.worksheet_write_url_opt);
  library.find("worksheet_freeze_panes", functions.worksheet_freeze_panes);
  library.find("worksheet_autofilter", functions.worksheet_autofilter);
  library.find("lxw_strerror", functions.strerror);
  return functions;
}

}  // namespace letterlens
