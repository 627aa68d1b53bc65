#include "corpus/present/workbook.h"

#include "corpus/present/phrases.h"
#include "corpus/present/workbook_library.h"
#include "schemas/base/atomic_file.h"
#include "schemas/base/shared_library.h"

#include <memory>

namespace letterlens {
namespace {

// 2000-01-01: a workbook says nothing of when it was made.
constexpr time_t fixed_date = 946684800;

// What one cell, and one address, may hold. The file counts UTF-16 units; bytes of UTF-8 are never fewer.
constexpr std::size_t most_in_cell = 32767;
constexpr std::size_t most_in_address = 2079;
// On one sheet.
constexpr std::size_t most_links = 65000;

std::string head_of(const SheetColumn& column) {
  return column.words.empty() ? spaced(column.head) : column.words;
}

// Cut between code points.
std::string fitting(const std::string& text) {
  if (text.size() <= most_in_cell) return text;
  constexpr unsigned continuation_mask = 0xC0, continuation = 0x80;
  std::size_t end = most_in_cell;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & continuation_mask) == continuation) --end;
  return text.substr(0, end);
}

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw FileError(path, "cannot be written (" + why + ")");
}

WorkbookFunctions functions_for(const std::string& path) try {
  return load_workbook_functions();
} catch (const SharedLibraryError& error) {
  fail(path, std::string(error.what()) + "; install libxlsxwriter4");
}

// Written by `close`; freed without being written if an exception comes first.
class Workbook {
 public:
  Workbook(const std::string& path, const std::string& shown)
      : shown_(shown),
        library_(functions_for(shown)),
        book_(library_.workbook_new(path.c_str()), library_.workbook_free) {
    if (!book_) fail(shown, "no memory");
    lxw_doc_properties properties{};
    properties.created = fixed_date;
    library_.workbook_set_properties(book_.get(), &properties);
    head_ = library_.workbook_add_format(book_.get());
    library_.format_set_bold(head_);
    library_.format_set_text_wrap(head_);
    library_.format_set_align(head_, LXW_ALIGN_VERTICAL_TOP);
    plain_ = library_.workbook_add_format(book_.get());
    library_.format_set_align(plain_, LXW_ALIGN_VERTICAL_TOP);
    wrapped_ = library_.workbook_add_format(book_.get());
    library_.format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
    library_.format_set_text_wrap(wrapped_);
    link_ = library_.workbook_add_format(book_.get());
    library_.format_set_align(link_, LXW_ALIGN_VERTICAL_TOP);
    library_.format_set_underline(link_, LXW_UNDERLINE_SINGLE);
    library_.format_set_font_color(link_, LXW_COLOR_BLUE);
  }

  void add(const Sheet& sheet) {
    links_ = 0;
    sheet_ = library_.workbook_add_worksheet(book_.get(), sheet.name.c_str());
    if (sheet_ == nullptr) fail(shown_, "\"" + sheet.name + "\" cannot be the name of a sheet");
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
      const auto at = static_cast<lxw_col_t>(column);
      check(library_.worksheet_set_column(sheet_, at, at, sheet.columns[column].width, nullptr));
      check(library_.worksheet_write_string(sheet_, 0, at, head_of(sheet.columns[column]).c_str(), head_));
    }
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
      for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
        write(static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(column), sheet.rows[row][column],
              sheet.columns.at(column).wraps ? wrapped_ : plain_);
    library_.worksheet_freeze_panes(sheet_, 1, 0);
    if (!sheet.columns.empty())
      check(library_.worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()),
                                          static_cast<lxw_col_t>(sheet.columns.size() - 1)));
  }

  void close() { check(library_.workbook_close(book_.release())); }

 private:
  void check(lxw_error error) const {
    if (error != LXW_NO_ERROR) fail(shown_, library_.strerror(error));
  }

  void write_text(lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
    check(library_.worksheet_write_string(sheet_, row, column, fitting(text).c_str(), format));
  }

  void write(lxw_row_t row, lxw_col_t column, const SheetCell& cell, lxw_format* format) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
      if (!text->empty()) write_text(row, column, *text, format);
    } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
      check(library_.worksheet_write_number(sheet_, row, column, static_cast<double>(*number), format));
    } else if (const auto* fraction = std::get_if<double>(&cell)) {
      check(library_.worksheet_write_number(sheet_, row, column, *fraction, format));
    } else if (const auto* link = std::get_if<LinkCell>(&cell)) {
      write_link(row, column, *link, format);
    } else if (const auto* named = std::get_if<NamedCell>(&cell)) {
      if (!named->words.empty()) write_text(row, column, named->words, format);
    }
  }

  // A sheet holds some 65,000 links; what cannot be one is text.
  void write_link(lxw_row_t row, lxw_col_t column, const LinkCell& link, lxw_format* format) {
    const bool on_the_web = link.address.starts_with("http://") || link.address.starts_with("https://");
    const std::string address = on_the_web ? link.address : "external:" + link.address;
    if (link.address.empty() || address.size() > most_in_address || links_ >= most_links)
      return write_text(row, column, link.text, format);
    ++links_;
    check(library_.worksheet_write_url_opt(sheet_, row, column, address.c_str(), link_, link.text.c_str(),
                                           nullptr));
  }

  std::string shown_;
  WorkbookFunctions library_;
  std::unique_ptr<lxw_workbook, decltype(WorkbookFunctions::workbook_free)> book_;
  lxw_worksheet* sheet_ = nullptr;
  // The workbook's own.
  lxw_format *head_ = nullptr, *plain_ = nullptr, *wrapped_ = nullptr, *link_ = nullptr;
  std::size_t links_ = 0;
};

}  // namespace

void write_workbook(const std::string& path, std::span<const Sheet> sheets) {
  AtomicFile file(path);
  Workbook book(file.path(), path);
  for (const auto& sheet : sheets) book.add(sheet);
  book.close();
  file.commit();
}

}  // namespace letterlens
