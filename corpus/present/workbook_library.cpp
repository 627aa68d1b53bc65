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
