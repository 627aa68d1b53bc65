#include "corpus/present/workbook_library.h"

#include <Poco/Exception.h>
#include <Poco/SharedLibrary.h>

namespace letterlens {
namespace {

template <typename Function>
void find(Poco::SharedLibrary& library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(library.getSymbol(name));
}

}  // namespace

std::optional<WorkbookFunctions> load_workbook_functions() {
  WorkbookFunctions functions;
  // Its destructor leaves the library in the process, so that the functions stay good.
  Poco::SharedLibrary library;
  try {
    library.load(workbook_library, Poco::SharedLibrary::SHLIB_LOCAL);
    find(library, "workbook_new", functions.workbook_new);
    find(library, "workbook_set_properties", functions.workbook_set_properties);
    find(library, "workbook_add_format", functions.workbook_add_format);
    find(library, "workbook_add_worksheet", functions.workbook_add_worksheet);
    find(library, "workbook_close", functions.workbook_close);
    find(library, "lxw_workbook_free", functions.workbook_free);
    find(library, "format_set_bold", functions.format_set_bold);
    find(library, "format_set_text_wrap", functions.format_set_text_wrap);
    find(library, "format_set_align", functions.format_set_align);
    find(library, "format_set_underline", functions.format_set_underline);
    find(library, "format_set_font_color", functions.format_set_font_color);
    find(library, "format_set_font_name", functions.format_set_font_name);
    find(library, "format_set_font_size", functions.format_set_font_size);
    find(library, "format_set_bg_color", functions.format_set_bg_color);
    find(library, "format_set_border", functions.format_set_border);
    find(library, "format_set_border_color", functions.format_set_border_color);
    find(library, "format_set_num_format", functions.format_set_num_format);
    find(library, "format_set_rotation", functions.format_set_rotation);
    find(library, "worksheet_write_datetime", functions.worksheet_write_datetime);
    find(library, "worksheet_write_blank", functions.worksheet_write_blank);
    find(library, "worksheet_set_row", functions.worksheet_set_row);
    find(library, "worksheet_set_landscape", functions.worksheet_set_landscape);
    find(library, "worksheet_set_paper", functions.worksheet_set_paper);
    find(library, "worksheet_set_margins", functions.worksheet_set_margins);
    find(library, "worksheet_fit_to_pages", functions.worksheet_fit_to_pages);
    find(library, "worksheet_repeat_rows", functions.worksheet_repeat_rows);
    find(library, "worksheet_repeat_columns", functions.worksheet_repeat_columns);
    find(library, "worksheet_set_footer", functions.worksheet_set_footer);
    find(library, "worksheet_gridlines", functions.worksheet_gridlines);
    find(library, "worksheet_set_column", functions.worksheet_set_column);
    find(library, "worksheet_write_string", functions.worksheet_write_string);
    find(library, "worksheet_write_number", functions.worksheet_write_number);
    find(library, "worksheet_write_url_opt", functions.worksheet_write_url_opt);
    find(library, "worksheet_freeze_panes", functions.worksheet_freeze_panes);
    find(library, "worksheet_autofilter", functions.worksheet_autofilter);
    find(library, "lxw_strerror", functions.strerror);
  } catch (const Poco::Exception&) {
    return std::nullopt;
  }
  return functions;
}

}  // namespace letterlens
