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
